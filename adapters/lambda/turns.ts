/**
 * How many SDK calls are under way at once in a process. More make the local run no faster, whose one core answers
 * all players: they only come to look at their answers so late that SDK_LIMITS has ended them and they are made again.
 */
const AT_ONCE = 8;

const waiting: (() => void)[] = [];
let free = AT_ONCE;

/**
 * Makes a call when fewer than 8 others are under way, in the order of asking. Its own time begins with its turn,
 * unlike that of a request which waits for one of an agent's sockets. A Lambda, with one event at a time, hardly ever
 * waits.
 */
export async function inTurn<T>(call: () => Promise<T>): Promise<T> {
  if (free > 0) free--;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await call();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }
}
