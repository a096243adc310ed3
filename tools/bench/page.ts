/**
 * `npm run bench:page`: how long a first visit takes on a slow phone: the production build as the local run serves it,
 * compressed, empty cache, Lighthouse's "slow 4G" (1.6 Mbit/s, 150 ms per round trip), a CPU four times slower.
 */
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../running/browser';
import { startLocalRun } from '../running/local-run';
import { cleanEnvironment } from './environment';

const RUNS = 5;
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 750_000 / 8,
};
const CPU_SLOWDOWN = 4;

/** One visit; times in milliseconds since the address was entered. */
interface Visit {
  readonly painted: number;
  /** There is a button, and the page would react to it. */
  readonly interactive: number;
  /** The invitation is shown, which is asked for as soon as the page reacts: the game exists. */
  readonly ready: number;
  readonly bytes: number;
  readonly layoutShift: number;
}

/** Runs in the page: notes when the first button and when the invitation appear, and every layout shift. */
function watch(): void {
  const seen: Record<string, number> = {};
  Object.assign(window, { seen, shift: 0 });
  new MutationObserver(() => {
    for (const [name, selector] of [
      ['interactive', 'button'],
      ['ready', '[data-testid=link]'],
    ] as const) {
      if (seen[name] || !document.querySelector(selector)) continue;
      // A task of its own, so that it runs after the page's current work.
      setTimeout(() => {
        seen[name] ||= performance.now();
      });
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
  }).observe({ type: 'layout-shift', buffered: true });
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 667 },
    serviceWorkers: 'block',
  });
  await context.addInitScript(watch);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Play with a friend' }).click();
  await page.getByTestId('link').waitFor();
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    ...Reflect.get(window, 'seen'),
    layoutShift: Reflect.get(window, 'shift'),
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await context.close();
  return { ...seen, bytes };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
  // Inherited by the local run and the browser.
  process.env = cleanEnvironment(process.env);
  const run = await startLocalRun();
  const browser = await launchBrowser();
  const visits: Visit[] = [];
  for (let count = 0; count < RUNS; count++) visits.push(await visit(browser, run.url));
  const row = (key: keyof Visit, digits = 0) => median(visits.map((one) => one[key])).toFixed(digits);
  console.table({
    'first contentful paint, ms': row('painted'),
    'interactive, ms': row('interactive'),
    'game ready to share, ms': row('ready'),
    'transferred, bytes': row('bytes'),
    'layout shift': row('layoutShift', 4),
  });
  console.log(
    `Median of ${RUNS} first visits: slow 4G (1.6 Mbit/s, 150 ms), CPU ${CPU_SLOWDOWN} times slower.`,
  );
  await browser.close();
  await run.stop();
}

void main();
