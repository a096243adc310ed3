import { memoryGameStore, memorySeatStore } from '../../adapters/memory-store';
import { runs } from '../support/tally';
import { proveUnderFaults } from './faults';

jest.mock('../../adapters/ports', () => jest.requireActual('./given-ports'));
jest.mock('../../adapters/notifier', () => jest.requireActual('./given-ports'));

it('a game in memory survives any order of faults', async () => {
  await proveUnderFaults('model, memory store', runs(1000, 100_000), () => ({
    games: memoryGameStore(),
    seats: memorySeatStore(),
    newGameId: () => 'ACDEFG',
  }));
}, 3_600_000);
