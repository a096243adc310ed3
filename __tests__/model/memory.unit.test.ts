import { memoryGameStore, memorySeatStore } from '../../adapters/memory-store';
import { runs } from '../support/tally';
import { prove } from './faults';

jest.mock('../../adapters/ports', () => jest.requireActual('./given-ports'));
jest.mock('../../adapters/notifier', () => jest.requireActual('./given-ports'));

const HOUR = 3_600_000;
const stores = () => ({
  games: memoryGameStore(),
  seats: memorySeatStore(),
  newGameId: () => 'ACDEFGH',
});

it(
  'a game survives any faults, and is right again after one heartbeat',
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
  'a game in which someone notices each fault is right again within a minute, without a heartbeat',
  () =>
    prove({
      name: 'noticed faults, memory store',
      runs: runs(1000, 100_000),
      faults: 'noticed',
      stores,
    }),
  HOUR,
);
