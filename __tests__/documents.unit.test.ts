import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourceOf } from '../tools/sources';

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const documents = ['.', 'docs', 'docs/decisions', '__tests__', 'tools'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

interface Link {
  /** From the repository's root. */
  readonly path: string;
  readonly anchor: string | undefined;
}

/** The links of a text to files of the repository; code does not count. */
const linksIn = (document: string, text: string): Link[] =>
  [...text.replace(/```.*?```/gs, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, address = '']) => (/^https?:/.test(address) ? [] : [address.split('#')]))
    .map(([path, anchor]) => ({ path: path ? join(document, '..', path) : document, anchor }));

/** The anchors that GitHub gives a document's headings. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const isBroken = ({ path, anchor }: Link): boolean =>
  !existsSync(join(ROOT, path)) || (anchor !== undefined && !anchorsIn(textOf(path)).includes(anchor));

test.each(documents)('every link in %s leads to a file or heading that exists', (document) => {
  expect(linksIn(document, textOf(document)).filter(isBroken)).toEqual([]);
});

test("architecture.md's reading order lists every file that a listed file imports", () => {
  const document = 'docs/architecture.md';
  const [, order = ''] = textOf(document).split(/^## Read it .*$/m);
  const [list = ''] = order.split(/^## /m);
  const listed = linksIn(document, list).map(({ path }) => path);
  const isListed = (path: string) => listed.some((entry) => path === entry || path.startsWith(`${entry}/`));
  const sources = listed.filter((path) => /\.tsx?$/.test(path) && statSync(join(ROOT, path)).isFile());
  const missing = sources.flatMap((source) =>
    sourceOf(source, textOf(source))
      .imports.map((name) =>
        ['.ts', '.tsx'].map((suffix) => name + suffix).find((file) => existsSync(join(ROOT, file))),
      )
      .flatMap((file) => (file === undefined || isListed(file) ? [] : [`${source} imports ${file}`])),
  );
  expect(sources.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});
