import type { ComponentChildren } from 'preact';
import type { Match } from '../../../domain/match';
import type { Goal } from '../../../domain/settings';
import { Hand } from './hand';
import type { Hands, ShownHand } from './hands';
import { type Outcome, outcomeOf, type Sides, summaryOf } from './words';

interface Props {
  readonly sides: Sides;
  readonly round: number;
  readonly match: Match;
  readonly goal: Goal;
  /** The hands to show in place of the last round's. */
  readonly hands: Hands;
  /** What stands below the opponent's name. */
  readonly presence?: ComponentChildren;
}

/** The two sides facing each other: names, scores, hands, and how the last round went. */
export function Duel({ sides, round, match, goal, hands, presence }: Props) {
  const last = match.rounds.at(-1);
  const isOpen = last?.yourPlay === hands.yours && last.theirPlay === hands.theirs;
  const outcome = isOpen ? outcomeOf(last) : undefined;
  return (
    <section class="duel" aria-label="The duel">
      <Side name={sides.yours} score={match.yourScore} hand={hands.yours} outcome={outcome} id="your" />
      <div class="middle">
        <p class="round">
          Round <span>{round}</span>
        </p>
        <p class="goal">first to {goal}</p>
      </div>
      <Side
        name={sides.theirs}
        score={match.theirScore}
        hand={hands.theirs}
        outcome={outcome && OTHER_SIDE[outcome]}
        id="their"
        presence={presence}
      />
      <p class="summary" data-testid="summary">
        {isOpen && outcome && (
          <>
            <span>{summaryOf(last)}.</span> <strong class={outcome}>{sides.verdicts[outcome]}</strong>
          </>
        )}
      </p>
    </section>
  );
}

interface SideProps {
  readonly name: string;
  readonly score: number;
  readonly hand: ShownHand;
  /** How the round went for this side, once its hands are open. */
  readonly outcome: Outcome | undefined;
  readonly id: 'your' | 'their';
  readonly presence?: ComponentChildren;
}

const OTHER_SIDE: Readonly<Record<Outcome, Outcome>> = { win: 'loss', loss: 'win', tie: 'tie' };
const STANDING: Readonly<Record<Outcome, string>> = { win: 'winner', loss: 'loser', tie: '' };

const Side = ({ name, score, hand, outcome, id, presence }: SideProps) => (
  <div class={`side ${id}s ${outcome ? STANDING[outcome] : ''}`}>
    <h2>
      {name} {presence}
    </h2>
    <p key={score} class="score">
      <span class="offscreen">Score: </span>
      <span data-testid={`${id}-score`}>{score}</span>
    </p>
    <div class={`slot ${hand === 'shaking' ? 'shaking' : ''}`} data-testid={`${id}-hand`}>
      {/* A new element for each hand, or the browser would take it for an old one that has moved. */}
      <OpenHand key={hand} hand={hand} />
      {outcome === 'win' && <span class="badge">winner</span>}
    </div>
  </div>
);

function OpenHand({ hand }: { hand: ShownHand }) {
  switch (hand) {
    case 'none':
      return <span class="empty" aria-hidden="true" />;
    case 'hidden':
      return (
        <>
          <span class="empty" aria-hidden="true">
            ?
          </span>
          <span class="caption">ready!</span>
        </>
      );
    case 'shaking':
      return (
        <>
          <Hand move="rock" />
          <span class="caption">…</span>
        </>
      );
    default:
      return (
        <>
          <Hand move={hand} />
          <span class="caption">{hand}</span>
        </>
      );
  }
}
