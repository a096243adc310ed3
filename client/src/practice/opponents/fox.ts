import { beats, MOVES, type Move } from '../../../../domain/rules';
import type { Think } from '../choice';
import { createEnsemble } from '../computer/ensemble';
import { rulesTable } from '../computer/rules-table';
import { reasonFor } from './fox-words';

const RULES = rulesTable(MOVES, beats);
const numberOf = (move: Move) => MOVES.indexOf(move);

/**
 * A fox that learns how you play. It takes in a round only once, so a move takes the same short time in round 200.
 * @param random from 0 up to 1, independent at every call
 */
export function prepareFox(random: () => number): Think {
  const ensemble = createEnsemble(RULES);
  let seen = 0;
  return (rounds) => {
    for (const { yourPlay, theirPlay } of rounds.slice(seen)) {
      ensemble.observe(numberOf(theirPlay), numberOf(yourPlay));
    }
    seen = rounds.length;
    const { move, advice } = ensemble.decide(random);
    return { move: MOVES[move] ?? 'rock', because: reasonFor(advice, rounds) };
  };
}
