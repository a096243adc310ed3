import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ending } from '../../../client/src/duel/ending';
import { ENDINGS, endingOf } from '../../../client/src/duel/endings/endings';
import { keyframesOf } from '../../../client/src/duel/motion';
import { beats, MOVES } from '../../../domain/rules';

const pairs = MOVES.flatMap((winner) =>
  MOVES.filter((loser) => winner === loser || beats(winner, loser)).map((loser) => [winner, loser] as const),
);
const partsOf = (ending: Ending) => ending.flatMap(({ parts }) => parts);
const posesOf = (ending: Ending) =>
  [...ending, ...partsOf(ending)].flatMap(({ poses }) => (poses ? [poses] : []));
const drawings = (file: string): string =>
  readFileSync(join(__dirname, `../../../client/src/art/${file}.svg`), 'utf8');

test('each of the ten wins has an ending of its own, and each tie has one', () => {
  const wins = pairs
    .filter(([winner, loser]) => winner !== loser)
    .map(([winner, loser]) => endingOf(winner, loser));
  expect(wins).toHaveLength(10);
  expect(new Set(wins.map((ending) => JSON.stringify(ending))).size).toBe(10);
  expect(Object.values(ENDINGS).flatMap((endings) => Object.values(endings))).toEqual(
    expect.arrayContaining(wins),
  );
});

test('a table that lacks one does not compile', () => {
  const { scissors: _, ...incomplete } = ENDINGS.rock;
  // @ts-expect-error Rock also beats scissors.
  const endings: typeof ENDINGS = { ...ENDINGS, rock: incomplete };
  expect(Object.keys(endings.rock)).toEqual(['lizard']);
});

describe.each(pairs)('%s against %s', (winner, loser) => {
  const ending = endingOf(winner, loser);

  test('shows both hands, in both places', () => {
    const shown = (['winner', 'loser'] as const).map((place) =>
      partsOf(ending.filter((actor) => actor.place === place)).map(({ art: [file] }) => file),
    );
    expect(shown[0]).toContain(winner);
    expect(shown[1]).toContain(loser);
  });

  test('uses drawings that exist', () => {
    for (const {
      art: [file, part],
    } of partsOf(ending))
      expect(drawings(file)).toContain(`id="${part}"`);
  });

  test('moves from the first moment to the last, by transforms and opacity only', () => {
    for (const poses of posesOf(ending)) {
      const times = poses.map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect([times.at(0), times.at(-1)]).toEqual([0, 1]);
      for (const frame of keyframesOf(poses))
        expect(Object.keys(frame).sort()).toEqual(['easing', 'offset', 'opacity', 'transform']);
    }
  });

  test('begins with the hands as they open: nothing has moved yet', () => {
    for (const { place, poses = [] } of ending.filter(({ parts }) =>
      parts.every(({ art: [file] }) => file !== 'props'),
    ))
      expect([place, { ...poses[0], at: 0 }]).toEqual([place, { at: 0 }]);
  });
});
