import type { Think } from '../practice/choice';
import { OPPONENTS, type OpponentId } from '../practice/opponents/opponents';
import { seeded } from './seeded';

/** Fox comes every other day. */
const CAST: readonly OpponentId[] = ['pebble', 'fox', 'magpie', 'fox'];

/** The opponent that everybody plays on this day. */
export const opponentOn = (day: string): OpponentId =>
  CAST[Math.floor(seeded(`opponent ${day}`)() * CAST.length)] ?? 'fox';

/** How the opponent of this day chooses: the same moves meet the same answers, after a refresh too. */
export function thinkOn(day: string): Think {
  const think = OPPONENTS[opponentOn(day)].prepare(seeded(`moves ${day}`));
  let thoughtOf = 0;
  return (rounds) => {
    // After a reload, it thinks through the earlier rounds once more.
    for (; thoughtOf < rounds.length; thoughtOf++) think(rounds.slice(0, thoughtOf));
    thoughtOf = rounds.length + 1;
    return think(rounds);
  };
}
