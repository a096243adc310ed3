import type { Watcher, WatcherStore } from './ports';

/**
 * The watchers of each game, in memory.
 * @param all by game; they are replaced, never changed
 */
export function memoryWatcherStore(all = new Map<string, readonly Watcher[]>()): WatcherStore {
  const of = (gameId: string): readonly Watcher[] => all.get(gameId) ?? [];
  return {
    async add(gameId, watcher, limit) {
      const present = of(gameId);
      const mine = present.find(({ connectionId }) => connectionId === watcher.connectionId);
      if (mine && mine.attachment >= watcher.attachment) return present;
      if (!mine && present.length >= limit) return undefined;
      const next = [...present.filter((each) => each !== mine), watcher];
      all.set(gameId, next);
      return next;
    },

    async find(gameId) {
      return of(gameId);
    },

    async remove(gameId, { connectionId, attachment }) {
      const isMeant = (each: Watcher) => each.connectionId === connectionId && each.attachment <= attachment;
      const rest = of(gameId).filter((each) => !isMeant(each));
      const wasThere = rest.length < of(gameId).length;
      all.set(gameId, rest);
      return wasThere;
    },

    async drop(gameId, connectionIds) {
      all.set(
        gameId,
        of(gameId).filter(({ connectionId }) => !connectionIds.includes(connectionId)),
      );
    },
  };
}
