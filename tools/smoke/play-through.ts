import { equal } from 'node:assert/strict';
import { checkMatch } from './match';
import type { People } from './people';
import { SmokePlayer } from './player';
import { checkPresence } from './presence';
import { checkRejections } from './rejections';
import { checkSeats } from './seats';
import { checkStrangers } from './strangers';
import { checkWatching } from './watching';

/** Plays a game at the address. Yields what was checked, step by step, and throws at the first thing wrong. */
export async function* playThrough(address: string): AsyncGenerator<string> {
  const all: SmokePlayer[] = [];
  const connect = async (userId?: string) => {
    const player = await SmokePlayer.connect(address, userId);
    all.push(player);
    return player;
  };
  try {
    const [alice, bob, carol] = await Promise.all([connect(), connect(), connect()]);
    const again = async ({ userId, gameId }: SmokePlayer) => Object.assign(await connect(userId), { gameId });
    const people: People = { alice, bob, carol, again };
    yield 'three connections';
    await sitDown(people);
    yield `two players in game ${alice.gameId}`;
    yield `${await checkMatch(people)} rounds: every pair of moves, and none seen too early`;
    yield `rejections: ${(await checkRejections(people)).join(', ')}`;
    await checkPresence(people);
    yield 'presence: away, back, and somewhere else';
    await checkSeats(people);
    yield 'seats: given up, taken by a newcomer, and left for another game';
    await checkWatching(people);
    yield 'watching: a round live, without the rights of a player, and a seat where the winner stays';
    await checkStrangers(people);
    yield 'strangers: found by each other, a gesture, and someone else';
  } finally {
    await Promise.all(all.map((player) => player.leave()));
  }
  yield `${all.reduce((sum, { heard }) => sum + heard, 0)} messages, each as the protocol says`;
}

async function sitDown({ alice, bob, carol }: People): Promise<void> {
  alice.send({ action: 'new', name: 'Alice' });
  const { gameId, theirStatus } = await alice.view(() => true);
  equal(theirStatus, 'absent');
  for (const player of [alice, bob, carol]) player.gameId = gameId;

  // In lower case, as someone may have typed it.
  bob.send({ action: 'join', gameId: gameId.toLowerCase(), name: 'Bob' });
  await bob.view((view) => view.theirStatus === 'online' && view.theirName === 'Alice' && view.round === 1);
  await alice.view((view) => view.theirStatus === 'online' && view.theirName === 'Bob');
}
