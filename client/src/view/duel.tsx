import type { ComponentChildren } from 'preact';
import type { Match } from '../../../domain/match';
import type { Goal } from '../../../domain/settings';
import type { Table } from '../duel/table';
import { type Outcome, outcomeOf } from '../outcome';
import { Drawing } from './drawing';
import { Hand } from './hand';
import { Stage } from './stage';
import { Tally } from './tally';
import { Verdict } from './verdict';
import type { Sides } from './words';

interface Props {
  readonly sides: Sides;
  /** With the rounds whose verdict is out. */
  readonly match: Match;
  readonly goal: Goal;
  readonly table: Table;
  /** The opponent has locked in a move for the next round already. */
  readonly areTheyAhead?: boolean;
  /** The match's end is shown with the round that decided it. */
  readonly isMatchOver?: boolean;
  /** What stands below the opponent's name. */
  readonly presence?: ComponentChildren;
  /** How many watch; nothing is said of nobody. */
  readonly watchers?: number | undefined;
}

/** The two sides facing each other: names, scores, hands, and how the round on the table went. */
export function Duel(props: Props) {
  const { sides, match, goal, table, areTheyAhead = false, isMatchOver = false, presence } = props;
  const isOut = table.kind === 'round' && table.phase === 'verdict';
  const round = match.rounds.length + (isOut ? 0 : 1);
  const outcome = isOut ? outcomeOf(table.round) : undefined;
  const [yours, theirs] = captionsOf(table);
  return (
    <section class={`duel ${isMatchOver ? 'over' : ''}`} aria-label="The duel">
      <Side
        id="your"
        name={sides.yours}
        score={match.yourScore}
        goal={goal}
        outcome={outcome}
        isMatchOver={isMatchOver}
      />
      <div class="middle">
        <p class="round">Round {round}</p>
        <p class="goal">
          first to {goal}
          {props.watchers !== undefined && <span data-testid="watchers">{props.watchers} watching</span>}
        </p>
      </div>
      <Side
        id="their"
        name={sides.theirs}
        score={match.theirScore}
        goal={goal}
        outcome={outcome && OTHER_SIDE[outcome]}
        isMatchOver={isMatchOver}
        presence={presence}
        isAhead={areTheyAhead}
      />
      <Stage table={table} round={round} />
      {/* New elements for new words, or a browser would take them for old ones that have moved. */}
      <p key={`your ${yours}`} class="caption yours" data-testid="your-hand">
        {yours}
      </p>
      <p key={`their ${theirs}`} class="caption theirs" data-testid="their-hand">
        {theirs}
      </p>
      <Verdict key={round} table={table} sides={sides} match={isMatchOver ? match : undefined} />
    </section>
  );
}

const OTHER_SIDE: Readonly<Record<Outcome, Outcome>> = { win: 'loss', loss: 'win', tie: 'tie' };

/** The hands in words, as far as they are open. */
function captionsOf(table: Table): readonly [yours: string, theirs: string] {
  if (table.kind === 'picking')
    return [table.yours ?? (table.areYouReady ? 'ready!' : ''), table.areTheyReady ? 'ready!' : ''];
  return table.phase === 'fists' ? ['…', '…'] : [table.round.yourPlay, table.round.theirPlay];
}

interface SideProps {
  readonly id: 'your' | 'their';
  readonly name: string;
  readonly score: number;
  readonly goal: Goal;
  /** How the round on the table went for this side, once the verdict is out. */
  readonly outcome: Outcome | undefined;
  readonly isMatchOver: boolean;
  readonly presence?: ComponentChildren;
  readonly isAhead?: boolean;
}

const Side = ({ id, name, score, goal, outcome, isMatchOver, presence, isAhead }: SideProps) => (
  <div class={`side ${id}s`}>
    <h2>
      <span class={`name ${outcome === 'win' ? 'winner' : ''}`}>{name}</span> {presence}
    </h2>
    <p class="score">
      <span class="offscreen">
        Score: <span data-testid={`${id}-score`}>{score}</span>
      </span>
      <Tally score={score} goal={goal} />
      {outcome === 'win' && !isMatchOver && <span class="badge">winner</span>}
      {isMatchOver && (
        <span class={outcome === 'win' ? 'crown' : 'cloud'} aria-hidden="true">
          <Drawing art={['props', outcome === 'win' ? 'crown' : 'cloud']} />
        </span>
      )}
    </p>
    {isAhead && (
      <span class="ahead" aria-hidden="true">
        <Hand move="rock" />
      </span>
    )}
  </div>
);
