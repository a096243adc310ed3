import { setTimeout } from 'node:timers/promises';
import { LoadPlayer } from './player';
import type { Tally } from './tally';
import { TooLate } from './until';

/** Milliseconds after which nobody was found: the time in which everyone has renewed their wait, and some more. */
const PATIENCE = 45_000;

/** What became of players who all looked for a stranger at once. */
export interface Pairing {
  readonly seekers: number;
  /** Games of two of them. */
  readonly pairs: number;
  /** Games of more than two, and players who found nobody. */
  readonly wrong: number;
  /** Milliseconds until a player had found someone. */
  readonly waits: readonly number[];
}

/** Lets players look for a stranger, all at once, until everyone has found one or is told off. */
export async function pairStrangers(
  url: string,
  seekers: number,
  tally: Tally,
  signal: AbortSignal,
): Promise<Pairing> {
  const start = performance.now();
  const players = Array.from(
    { length: seekers },
    () => new LoadPlayer(url, undefined, tally, { type: 'stranger' }),
  );
  const waits: number[] = [];
  await Promise.all(
    players.map(async (player) => {
      try {
        const at = await player.until(({ view }) => view?.theirStatus === 'online', PATIENCE, signal);
        waits.push(at - start);
      } catch (error) {
        if (!(error instanceof TooLate) && !signal.aborted) throw error;
      }
    }),
  );
  // Whoever was found last may yet be put elsewhere by what is still under way.
  await setTimeout(500);
  const games = new Map<string, number>();
  for (const { state } of players) {
    if (state.gameId && state.view?.theirStatus === 'online')
      games.set(state.gameId, (games.get(state.gameId) ?? 0) + 1);
  }
  for (const player of players) player.leave();
  const pairs = [...games.values()].filter((count) => count === 2).length;
  return { seekers, pairs, wrong: seekers - 2 * pairs, waits };
}
