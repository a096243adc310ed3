/**
 * Contact sheets of the stage: frames of all ten endings and of two ties, on a phone and on a desktop, by day and by
 * night. They are for looking at after a change of the art; nothing depends on them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { letterOf } from '../../domain/rules';
import { serveBuiltPage } from '../running/built-page';
import { REVEALS } from './reveals';

const LOOKS = {
  phone: { viewport: { width: 375, height: 667 }, deviceScaleFactor: 1 },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 },
};
const SCHEMES = ['light', 'dark'] as const;
/** Shares of an act. The last frame is of the verdict. */
const MOMENTS = [0, 0.25, 0.42, 0.5, 0.58, 0.7, 0.85, 1];
const ROWS = 4;

/** Saves the sheets to this folder; they are named by device, scheme and number. */
export async function takeSheets(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { url, stop } = await serveBuiltPage();
  for (const [device, look] of Object.entries(LOOKS))
    for (const colorScheme of SCHEMES) {
      // Without waiting for the reveals.
      const context = await browser.newContext({ ...look, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const rows: string[] = [];
      for (const [mine, theirs] of REVEALS)
        rows.push(await framesOf(page, `${url}#replay=1.${letterOf(mine)}${letterOf(theirs)}`));
      await context.close();
      for (let row = 0; row < rows.length; row += ROWS)
        await save(
          browser,
          rows.slice(row, row + ROWS),
          join(folder, `${device}-${colorScheme}-${row / ROWS + 1}.png`),
        );
    }
  await stop();
}

async function framesOf(page: Page, url: string): Promise<string> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.locator('.summary strong').waitFor({ timeout: 10_000 });
  await page.evaluate(() => document.fonts.ready);
  const frames: string[] = [];
  for (const moment of MOMENTS) {
    await page.evaluate(freeze, moment);
    const box = await page.locator('.duel').boundingBox();
    const clip = box && { x: 0, y: box.y, width: page.viewportSize()?.width ?? 0, height: box.height };
    frames.push((await page.screenshot(clip ? { clip } : {})).toString('base64'));
  }
  return frames.map((frame) => `<img src="data:image/png;base64,${frame}">`).join('');
}

/** Runs in the page: shows this moment of the act, and the verdict at its end only. */
function freeze(moment: number): void {
  for (const animation of document.getAnimations()) {
    animation.pause();
    animation.currentTime = moment * Number(animation.effect?.getComputedTiming().endTime);
  }
  for (const one of document.querySelectorAll<HTMLElement>('.summary, .badge'))
    one.style.visibility = moment < 1 ? 'hidden' : '';
}

async function save(browser: Browser, rows: readonly string[], path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 400 } });
  const grid = `display: grid; grid-template-columns: repeat(${MOMENTS.length / 2}, 1fr); gap: 4px; margin: 0 0 14px`;
  await page.setContent(
    `<style>body { margin: 0; background: #777 } div { ${grid} } img { width: 100% }</style>${rows.map((row) => `<div>${row}</div>`).join('')}`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
}
