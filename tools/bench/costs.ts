import { type MeteredStep, usageOf } from './bill';
import { MEMORY, PRICES_2020, PRICES_TODAY } from './prices';
import { billedMilliseconds, priceOf, type Usage } from './usage';

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
