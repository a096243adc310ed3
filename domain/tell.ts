import type { Game } from './game';
import { gameOf, type Happening } from './happening';
import { leave } from './leave';
import { inParallel } from './parallel';
import type { Ports, Watcher } from './ports';
import type { WireMessage } from './protocol';
import { type Message, messageForWatchers, recipientsOf } from './recipients';

/**
 * Sends everyone concerned what has happened: the players first, side by side, and then the watchers. A player whose
 * connection is found gone leaves the game, which is told in turn. Every message is tried; only then does the first
 * failure of one to a player, if any, throw.
 */
export async function tell(ports: Ports, happening: Happening | undefined): Promise<void> {
  if (!happening) return;
  const game = gameOf(happening);
  // Only a game that is watched pays for the read.
  const watchers = game?.watched ? await watchersOf(ports, game) : [];
  try {
    await inParallel(recipientsOf(happening, watchers.length), (message) => post(ports, message));
  } finally {
    if (game && watchers.length > 0)
      await show(ports, game.id, watchers, messageForWatchers(happening, watchers.length));
  }
}

async function post(ports: Ports, { address, gameId, userId, message }: Message): Promise<void> {
  const outcome = await ports.notifier.post(address, message);
  if (outcome === 'sent' || userId === undefined) return;
  await tell(ports, (await leave(ports, { gameId, userId }, address)).happening);
}

/** Who watches; nobody, if that cannot be found out: the players are told all the same. */
async function watchersOf(ports: Ports, { id, players }: Game): Promise<readonly Watcher[]> {
  const watchers = await ports.watchers.find(id).catch(() => []);
  // Who has just taken a seat is still among them.
  return watchers.filter(({ connectionId }) => players.every(({ address }) => address !== connectionId));
}

/**
 * Sends the watchers what they may see. A failure is no player's business: the next message or their heartbeat heals it.
 * Connections that are gone are dropped.
 */
async function show(
  ports: Ports,
  gameId: string,
  watchers: readonly Watcher[],
  message: WireMessage | undefined,
): Promise<void> {
  if (!message) return;
  const gone: string[] = [];
  await Promise.allSettled(
    watchers.map(async ({ connectionId }) => {
      if ((await ports.notifier.post(connectionId, message)) === 'gone') gone.push(connectionId);
    }),
  );
  if (gone.length > 0) await ports.watchers.drop(gameId, gone).catch(() => {});
}
