import { COLD_SHARE } from './bill';
import type { Count } from './counts';
import { perMillion, type Row, table } from './markdown';
import { PRICES_2020, PRICES_TODAY, type Prices } from './prices';
import type { Results } from './results';
import { priceOf, type Usage } from './usage';

/**
 * What the original says of its game of 20 rounds. Its price implies 44 Lambdas of up to 100 ms and some connection
 * minutes; how many milliseconds they would be today nobody knows, so each is taken to last 10, and to start in no time.
 */
const ORIGINAL: Usage = {
  ...{ messagesIn: 42, messagesOut: 42, connectionMinutes: 8, writeUnits: 42, readUnits: 42 },
  invocations: Array.from({ length: 44 }, () => 10),
  startUp: 0,
};
/**
 * What its code does: a finished round is a third write; its 41 reads are eventually consistent, half a unit each; and
 * both players connect and disconnect.
 */
const ORIGINAL_AS_CODED: Usage = {
  ...ORIGINAL,
  ...{ writeUnits: 62, readUnits: 20.5 },
  invocations: Array.from({ length: 46 }, () => 10),
};
const ORIGINAL_PUBLISHED = 0.000167;
const ORIGINAL_MEMORY = 128;

const price = (usage: Usage, prices: Prices): string =>
  `$${priceOf(usage, prices, ORIGINAL_MEMORY).toFixed(6)}`;

/** What a game costs, against the original's. */
export function billReport({ bill: { usage, ...game } }: Results): string {
  const row = (what: string, ours: string | number, theirs: string | number): Row => [what, ours, theirs];
  return [
    table(
      ['A game of 20 rounds', 'this game', 'the original'],
      [
        row('Messages in', usage.messagesIn, ORIGINAL.messagesIn),
        row('Messages out', usage.messagesOut, ORIGINAL.messagesOut),
        row('Connection minutes', usage.connectionMinutes, 'not published; about 8, from its price'),
        row('Invocations', usage.invocations.length, '44 published, 46 in its code'),
        row('Billed milliseconds', Math.round(game.billedMilliseconds), 'unknown; 460 assumed'),
        row(
          `Of that, start-up, if ${100 * COLD_SHARE} % of invocations are cold`,
          Math.round(usage.startUp),
          'unknown; 0 assumed',
        ),
        row('Write units', usage.writeUnits, '42 published, 62 in its code'),
        row('Read units', usage.readUnits, '42 published, 20.5 in its code'),
        row(
          'Price, 2020 list',
          `$${game.price2020.toFixed(6)}`,
          `$${ORIGINAL_PUBLISHED} published, ${price(ORIGINAL_AS_CODED, PRICES_2020)} for its code`,
        ),
        row(
          "Price, today's list",
          `$${game.priceToday.toFixed(6)}`,
          `${price(ORIGINAL_AS_CODED, PRICES_TODAY)} for its code`,
        ),
        row(
          'Games for $1 today',
          Math.floor(game.gamesPerDollar),
          Math.floor(1 / priceOf(ORIGINAL_AS_CODED, PRICES_TODAY, ORIGINAL_MEMORY)),
        ),
      ],
    ),
    `A heartbeat costs $${game.heartbeat.toFixed(7)}. It is sent only after 4.5 minutes in which a player hears nothing.`,
  ].join('\n\n');
}

/** What meeting, gestures and watching cost, within a game or beside it. */
export function countReport({ counts: { steps, watched } }: Results): string {
  const cells = ({ messagesIn, messagesOut, invocations, writeUnits, readUnits, price }: Count): Row => [
    ...[messagesIn, messagesOut, invocations, writeUnits, readUnits, perMillion(price)],
  ];
  const columns = [
    'messages in',
    'messages out',
    'invocations',
    'write units',
    'read units',
    'dollars per million',
  ];
  return [
    'Without Lambda time, which the machine decides. The embedded engine, unlike AWS, does not return the item that refused a write, which costs one more read here when a stranger waits on and when the first watcher comes.',
    table(
      ['', ...columns],
      steps.map(({ what, count }) => [what, ...cells(count)]),
    ),
    table(
      ['A round, by watchers', ...columns],
      watched.map(({ watchers, round }) => [watchers, ...cells(round)]),
    ),
    table(
      ['A game of 20 rounds, by watchers', ...columns],
      watched.map(({ watchers, game }) => [watchers, ...cells(game)]),
    ),
  ].join('\n\n');
}

/** The price lists that the bill is made by. */
export const priceLists = (): string =>
  table(
    ['us-east-1, dollars per million', PRICES_2020.from, `since ${PRICES_TODAY.from}`],
    [
      ['WebSocket messages', perMillion(PRICES_2020.message), perMillion(PRICES_TODAY.message)],
      [
        'Connection minutes',
        perMillion(PRICES_2020.connectionMinute),
        perMillion(PRICES_TODAY.connectionMinute),
      ],
      ['Lambda requests', perMillion(PRICES_2020.invocation), perMillion(PRICES_TODAY.invocation)],
      ['Lambda GB-seconds', perMillion(PRICES_2020.gigabyteSecond), perMillion(PRICES_TODAY.gigabyteSecond)],
      ['Lambda start-up', 'free', 'like other Lambda time'],
      ['DynamoDB write units', perMillion(PRICES_2020.writeUnit), perMillion(PRICES_TODAY.writeUnit)],
      ['DynamoDB read units', perMillion(PRICES_2020.readUnit), perMillion(PRICES_TODAY.readUnit)],
    ],
  );
