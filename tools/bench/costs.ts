import { type MeteredStep, usageOf } from './bill';
import { MEMORY, PRICES_2020, PRICES_TODAY } from './prices';
import { billedMilliseconds, NO_USAGE, priceOf, sum, type Usage } from './usage';

export interface Bill {
  readonly usage: Usage;
  readonly billedMilliseconds: number;
  /** Dollars per game. */
  readonly price2020: number;
  readonly priceToday: number;
  readonly gamesPerDollar: number;
  /** Dollars per heartbeat. */
  readonly heartbeat: number;
}

export function billOf(steps: readonly MeteredStep[]): Bill {
  const usage = usageOf(steps);
  const heartbeat = steps.find(({ name }) => name === 'heartbeat')?.usage;
  const priceToday = priceOf(usage, PRICES_TODAY, MEMORY);
  return {
    usage,
    billedMilliseconds: billedMilliseconds(usage, PRICES_TODAY),
    price2020: priceOf(usage, PRICES_2020, MEMORY),
    priceToday,
    gamesPerDollar: 1 / priceToday,
    heartbeat: heartbeat ? priceOf(heartbeat, PRICES_TODAY, MEMORY) : 0,
  };
}

/** Summed over the plays; the rest of a game costs the same whatever its length. */
export function pricesOf(steps: readonly MeteredStep[]): [number, number][] {
  const isPlay = ({ name }: MeteredStep) => name === 'first play' || name === 'second play';
  const price = (step: MeteredStep) => priceOf(step.usage, PRICES_TODAY, MEMORY);
  const others = steps.filter((step) => !isPlay(step) && step.name !== 'heartbeat');
  let total = others.reduce((sum, step) => sum + price(step), 0);
  return steps.filter(isPlay).flatMap((step, index): [number, number][] => {
    total += price(step);
    return index % 20 === 19 ? [[(index + 1) / 2, total]] : [];
  });
}

/** What something beside the rounds of a game costs. */
export interface Cost {
  readonly what: string;
  readonly usage: Usage;
  /** Dollars, at today's prices. */
  readonly price: number;
}

/**
 * What it costs that two meet, by the steps of a game of friends and by those of strangers, and what a gesture costs.
 * Connects and disconnects, which both have, are left out.
 */
export function costsOf(game: readonly MeteredStep[], strangers: readonly MeteredStep[]): Cost[] {
  const cost = (what: string, steps: readonly MeteredStep[], names: readonly MeteredStep['name'][]): Cost => {
    const usages = steps.filter(({ name }) => names.includes(name)).map(({ usage }) => usage);
    const usage = usages.reduce(sum, NO_USAGE);
    return { what, usage, price: priceOf(usage, PRICES_TODAY, MEMORY) };
  };
  return [
    cost('Two friends meet', game, ['new', 'join']),
    cost('Two strangers meet', strangers, ['seek', 'meet']),
    cost('A stranger waits for 20 s more', strangers, ['seek again']),
    cost('A gesture', strangers, ['gesture']),
  ];
}
