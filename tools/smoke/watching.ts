import { deepEqual, equal } from 'node:assert/strict';
import type { WatchedSide, WatchView } from '../../domain/protocol';
import type { People } from './people';
import type { SmokePlayer } from './player';
import { NO_GAME } from './rejections';

/**
 * A party of matches to 1: Alice and Bob play, Carol watches a round live, looks at another game and comes back, and
 * then takes the seat that Bob has lost.
 */
export async function checkWatching({ alice, bob, carol, again }: People): Promise<void> {
  const host = await again(alice);
  host.send({ action: 'new', name: 'Alice', goal: 1, winnerStays: true });
  const { gameId } = await host.view(({ theirStatus }) => theirStatus === 'absent');
  const at = async (person: SmokePlayer) => Object.assign(await again(person), { gameId });
  host.gameId = gameId;
  const guest = await at(bob);
  guest.send({ action: 'join', name: 'Bob' });
  await host.view(({ theirName }) => theirName === 'Bob');

  const watcher = await at(carol);
  await checkEntrance(watcher);
  await checkOneGameAtATime(watcher, host, await again(bob));
  await checkLiveRound(watcher, host, guest);

  const back = await at(alice);
  back.send({ action: 'watch' });
  equal((await back.view(({ history }) => history !== undefined)).theirName, 'Bob');
  await host.rejection('superseded');

  watcher.send({ action: 'join', name: 'Carol' });
  const seated = await watcher.view(({ yourName }) => yourName === 'Carol');
  deepEqual([seated.since, seated.theirName, seated.watchers], [2, 'Alice', undefined]);
  await guest.rejection('seat-taken');
  await back.view(({ theirName }) => theirName === 'Carol');
}

/** Wrong codes are refused; a watcher has none of a player's rights. */
async function checkEntrance(watcher: SmokePlayer): Promise<void> {
  watcher.send({ action: 'watch', gameId: 'C3O' });
  await watcher.rejection('bad-message');
  watcher.send({ action: 'watch', gameId: NO_GAME });
  await watcher.rejection('game-not-found');

  watcher.send({ action: 'watch' });
  const view = await watcher.watched(() => true);
  deepEqual([view.round, view.watchers, view.history], [1, 1, []]);
  watcher.play(1, 'rock');
  await watcher.rejection('not-a-player');
  watcher.send({ action: 'react', reaction: 'wave' });
  await watcher.rejection('not-a-player');
  watcher.send({ action: 'join', release: true });
  await watcher.rejection('not-a-player');
}

/** @param elsewhere starts the other game */
async function checkOneGameAtATime(watcher: SmokePlayer, host: SmokePlayer, elsewhere: SmokePlayer) {
  elsewhere.send({ action: 'new' });
  const { gameId } = await elsewhere.view(({ theirStatus }) => theirStatus === 'absent');
  watcher.send({ action: 'watch', gameId });
  await watcher.watched((view) => view.gameId === gameId);
  equal((await elsewhere.view(({ watchers }) => watchers !== undefined)).watchers, 1);
  equal(await watchersOf(host), undefined, 'who watches another game still watches this one');

  watcher.send({ action: 'watch' });
  await watcher.watched((view) => view.gameId === host.gameId);
}

/** The number of watchers as told; asked again for a while, since nobody is told when a watcher leaves. */
async function watchersOf(player: SmokePlayer): Promise<number | undefined> {
  for (let more = 20; ; more--) {
    player.join();
    const { watchers } = await player.view(({ history }) => history !== undefined);
    if (watchers === undefined || more === 0) return watchers;
  }
}

async function checkLiveRound(watcher: SmokePlayer, host: SmokePlayer, guest: SmokePlayer): Promise<void> {
  host.play(1, 'rock');
  const open = await watcher.watched((view) => sideOf(view, 'Alice').played);
  deepEqual([open.round, sideOf(open, 'Bob').played], [1, false]);
  equal(JSON.stringify(open).includes('rock'), false, 'an open move is shown');
  guest.play(1, 'scissors');
  const result = await watcher.watched(({ round }) => round === 2);
  equal(result.roundSummary, 'rock crushes scissors');
  deepEqual(partsOf(result, 'Alice'), { score: 1, play: 'rock', played: false, streak: 1 });
  deepEqual(partsOf(result, 'Bob'), { score: 0, play: 'scissors', played: false, streak: 0 });
  equal((await host.view(({ round }) => round === 2)).watchers, 1);
}

function sideOf({ left, right }: WatchView, name: string): WatchedSide {
  const side = [left, right].find((each) => each?.name === name);
  if (!side) throw new Error(`watchers see no ${name}`);
  return side;
}

function partsOf(view: WatchView, name: string) {
  const { score, play, played, streak } = sideOf(view, name);
  return { score, play, played, streak };
}
