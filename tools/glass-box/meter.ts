import { gameItem } from '../../adapters/dynamo/item';
import type { Game } from '../../domain/game';
import type { Offer } from '../../domain/ports';
import { sizeOfItem } from '../bench/item-size';
import { MEMORY, PRICES_TODAY } from '../bench/prices';
import { bill } from '../bench/results.json';
import { NO_USAGE, priceOf, sum, type Usage } from '../bench/usage';
import type { Call } from '../explorer/handler';
import type { Stored } from '../explorer/store';

/** In bytes; DynamoDB rounds up to these. */
const WRITE_UNIT = 1024;
const READ_UNIT = 4096;

/** What an invocation is billed for on average in the bench's game, its share of start-up included, in milliseconds. */
const BILLED_PER_INVOCATION = bill.billedMilliseconds / bill.usage.invocations.length;

const writes = (writeUnits: number): Usage => ({ ...NO_USAGE, writeUnits });
const reads = (readUnits: number): Usage => ({ ...NO_USAGE, readUnits });

export const ONE_MESSAGE_IN: Usage = { ...NO_USAGE, messagesIn: 1 };
export const ONE_MESSAGE_OUT: Usage = { ...NO_USAGE, messagesOut: 1 };
/** One invocation, which lasts as long as the average one of the bench. */
export const ONE_INVOCATION: Usage = { ...NO_USAGE, invocations: [0], startUp: BILLED_PER_INVOCATION };

/** What a usage costs today, in dollars. */
export const dollarsOf = (usage: Usage): number => priceOf(usage, PRICES_TODAY, MEMORY);

export const total = (usages: readonly Usage[]): Usage => usages.reduce(sum, NO_USAGE);

/** What DynamoDB bills for one call of a store. An item other than a game's has less than 1 KB. */
export function usageOfCall({ port, method, args }: Call, before: Stored, after: Stored): Usage {
  const [id] = args;
  switch (`${port}.${method}`) {
    case 'games.create':
      return writes(unitsOf(Object(id).id, before, after, WRITE_UNIT));
    case 'games.step':
    case 'games.watch':
      return writes(unitsOf(id, before, after, WRITE_UNIT));
    case 'games.find':
      return reads(unitsOf(id, before, after, READ_UNIT));
    case 'seats.find':
    case 'watchers.find':
      return reads(1);
    case 'lobby.meet':
      // A seeker who finds their own offer is refused first, and then renews it.
      return writes(before.offer?.userId === (id as Offer).userId ? 2 : 1);
    default:
      return writes(1);
  }
}

/** A write is billed by the larger one of the item before and after it, and by one unit if there is none. */
function unitsOf(gameId: unknown, before: Stored, after: Stored, unit: number): number {
  const sizes = [before, after].flatMap(({ games }) =>
    games.filter(([id]) => id === gameId).map(([, game]) => sizeOf(game)),
  );
  return Math.max(1, Math.ceil(Math.max(0, ...sizes) / unit));
}

/** The size of a game's item, in bytes. */
export const sizeOf = (game: Game): number => sizeOfItem(gameItem(game, 0));
