/** What is counted and not timed, so that it is the same on every machine, however busy. */
import { type MeteredStep, meterGame, meterStrangers, meterWatchedGame, usageOf } from './bill';
import type { Bundles } from './bundles';
import { PRICES_TODAY } from './prices';
import { NO_USAGE, priceOf, sum, type Usage } from './usage';

const ROUNDS = 20;
/** As in CAPACITY.md. */
const WATCHERS = [0, 2, 10, 30, 100];

/** What AWS bills, apart from Lambda time. */
export interface Count {
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly invocations: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Dollars, at today's prices. */
  readonly price: number;
}

export interface Counts {
  /** Steps beside the rounds of a game. */
  readonly steps: readonly { readonly what: string; readonly count: Count }[];
  /** A game of 20 rounds and one of its rounds, by the number of people who watch. */
  readonly watched: readonly { readonly watchers: number; readonly round: Count; readonly game: Count }[];
}

export function countOf(usage: Usage): Count {
  const { messagesIn, messagesOut, invocations, writeUnits, readUnits } = usage;
  const timeless = { ...usage, startUp: 0, invocations: invocations.map(() => 0) };
  return {
    ...{ messagesIn, messagesOut, invocations: invocations.length, writeUnits, readUnits },
    price: priceOf(timeless, PRICES_TODAY, 0),
  };
}

export async function count(bundles: Bundles): Promise<Counts> {
  const watched: Counts['watched'][number][] = [];
  for (const watchers of WATCHERS)
    watched.push(watchedBill(watchers, await meterWatchedGame(bundles, ROUNDS, watchers)));
  return { steps: stepsOf(await meterGame(bundles, 1), await meterStrangers(bundles)), watched };
}

/**
 * What it costs when two friends or two strangers meet, and what a gesture costs.
 * Connects and disconnects, which both have, are left out.
 */
function stepsOf(game: readonly MeteredStep[], strangers: readonly MeteredStep[]): Counts['steps'] {
  return [
    { what: 'Two friends meet', count: countOfThose(game, ['new', 'join']) },
    { what: 'Two strangers meet', count: countOfThose(strangers, ['seek', 'meet']) },
    { what: 'A stranger waits for 20 s more', count: countOfThose(strangers, ['seek again']) },
    { what: 'A gesture', count: countOfThose(strangers, ['gesture']) },
  ];
}

export const watchedBill = (watchers: number, steps: readonly MeteredStep[]): Counts['watched'][number] => ({
  watchers,
  round: countOfThose(steps.slice(0, steps.findIndex(({ name }) => name === 'second play') + 1), [
    'first play',
    'second play',
  ]),
  game: countOf(usageOf(steps, 2 + watchers)),
});

const countOfThose = (steps: readonly MeteredStep[], names: readonly MeteredStep['name'][]): Count =>
  countOf(
    steps
      .filter(({ name }) => names.includes(name))
      .map(({ usage }) => usage)
      .reduce(sum, NO_USAGE),
  );
