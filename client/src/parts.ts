import { createPart } from './part';

export const PRACTICE = createPart(async () => (await import('./view/practice-page')).PracticePage);
export const DAILY = createPart(async () => (await import('./view/daily-page')).DailyPage);
export const REPLAY = createPart(async () => (await import('./view/replay-page')).ReplayPage);
export const RULES = createPart(async () => (await import('./view/rules')).Rules);
export const WATCH = createPart(async () => (await import('./view/watch-page')).WatchPage);

/** Fetches in advance what may be wanted when there is no network. Where that fails, it is tried again when wanted. */
export function prefetchParts(): void {
  for (const part of [PRACTICE, DAILY, RULES]) part.load().catch(() => {});
}
