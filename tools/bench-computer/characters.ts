import { OPPONENTS, type OpponentId } from '../../client/src/practice/opponents/opponents';
import type { Round } from '../../domain/game';
import { MOVES } from '../../domain/rules';
import { anyOf, type Entrant, winnersOver } from './contender';

/** One of the three that people practice against, as the page would have it play. */
export const character =
  (id: OpponentId): Entrant =>
  (_, random) => {
    const think = OPPONENTS[id].prepare(random);
    const rounds: Round[] = [];
    return {
      decide: () => MOVES.indexOf(think(rounds).move),
      observe(mine, theirs) {
        const [theirPlay, yourPlay] = [MOVES[mine], MOVES[theirs]];
        if (theirPlay && yourPlay) rounds.push({ yourPlay, theirPlay });
      },
    };
  };

/** A child who has found out what Pebble likes: its favorite, what it has won with, and what has beaten it. */
export const attentiveChild: Entrant = (rules, random) => {
  let expected = MOVES.indexOf('rock');
  return {
    decide: () => anyOf(winnersOver(expected, rules), random),
    observe(mine, theirs) {
      const gained = rules.gain[mine]?.[theirs] ?? 0;
      expected = gained === 0 ? MOVES.indexOf('rock') : gained > 0 ? mine : theirs;
    },
  };
};
