/**
 * Makes the icons of the page and the preview of a shared link. Part of `npm run art`; a browser draws them from the
 * hands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOVES, type Move } from '../../domain/rules';
import { launchBrowser } from '../running/browser';

const ART = join(__dirname, '../../client/src/art');
const PUBLIC = join(__dirname, '../../client/public');
const FONT = join(
  __dirname,
  '../../node_modules/@fontsource/patrick-hand/files/patrick-hand-latin-400-normal.woff2',
);
const PAPER = '#fcf8ee';
const INK = '#23272e';

const handOf = (move: Move): string => readFileSync(join(ART, `${move}.svg`), 'utf8').trim();

/** Spock's hand on paper; `margin` is the share of the picture around it, and `mark` what is drawn over it. */
const icon = (margin: number, mark = ''): string => {
  const room = Math.round((560 * margin) / (1 - 2 * margin));
  const size = 560 + 2 * room;
  const hand = handOf('spock').replace('<svg ', '<svg width="560" height="560" ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-room} ${-room} ${size} ${size}" color="${INK}">`,
    `<rect x="${-room}" y="${-room}" width="${size}" height="${size}" rx="${size / 8}" fill="${PAPER}"/>`,
    `${hand}${mark}</svg>\n`,
  ].join('');
};

/** Says in a tab that something has happened: the marker's yellow would be lost among the light tabs. */
const DOT = '<circle cx="470" cy="90" r="120" fill="#a2272c" stroke="#fcf8ee" stroke-width="30"/>';

const preview = `<style>
  @font-face { font-family: hand; src: url(data:font/woff2;base64,${readFileSync(FONT).toString('base64')}) }
  body { margin: 0; height: 630px; display: grid; align-content: center; justify-items: center; gap: 40px;
    font: 92px/1 hand; color: ${INK}; background: ${PAPER};
    background-image: linear-gradient(#dce8f2 2px, transparent 2px), linear-gradient(90deg, #dce8f2 2px, transparent 2px);
    background-size: 45px 45px }
  div { display: flex; gap: 20px } svg { width: 200px } p { margin: 0; text-align: center } small { font-size: 54px }
</style><p>Rock Paper Scissors<br>Lizard Spock</p><div>${MOVES.map(handOf).join('')}</div><small>Open the link and pick your move!</small>`;

async function draw(): Promise<void> {
  writeFileSync(join(PUBLIC, 'icon.svg'), icon(0.06));
  writeFileSync(join(PUBLIC, 'icon-call.svg'), icon(0.06, DOT));
  const browser = await launchBrowser();
  const shoot = async (name: string, html: string, width: number, height: number) => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.setContent(html);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(PUBLIC, name), omitBackground: true });
    await page.close();
  };
  const full = (svg: string) =>
    `<style>body { margin: 0 } body > svg { display: block; width: 100vw }</style>${svg}`;
  await shoot('icon-192.png', full(icon(0.06)), 192, 192);
  await shoot('icon-512.png', full(icon(0.06)), 512, 512);
  await shoot('icon-maskable-512.png', full(icon(0.2).replace(/rx="[^"]*"/, '')), 512, 512);
  await shoot('preview.png', preview, 1200, 630);
  await browser.close();
}

void draw();
