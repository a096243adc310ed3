/**
 * `npm run bench:reveal`: whether the reveal of a round runs at 60 frames a second on a slow phone. It plays each ending
 * on a CPU four times slower, and reads from Chromium's trace how long the page's main thread was busy at a stretch,
 * and how many frames came too late.
 */
import type { Browser, CDPSession } from 'playwright-core';
import * as v from 'valibot';
import { letterOf, type Move } from '../../domain/rules';
import { REVEALS } from '../pictures/reveals';
import { launchBrowser } from '../running/browser';
import { serveBuiltPage } from '../running/built-page';

const CPU_SLOWDOWN = 4;
/** The replay's first round is over by then, in milliseconds. */
const WATCHED = 6000;
/** Longer than this, in milliseconds, and a frame at 60 per second is late. */
const FRAME = 1000 / 60;

const EventSchema = v.object({
  name: v.string(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tid: v.number(),
  args: v.optional(v.unknown()),
});
type TraceEvent = v.InferOutput<typeof EventSchema>;

interface Measured {
  readonly longestTask: number;
  readonly longTasks: number;
  readonly drawn: number;
  readonly dropped: number;
}

async function traceReveal(browser: Browser, url: string, left: Move, right: Move): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await context.addInitScript(mark);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(`${url}#replay=1.${letterOf(left)}${letterOf(right)}`);
  await page.evaluate(() => document.fonts.ready);
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  // Not by waiting for an element, which would keep looking for it in the page that is measured.
  const events = await trace(session, () => page.waitForTimeout(WATCHED));
  await context.close();
  return measure(events);
}

/** Runs in the page: notes in the trace when the hands open and when the verdict is out. */
function mark(): void {
  const awaited = new Map([
    ['reveal-open', '.scene:not(.hidden)'],
    ['reveal-over', '.summary strong'],
  ]);
  new MutationObserver(() => {
    for (const [name, selector] of awaited) {
      if (!document.querySelector(selector)) continue;
      awaited.delete(name);
      performance.mark(name);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}

async function trace(session: CDPSession, run: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const parsed = v.safeParse(EventSchema, event);
      if (parsed.success) events.push(parsed.output);
    }
  });
  const categories =
    'blink.user_timing,toplevel,devtools.timeline,disabled-by-default-devtools.timeline.frame';
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', ...categories.split(',')] },
    transferMode: 'ReportEvents',
  });
  await run();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  return events;
}

/** Between the moment in which the hands open and the verdict, in the page's main thread. */
function measure(events: readonly TraceEvent[]): Measured {
  const open = events.find(({ name }) => name === 'reveal-open');
  const over = events.find(({ name }) => name === 'reveal-over');
  if (!open || !over) throw new Error('The trace does not show the reveal');
  const within = events.filter(({ ts }) => ts >= open.ts && ts <= over.ts);
  const tasks = within
    .filter(({ name, tid }) => tid === open.tid && name.endsWith('RunTask'))
    .map(({ dur }) => dur / 1000);
  const count = (wanted: string) => within.filter(({ name }) => name === wanted).length;
  return {
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.filter((task) => task > FRAME).length,
    drawn: count('DrawFrame'),
    dropped: count('DroppedFrame'),
  };
}

async function main(): Promise<void> {
  const [{ url, stop }, browser] = await Promise.all([serveBuiltPage(), launchBrowser()]);
  const rows: Record<string, Record<string, string | number>> = {};
  for (const [left, right] of REVEALS) {
    const { longestTask, longTasks, drawn, dropped } = await traceReveal(browser, url, left, right);
    rows[`${left} – ${right}`] = {
      'longest task, ms': longestTask.toFixed(1),
      'tasks over a frame': longTasks,
      'frames drawn': drawn,
      dropped,
    };
  }
  console.table(rows);
  console.log(
    `From open hands to the verdict, CPU ${CPU_SLOWDOWN} times slower, 390 x 844 at 2 pixels per pixel.`,
  );
  await browser.close();
  await stop();
}

void main();
