import { randomBytes } from 'node:crypto';
import { newGameId } from '../../domain/ids';
import { memoryLobby } from '../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { memoryWatcherStore } from '../../domain/memory-watchers';
import { runs } from '../support/tally';
import { prove } from './faults';

const HOUR = 3_600_000;
const stores = () => ({
  games: memoryGameStore(),
  seats: memorySeatStore(),
  watchers: memoryWatcherStore(),
  lobby: memoryLobby(),
  newGameId: () => newGameId(randomBytes),
});

it(
  'a game survives any faults, and is right again after one heartbeat (R1, R2, R5)',
  () =>
    prove({
      name: 'any faults, memory store',
      runs: runs(1000, 100_000),
      faults: 'any',
      stores,
    }),
  HOUR,
);

it(
  'a game in which someone notices each fault is right again within a minute, without a heartbeat (R5)',
  () =>
    prove({
      name: 'noticed faults, memory store',
      runs: runs(1000, 100_000),
      faults: 'noticed',
      stores,
    }),
  HOUR,
);

it(
  'a connection ends up in one game, and remembers that alone, whatever overtakes what (R4)',
  () =>
    prove({
      name: 'going from game to game, memory store',
      runs: runs(1000, 100_000),
      faults: 'going',
      stores,
    }),
  HOUR,
);

it(
  'games between which both players go back and forth survive any faults, and each connection ends up in one',
  () =>
    prove({
      name: 'any faults, several games, memory store',
      runs: runs(1000, 100_000),
      faults: 'any, several games',
      stores,
    }),
  HOUR,
);

it(
  'three who share a link come, go, and give up their seats under any faults; nobody loses one not given up (R3, R16)',
  () =>
    prove({
      name: 'any faults, given-up seats, memory store',
      runs: runs(1000, 100_000),
      faults: 'seats',
      stores,
    }),
  HOUR,
);

it(
  'watchers of a party see what is true, never an open move, and change nothing, under any faults (R2, R16, R19)',
  () =>
    prove({
      name: 'any faults, watchers, memory store',
      runs: runs(1000, 100_000),
      faults: 'watchers',
      stores,
    }),
  HOUR,
);

it(
  'four who look for a stranger meet under any faults, and make gestures to their opponents alone (R17, R18)',
  () =>
    prove({
      name: 'any faults, strangers, memory store',
      runs: runs(1000, 100_000),
      faults: 'strangers',
      stores,
    }),
  HOUR,
);
