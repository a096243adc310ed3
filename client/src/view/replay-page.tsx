import { useEffect, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import { matchesOf, NEW_MATCH } from '../../../domain/match';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import type { Names, Replay } from '../replay';
import { useAnnounced } from './announcer';
import { Duel } from './duel';
import { PastRounds } from './past-rounds';
import { leftAndRight, outcomeOf, summaryOf } from './words';

/** How long each round is shown, in milliseconds. */
const PACE = 1800;

/** What a replay link shows. It needs no backend. */
export const ReplayPage = ({ replay, onNewGame }: { replay: Replay; onNewGame: () => void }) =>
  replay.kind === 'rounds' ? (
    <Rounds rounds={replay.rounds} names={replay.names} />
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

/** Plays back the rounds one by one. */
function Rounds({ rounds, names }: { rounds: readonly Round[]; names: Names }) {
  const sides = leftAndRight(names);
  const [shown, setShown] = useState(0);
  const [isPlaying, setIsPlaying] = useState(true);
  const isAtEnd = shown >= rounds.length;
  useEffect(() => {
    if (!isPlaying || isAtEnd) return;
    const timer = setTimeout(() => setShown(shown + 1), shown === 0 ? PACE / 2 : PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, isAtEnd, shown]);

  const past = rounds.slice(0, shown);
  const last = past.at(-1);
  const matches = matchesOf(past, DEFAULT_SETTINGS.goal);
  useAnnounced(last ? `Round ${shown}: ${summaryOf(last)}. ${sides.verdicts[outcomeOf(last)]}` : '');
  const step = (to: number) => {
    setIsPlaying(false);
    setShown(Math.max(0, Math.min(rounds.length, to)));
  };
  const playOrPause = () => {
    if (isAtEnd) setShown(0);
    setIsPlaying(isAtEnd || !isPlaying);
  };
  return (
    <section class="replay">
      <p class="status" data-testid="status">
        Replay: round {shown} of {rounds.length}
      </p>
      <Duel
        sides={sides}
        round={Math.max(shown, 1)}
        match={matches.at(-1) ?? NEW_MATCH}
        goal={DEFAULT_SETTINGS.goal}
        hands={{ yours: last?.yourPlay ?? 'none', theirs: last?.theirPlay ?? 'none' }}
      />
      <p class="row">
        <button type="button" onClick={() => step(shown - 1)} aria-disabled={shown === 0}>
          Back
        </button>
        <button type="button" class="primary" onClick={playOrPause}>
          {isAtEnd ? 'Watch again' : isPlaying ? 'Pause' : 'Play'}
        </button>
        <button type="button" onClick={() => step(shown + 1)} aria-disabled={isAtEnd}>
          Next
        </button>
      </p>
      <PastRounds rounds={past} matches={matches} sides={sides} />
    </section>
  );
}
