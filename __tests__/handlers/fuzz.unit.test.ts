import { memoryLobby } from '../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import { proveUnderAttack } from '../model/fuzz';
import { runs } from '../support/tally';

it(
  'no message of any kind breaks a handler or touches the game of others',
  () =>
    proveUnderAttack('fuzz, memory store', runs(5000, 100_000), () => {
      const ids = ['ACDEFGH', 'HJKMNPQ', 'CCCCCCC'];
      return {
        games: memoryGameStore(),
        seats: memorySeatStore(),
        watchers: memoryWatcherStore(),
        lobby: memoryLobby(),
        newGameId: () => ids.shift() ?? 'QQQQQQQ',
      };
    }),
  3_600_000,
);
