import { allShown, BEATS, beatOf, canSkip, nextOf, type Shown } from '../../../client/src/duel/timeline';

/** Everything that is shown on the way to the verdict, and when, in milliseconds. */
function play(shown: Shown, finished: number, isCalm = false) {
  const seen: { at: number; phase: string; word: string | undefined }[] = [];
  let at = 0;
  for (let now = shown; ; ) {
    const beat = beatOf(now, finished);
    seen.push({ at, phase: beat?.phase ?? 'verdict', word: beat?.word });
    const next = nextOf(now, finished, isCalm);
    if (!next) return seen;
    at += next.after;
    now = next.shown;
  }
}

test('a reveal goes from fists over open hands and the act to the verdict, in 1.6 seconds', () => {
  const seen = play(allShown(3), 4);
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['fists', 'open', 'act', 'verdict']);
  expect(seen.at(-1)).toEqual({ at: 1600, phase: 'verdict', word: undefined });
});

test('its words name the five moves, a word for each shake, and the hands open on the last', () => {
  const seen = play(allShown(0), 1);
  const shakes = seen.filter(({ phase }) => phase === 'fists');
  expect(shakes.map(({ word }) => word)).toEqual(['Rock…', 'Paper…', 'Scissors…', 'Lizard…']);
  expect(seen.find(({ phase }) => phase === 'open')?.word).toBe('Spock!');
});

test('where nothing is to move, the verdict comes at once', () => {
  expect(play(allShown(0), 1, true).map(({ at }) => at)).toEqual([0, 0]);
});

test('several rounds at once, or a step back in a replay, are shown without a reveal', () => {
  expect(nextOf(allShown(1), 4, false)).toEqual({ shown: allShown(4), after: 0 });
  expect(nextOf({ rounds: 4, beat: 0 }, 2, false)).toEqual({ shown: allShown(2), after: 0 });
  expect(nextOf(allShown(4), 4, false)).toBeUndefined();
});

test('a tap skips the reveal, but not the second tap of the double tap that began it', () => {
  const skippable = BEATS.map((_, beat) => canSkip({ rounds: 0, beat }, 1));
  expect(skippable).toEqual([false, false, true, true, true, true]);
  expect(canSkip(allShown(1), 1)).toBe(false);
});
