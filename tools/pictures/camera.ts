import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Player } from '../players/player';

const FOLDER = join(__dirname, '../../docs/pictures');
/** Around and between the frames of a picture that has several, in CSS pixels. */
const GAP = 16;

export const PHONE = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };

/** A picture to be put beside others. */
export interface Frame {
  readonly png: Buffer;
  /** How wide it is to be, in CSS pixels. */
  readonly width: number;
}

/** The page as it is at rest: nothing focused, nothing under the mouse. As a PNG. */
export async function shot({ page }: Player): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.mouse.move(0, 0);
  return page.screenshot();
}

const urlOf = (png: Buffer): string => `data:image/png;base64,${png.toString('base64')}`;

/** Saves a picture among README's, as WebP, which takes less than half the bytes of a PNG. */
export async function save(browser: Browser, name: string, png: Buffer): Promise<void> {
  const page = await browser.newPage();
  const webp = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.9);
  }, urlOf(png));
  await page.close();
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64'));
}

/** Saves several frames beside each other as one picture. */
export async function saveBeside(
  browser: Browser,
  name: string,
  frames: readonly Frame[],
  deviceScaleFactor: number,
): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor, viewport: { width: 2000, height: 1000 } });
  const images = frames.map(({ png, width }) => `<img width="${width}" src="${urlOf(png)}">`);
  const style = `margin: 0; padding: ${GAP}px; display: inline-flex; align-items: center; gap: ${GAP}px; background: #c9c2b2`;
  await page.setContent(`<body style="${style}">${images.join('')}`);
  const png = await page.locator('body').screenshot();
  await page.close();
  await save(browser, name, png);
}
