import { memoryGameStore, memorySeatStore } from '../../domain/memory-store';
import { proveUnderAttack } from '../model/fuzz';
import { runs } from '../support/tally';

jest.mock('../../adapters/lambda/outside', () => jest.requireActual('../model/given-ports'));
jest.mock('../../adapters/notifier/api-gateway-notifier', () => jest.requireActual('../model/given-ports'));
jest.mock('../../adapters/lambda/env', () => ({ readEnv: () => ['https://game.example'] }));

it(
  'no message of any kind breaks a handler or touches the game of others',
  () =>
    proveUnderAttack('fuzz, memory store', runs(5000, 100_000), () => {
      const ids = ['ACDEFGH', 'HJKMNPQ', 'CCCCCCC'];
      return {
        games: memoryGameStore(),
        seats: memorySeatStore(),
        newGameId: () => ids.shift() ?? 'QQQQQQQ',
      };
    }),
  3_600_000,
);
