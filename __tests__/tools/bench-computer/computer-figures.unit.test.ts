import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadOf, play, RUNS } from '../../../tools/bench-computer/match';
import { FIVE_MOVES, MEASURED, POPULATION } from '../../../tools/bench-computer/population';
import { reportOf } from '../../../tools/bench-computer/report';
import { readResults } from '../../../tools/bench-computer/results';
import { estimateOf, summaryOf } from '../../../tools/bench-computer/statistics';
import { ROOT } from '../../../tools/sources';

const { five, roshambo } = readResults();

describe('the published figures of the computer', () => {
  it('cover everyone who is measured, against the whole population', () => {
    expect(Object.keys(five)).toEqual(Object.keys(MEASURED));
    for (const results of Object.values(five)) {
      expect(Object.keys(results)).toEqual(Object.keys(POPULATION));
      for (const runs of Object.values(results)) expect(runs).toHaveLength(RUNS);
    }
  });

  it.each(Object.entries(POPULATION))('are those of Fox against "%s", exactly', (name, opponent) => {
    expect(play(FIVE_MOVES, MEASURED.Fox, opponent, 0)).toEqual(five.Fox?.[name]?.[0]);
  });

  it('are those of Pebble and Magpie against Fox, exactly', () => {
    expect(play(FIVE_MOVES, MEASURED.Pebble, MEASURED.Fox, 0)).toEqual(five.Pebble?.Fox?.[0]);
    expect(play(FIVE_MOVES, MEASURED.Magpie, MEASURED.Fox, 0)).toEqual(five.Magpie?.Fox?.[0]);
  });

  it('meet the targets against the RoShamBo bots', () => {
    const { populationReturn, worst, estimates } = summaryOf(roshambo.leads.Fox ?? {});
    expect(estimates).toHaveLength(43);
    expect(populationReturn.mean).toBeGreaterThanOrEqual(250);
    expect(worst?.mean).toBeGreaterThanOrEqual(-25);
  });

  it('are the ones in docs/computer.md', () => {
    const document = readFileSync(join(ROOT, 'docs/computer.md'), 'utf8');
    expect(document).toContain(reportOf({ five, roshambo }));
  });
});

test('an estimate is a mean with its margin', () => {
  const sample = Array.from({ length: 20 }, (_, run) => (run % 2 ? 12 : 8));
  const { mean, margin } = estimateOf(sample);
  expect(mean).toBe(10);
  expect(margin).toBeCloseTo((2.093 * Math.sqrt(80 / 19)) / Math.sqrt(20), 5);
});

test('a summary is the mean over opponents, and the worst of them', () => {
  const twenty = (lead: number) => Array.from({ length: RUNS }, () => lead);
  const leads = { weak: twenty(100), strong: twenty(-20), even: twenty(10) };
  const { populationReturn, worst } = summaryOf(leads);
  expect(populationReturn).toEqual({ mean: 30, margin: 0 });
  expect(worst).toMatchObject({ name: 'strong', mean: -20 });
  expect(leadOf({ won: 3, lost: 5 })).toBe(-2);
});
