import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRICES_TODAY } from '../tools/bench/prices';
import { NO_USAGE, priceOf, type Usage } from '../tools/bench/usage';

const DAY = 24 * 60 * 60;
const MEMORY = 512;
/** Milliseconds of Lambda a request, and dollars for the 0.6 KB of its handler's log and the 0.3 KB of its access log. */
const DURATION = 50;
const LOGS = (0.9 * 0.5) / 1_000_000;
/** prod's limit, and the account's for requests and posts. */
const STAGE = 2000;
const ACCOUNT = 10_000;
const CONNECTIONS = 500;

const request = (usage: Partial<Usage>, count = 1): number =>
  priceOf({ ...NO_USAGE, ...usage, invocations: Array<number>(count).fill(DURATION) }, PRICES_TODAY, MEMORY) +
  count * LOGS;

const PLAY = request({ messagesIn: 1, messagesOut: 4.5, writeUnits: 6, readUnits: 1 });
const QUICK = request({ messagesIn: 1, messagesOut: 1, writeUnits: 4, readUnits: 3 });
const JOIN = request({ messagesIn: 1, messagesOut: 1, writeUnits: 3 });
const CONNECTION = request({ connectionMinutes: 10, writeUnits: 1 }, 2);

const security = readFileSync(join(__dirname, '../SECURITY.md'), 'utf8').replaceAll(',', '');
const rowOf = (start: string): number[] =>
  security
    .split('\n')
    .find((line) => line.startsWith(`| ${start}`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => Number.parseInt(cell.replaceAll('*', ''), 10) || 0) ?? [];

test('the worst bill of a day is as SECURITY.md has it, whichever way AWS counts', () => {
  const plays = (ACCOUNT - 2 * STAGE - 2 * STAGE) / 5.5;
  const columns = [
    { plays: STAGE * PLAY, quick: 0, join: 0 },
    { plays: plays * PLAY, quick: STAGE * QUICK, join: STAGE * JOIN },
  ];
  const inDollars = (perSecond: number) => Math.round(perSecond * DAY);
  const connections = CONNECTIONS * CONNECTION;
  expect(rowOf('Plays from')).toEqual(columns.map((column) => inDollars(column.plays)));
  expect(rowOf('`quick` again')).toEqual(columns.map(({ quick }) => inDollars(quick)));
  expect(rowOf('`join`')).toEqual(columns.map(({ join }) => inDollars(join)));
  expect(rowOf('500 connections')).toEqual([inDollars(connections), inDollars(connections)]);
  const sums = columns.map((column) => column.plays + column.quick + column.join + connections);
  expect(rowOf('**Sum**')).toEqual(sums.map(inDollars));
  const share = Math.round((100 * connections) / (STAGE * PLAY));
  expect(security).toContain(`Connections thus add ${share} %`);
});
