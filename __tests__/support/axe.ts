import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
export const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/** axe-core's findings on the current page, or in a frame of it, and where they are. */
export async function violations(page: Page | Frame, runOnly: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  const found: Finding[] = await page.evaluate(
    (rules) =>
      Reflect.get(window, 'axe')
        .run({ runOnly: rules })
        .then(({ violations }: { violations: Finding[] }) => violations),
    runOnly,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`),
  );
}

/** Removes the squares of the paper, the drawn frames and all pictures, with which axe cannot measure contrast. */
export const showPlainColours = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { background-image: none !important } *::before, *::after { display: none !important } ' +
        'img, svg, .stage { visibility: hidden !important }',
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Takes that back. */
export const showAllColours = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
