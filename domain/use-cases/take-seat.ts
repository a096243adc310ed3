import type { Newcomer } from '../game';
import { replaceIn } from '../given-up';
import type { Ports, Refused, StepResult } from '../ports';
import type { Join, Rejoin, Replace } from '../step';

type SeatStep = Join | Rejoin | Replace;

/** So often may others change the game while someone takes a seat in it. */
const ATTEMPTS = 8;

interface Entry {
  readonly newcomer: Newcomer;
  readonly first: 'join' | 'rejoin';
  /** Joins only if this player waits in the game. */
  readonly host: string | undefined;
}

/**
 * Takes a seat by the steps that the game allows, and says by which; none is tried twice unless the game has changed.
 * `evicted`: the connection of someone who was online and has lost the seat.
 */
export async function takeSeat(
  ports: Ports,
  gameId: string,
  { newcomer, first, host }: Entry,
): Promise<{ type: SeatStep['type']; result: StepResult; evicted: string | undefined }> {
  let step: SeatStep = first === 'join' ? { ...newcomer, type: first, host } : { ...newcomer, type: first };
  let evicted: string | undefined;
  for (let attempt = 1; ; attempt++) {
    const result = await ports.games.step(gameId, step);
    const instead = result.taken ? undefined : insteadOf(result, newcomer, host);
    if (!instead || attempt === ATTEMPTS) return { type: step.type, result, evicted };
    step = instead;
    // If the answer of the store was lost and the SDK asked again, the seat was replaced, and is come back to.
    if (step.type !== 'rejoin') evicted = step.type === 'replace' ? step.evicted : undefined;
  }
}

/** The step to try when one was refused; undefined when the refusal stands. */
function insteadOf(
  { refusal, game }: Refused,
  newcomer: Newcomer,
  host: string | undefined,
): SeatStep | undefined {
  switch (refusal) {
    case 'already-joined':
      return { ...newcomer, type: 'rejoin' };
    case 'not-a-player':
    case 'outdated':
      return { ...newcomer, type: 'join', host };
    case 'game-full':
    case 'seat-taken':
      return host === undefined ? replaceIn(game, newcomer) : undefined;
    default:
      return undefined;
  }
}
