import type { WatchedSide } from '../../domain/protocol';
import type { World } from './world';

/**
 * What every page that watches shows, and which games its living connection watches and sits in; as it is, and as it must
 * be: the true state, and the one game alone.
 */
export async function watchedIn(world: World) {
  const pages = world.watchers.all.filter(([, { watch }]) => !watch.store.get().problem);
  const connections = await connectionsIn(world);
  const expected = pages.map(([who, { gameId }]) => ({
    ...{ who, isOnline: true, problem: undefined, ...world.truths.of(gameId).watched() },
    ...{ connections: [{ watches: [gameId], sitsIn: [] }] },
  }));
  const shown = pages.map(([who, { watch }]) => {
    const { isOnline, problem, view, history } = watch.store.get();
    const { round, since, left, right } = view ?? {};
    return {
      ...{ who, isOnline, problem, round, since, left: sideOf(left), right: sideOf(right), history },
      connections: connections.get(who),
    };
  });
  return [shown, expected];
}

const sideOf = (side: WatchedSide | undefined) => {
  if (!side) return undefined;
  const { name, score, status, played, play } = side;
  return { name, score, status: status === 'online' ? 'here' : 'away', played, play };
};

/** Where the living connections of everyone who watches are. */
async function connectionsIn({ watchers, gateway, stores, gameIds, clock }: World) {
  const games = await Promise.all(
    gameIds.map(async (gameId) => ({
      gameId,
      watching: await stores.watchers.find(gameId),
      players: (await stores.games.find(gameId, clock.now))?.players ?? [],
    })),
  );
  const placesOf = (connectionId: string) => ({
    watches: games.flatMap(({ gameId, watching }) =>
      watching.some((each) => each.connectionId === connectionId) ? [gameId] : [],
    ),
    sitsIn: games.flatMap(({ gameId, players }) =>
      players.some(({ address }) => address === connectionId) ? [gameId] : [],
    ),
  });
  return new Map(watchers.all.map(([who]) => [who, gateway.connectionsOf(who).map(placesOf)]));
}
