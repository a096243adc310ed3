import { dayOf, daysAfter, isDay, startOf } from '../../client/src/daily/day';
import { opponentOn, thinkOn } from '../../client/src/daily/duel';
import {
  type DailyRecord,
  keepRecord,
  keptRecord,
  NO_RECORD,
  streakOn,
  totalsOf,
} from '../../client/src/daily/record';
import { seeded } from '../../client/src/daily/seeded';
import { dailyText } from '../../client/src/daily/share';
import { createStorage } from '../../client/src/storage';
import type { Round } from '../../domain/game';
import { matchesOf } from '../../domain/match';
import { MOVES } from '../../domain/rules';

/** What the opponent of a day plays against someone who plays the five moves in turn. */
function playedOn(day: string, think = thinkOn(day), before: readonly Round[] = []): Round[] {
  const rounds = [...before];
  while (rounds.length < 10) {
    const { move } = think(rounds);
    rounds.push({ yourPlay: MOVES[rounds.length % MOVES.length] ?? 'rock', theirPlay: move });
  }
  return rounds;
}
const initials = (rounds: readonly Round[]) => rounds.map(({ theirPlay }) => theirPlay.slice(0, 2)).join(' ');

describe('a day', () => {
  it('is that of UTC', () => {
    expect(dayOf(Date.UTC(2026, 10, 25, 23, 59, 59, 999))).toBe('2026-11-25');
    expect(dayOf(startOf('2026-11-26'))).toBe('2026-11-26');
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-03-01', -1, '2027-02-28'],
  ])('%s and %i days is %s', (day, days, then) => {
    expect(daysAfter(day, days)).toBe(then);
  });

  it.each(['', 'today', '2026-2-3', '2026-02-30', '2026-13-01', '2026-11-25T00'])('is not "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('the duel of a day', () => {
  it('is the same for everyone, on every machine', () => {
    const days = ['2026-11-25', '2026-11-26', '2026-12-24'];
    expect(days.map((day) => `${opponentOn(day)}: ${initials(playedOn(day))}`)).toMatchInlineSnapshot(`
[
  "pebble: pa pa ro ro ro sp sp pa sc sc",
  "fox: li sp pa li ro sp ro ro sc li",
  "pebble: pa li li sc li li ro li sc sc",
]
`);
  });

  it('goes on after a refresh as if there had been none', () => {
    for (let day = '2026-11-25'; day < '2026-12-05'; day = daysAfter(day, 1)) {
      const whole = playedOn(day);
      for (const reached of [1, 4, 9])
        expect(playedOn(day, thinkOn(day), whole.slice(0, reached))).toEqual(whole);
    }
  });

  it('brings each of the opponents, Fox most often', () => {
    const met = { pebble: 0, magpie: 0, fox: 0 };
    for (let day = '2026-01-01'; day < '2027-01-01'; day = daysAfter(day, 1)) met[opponentOn(day)]++;
    expect(Math.min(met.pebble, met.magpie)).toBeGreaterThan(60);
    expect(met.fox).toBeGreaterThan(150);
  });

  it('draws evenly', () => {
    const random = seeded('evenly');
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw++) {
      const index = Math.floor(random() * 5);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(160);
  });
});

const won = { yours: 5, theirs: 3 };
const lost = { yours: 2, theirs: 5 };
const recordOf = (results: DailyRecord['results']): DailyRecord => ({ results });

describe('the record', () => {
  const record = recordOf({
    '2026-12-29': won,
    '2026-12-30': lost,
    '2026-12-31': won,
    '2027-01-01': won,
  });

  it.each([
    ['on the day of the last win', '2027-01-01', 2],
    ['on the day after, before its duel', '2027-01-02', 2],
    ['a day later still', '2027-01-03', 0],
    ['on the day of a loss', '2026-12-30', 0],
    ['before the first duel', '2026-12-29', 1],
  ])('counts days won in a row: %s', (_, day, streak) => {
    expect(streakOn(record, day)).toBe(streak);
  });

  it('adds up', () => {
    expect(totalsOf(record)).toEqual({ won: 3, played: 4, best: 2 });
    expect(totalsOf(NO_RECORD)).toEqual({ won: 0, played: 0, best: 0 });
  });

  it('is kept, with the duel that goes on', () => {
    const storage = createStorage(() => null);
    const last = {
      day: '2027-01-02',
      moves: ['rock' as const],
      choices: [{ move: 'spock' as const, because: '', salt: '0' }],
    };
    keepRecord({ ...record, last }, storage);
    expect(keptRecord(storage)).toEqual({ ...record, last });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another form', '{"results":[]}'],
    ['a day that there is not', '{"results":{"2026-02-30":{"yours":5,"theirs":0}}}'],
  ])('is empty where %s was kept', (_, text) => {
    expect(keptRecord({ getItem: () => text })).toEqual(NO_RECORD);
  });
});

test('a result can be shared as text', () => {
  const rounds = Array.from({ length: 5 }, (): Round => ({ yourPlay: 'spock', theirPlay: 'rock' }));
  const [match] = matchesOf(rounds, 5);
  if (!match) throw new Error('No match');
  expect(dailyText('2026-11-25', match, 'Fox', 3, 'https://example.org/#daily')).toBe(
    [
      'Rock Paper Scissors Lizard Spock, 2026-11-25: I beat Fox 5-0, 3 days in a row',
      `${'🖖'.repeat(5)} me\n${'⬆️'.repeat(5)}\n${'✊'.repeat(5)} Fox`,
      'https://example.org/#daily',
    ].join('\n\n'),
  );
});
