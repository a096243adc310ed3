import { type Source, sourceOf, sourcesIn } from '../tools/sources';

/** Beyond these, two ideas share a room. */
const MOST_LINES = { file: 150, function: 50 } as const;

/** Files and functions that are too long. */
const tooLong = ({ path, lines, functions }: Source): string[] => [
  ...(lines > MOST_LINES.file ? [`${path} has ${lines} lines`] : []),
  ...functions
    .filter((one) => one.lines > MOST_LINES.function)
    .map((one) => `${path}:${one.at} has a function of ${one.lines} lines`),
];

describe('no file and no function is too long', () => {
  it.each(['domain', 'handlers', 'adapters', 'client', 'tools'])('in %s', (folder) => {
    expect(sourcesIn(folder).flatMap(tooLong)).toEqual([]);
  });

  it('and one that is would be caught', () => {
    const filler = (lines: number) => '  next();\n'.repeat(lines);
    const text = `const fits = () => {\n${filler(48)}};\nexport function long(): void {\n${filler(49)}}\n`;
    expect(tooLong(sourceOf('domain/x.ts', text))).toEqual(['domain/x.ts:51 has a function of 51 lines']);
    expect(tooLong(sourceOf('domain/x.ts', filler(150)))).toEqual([]);
    expect(tooLong(sourceOf('domain/x.ts', filler(151)))).toEqual(['domain/x.ts has 151 lines']);
  });
});
