import { useEffect, useState } from 'preact/hooks';
import { losses, type Round, wins } from '../../../domain/game';
import { type Match, matchesOf, NEW_MATCH } from '../../../domain/match';
import { DEFAULT_SETTINGS, GOALS, type Goal } from '../../../domain/settings';
import { tableOf } from '../duel/table';
import { later } from '../later';
import { centsOf } from '../match-cost';
import type { Names, Replay } from '../replay';
import { Duel } from './duel';
import { PastRounds } from './past-rounds';
import { useResultsAnnounced } from './use-game-announced';
import { useRoundFeedback, useRounds, WATCHED } from './use-rounds';
import { leftAndRight } from './words';

/** How long the verdict of a round is shown before the next one, in milliseconds. */
const PACE = 1600;

/** What a replay link shows. It needs no backend. */
export const ReplayPage = ({ replay, onNewGame }: { replay: Replay; onNewGame: () => void }) =>
  replay.kind === 'rounds' ? (
    <Rounds rounds={replay.rounds} names={replay.names} onNewGame={onNewGame} />
  ) : (
    <Unreadable why={replay.kind} onNewGame={onNewGame} />
  );

const TEXTS = {
  damaged: 'The link is cut off or mistyped. Ask for it again.',
  'unknown-version': 'The link was made by another version of this page. Reload the page to get the latest.',
} as const;

const Unreadable = ({ why, onNewGame }: { why: keyof typeof TEXTS; onNewGame: () => void }) => (
  <section class="problem">
    <h2>This replay cannot be shown</h2>
    <p>{TEXTS[why]}</p>
    <p class="row">
      <button type="button" class="primary" onClick={onNewGame}>
        Start a new game
      </button>
    </p>
  </section>
);

interface RoundsProps {
  readonly rounds: readonly Round[];
  readonly names: Names;
  readonly onNewGame: () => void;
}

/** Plays back the rounds one by one, and ends with how the match went. */
function Rounds({ rounds, names, onNewGame }: RoundsProps) {
  const sides = leftAndRight(names);
  const [reached, setReached] = useState(0);
  const [isPlaying, setIsPlaying] = useState(true);
  const shown = useRounds(rounds.slice(0, reached));
  const { shown: past, revealing } = shown;
  useRoundFeedback(shown, WATCHED);
  const isAtEnd = reached >= rounds.length;
  const isRevealing = revealing !== undefined;
  useEffect(() => {
    if (!isPlaying || isAtEnd || isRevealing) return;
    return later(reached === 0 ? PACE / 2 : PACE, () => setReached(reached + 1));
  }, [isPlaying, isAtEnd, isRevealing, reached]);

  const last = past.at(-1);
  const goal = goalOf(rounds);
  const matches = matchesOf(past, goal);
  const match = matchOnTable(matches, isRevealing);
  useResultsAnnounced({ sides, rounds: past, endedMatch: match.winner && match });
  const step = (to: number) => {
    setIsPlaying(false);
    setReached(Math.max(0, Math.min(rounds.length, to)));
  };
  const playOrPause = () => {
    if (isAtEnd) setReached(0);
    setIsPlaying(isAtEnd || !isPlaying);
  };
  return (
    <section class="replay">
      <p class="status" data-testid="status">
        {titleOf(names)}: round {reached} of {rounds.length}
      </p>
      <Duel
        sides={sides}
        match={match}
        goal={goal}
        table={tableOf(revealing, last, undefined, false)}
        isMatchOver={match.winner !== undefined}
      />
      <Controls {...{ reached, isAtEnd, isPlaying, step, playOrPause }} />
      <div class="below">
        {isAtEnd && !isRevealing && <PlayYourOwn rounds={rounds.length} onNewGame={onNewGame} />}
      </div>
      <PastRounds rounds={past} matches={matches} sides={sides} />
    </section>
  );
}

const titleOf = ([left, right]: Names): string => (left && right ? `${left} against ${right}` : 'Replay');

interface ControlsProps {
  readonly reached: number;
  readonly isAtEnd: boolean;
  readonly isPlaying: boolean;
  readonly step: (to: number) => void;
  readonly playOrPause: () => void;
}

const Controls = ({ reached, isAtEnd, isPlaying, step, playOrPause }: ControlsProps) => (
  <p class="row">
    <button type="button" onClick={() => step(reached - 1)} aria-disabled={reached === 0}>
      Back
    </button>
    <button type="button" class={isAtEnd ? '' : 'primary'} onClick={playOrPause}>
      {isAtEnd ? 'Watch again' : isPlaying ? 'Pause' : 'Play'}
    </button>
    <button type="button" onClick={() => step(reached + 1)} aria-disabled={isAtEnd}>
      Next
    </button>
  </p>
);

const PlayYourOwn = ({ rounds, onNewGame }: { rounds: number; onNewGame: () => void }) => (
  <>
    <p class="row">
      <button type="button" class="primary" onClick={onNewGame}>
        Play your own
      </button>
    </p>
    <p class="aside" data-testid="cost">
      Played online, {rounds} {rounds === 1 ? 'round costs' : 'rounds cost'} about {centsOf(rounds)}.
    </p>
  </>
);

/** A match that is over makes room for the next one as soon as a round of that is on the table. */
function matchOnTable(matches: readonly Match[], isRevealing: boolean): Match {
  const last = matches.at(-1) ?? NEW_MATCH;
  return last.winner && isRevealing ? NEW_MATCH : last;
}

/** A replay is of one match, and ends with the round that won it; of an unfinished one the length is not known. */
function goalOf(rounds: readonly Round[]): Goal {
  const most = Math.max(rounds.filter(wins).length, rounds.filter(losses).length);
  return GOALS.find((goal) => goal === most) ?? DEFAULT_SETTINGS.goal;
}
