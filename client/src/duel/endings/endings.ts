import type { Move } from '../../../../domain/rules';
import type { Ending, EndingsOf } from '../ending';
import { LIZARD_WINS } from './lizard';
import { PAPER_WINS } from './paper';
import { ROCK_WINS } from './rock';
import { SCISSORS_WIN } from './scissors';
import { SPOCK_WINS } from './spock';
import { TIES } from './ties';

/** Every one of the ten wins has its ending: one that is missing does not compile. */
export const ENDINGS: { readonly [Winner in Move]: EndingsOf<Winner> } = {
  rock: ROCK_WINS,
  paper: PAPER_WINS,
  scissors: SCISSORS_WIN,
  lizard: LIZARD_WINS,
  spock: SPOCK_WINS,
};

/** How these two moves are acted out; the first must not lose. */
export function endingOf(winner: Move, loser: Move): Ending {
  const endings: Readonly<Partial<Record<Move, Ending>>> = ENDINGS[winner];
  return endings[loser] ?? TIES[winner](winner);
}
