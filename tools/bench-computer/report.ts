import { type Row, round, table } from '../bench/markdown';
import { FIRST, leadOf, RUNS, THROWS } from './match';
import type { Leads, Result, Results } from './results';
import { type Estimate, estimateOf, meanOf, summaryOf } from './statistics';

const TARGETS = { populationReturn: 250, worstLoss: 25 };

const shown = ({ mean, margin }: Estimate): string =>
  `${round(mean).toLocaleString('en-US')} ± ${round(margin)}`;

/** The two figures of the paper, for each who was measured. */
function summary(measured: Readonly<Record<string, Leads>>): Row[] {
  const summaries = Object.values(measured).map(summaryOf);
  return [
    ['**PopulationReturn**', ...summaries.map(({ populationReturn }) => shown(populationReturn))],
    [
      '**worst loss**',
      ...summaries.map(({ worst }) =>
        worst ? `${shown({ ...worst, mean: -worst.mean })} (${worst.name})` : '',
      ),
    ],
  ];
}

const head = (measured: object): Row => ['', ...Object.keys(measured)];

function againstBots({ measured, leads }: Results['roshambo']): string[] {
  const { Fox = {} } = leads;
  const { populationReturn, worst } = summaryOf(Fox);
  const met = (isMet: boolean) => (isMet ? 'met' : '**missed**');
  const worstLoss = -(worst?.mean ?? 0);
  const bots = Object.keys(Fox).map((bot) => [
    bot,
    ...Object.values(leads).map((runs) => shown(estimateOf(runs[bot] ?? []))),
  ]);
  return [
    '## Three moves, against the RoShamBo bots',
    `${measured}. ${RUNS} runs a pairing, ${THROWS.toLocaleString('en-US')} throws a run.`,
    table(
      ['Fox', 'target', 'measured', ''],
      [
        [
          'PopulationReturn',
          `at least ${TARGETS.populationReturn}`,
          shown(populationReturn),
          met(populationReturn.mean >= TARGETS.populationReturn),
        ],
        [
          `Worst loss (${worst?.name})`,
          `at most ${TARGETS.worstLoss}`,
          shown({ mean: worstLoss, margin: worst?.margin ?? 0 }),
          met(worstLoss <= TARGETS.worstLoss),
        ],
      ],
    ),
    table(head(leads), [...summary(leads), ...bots]),
  ];
}

const leadsOf = (results: Readonly<Record<string, readonly Result[]>>): Leads =>
  Object.fromEntries(
    Object.entries(results).map(([name, runs]) => [name, runs.map(({ all }) => leadOf(all))]),
  );

function againstPopulation(five: Results['five']): string[] {
  const { Fox = {} } = five;
  const leads = Object.fromEntries(Object.entries(five).map(([name, results]) => [name, leadsOf(results)]));
  const rows = Object.entries(Fox).map(([opponent, runs]) => [
    opponent,
    ...Object.values(leads).map((of) => shown(estimateOf(of[opponent] ?? []))),
    shown(estimateOf(runs.map(({ first }) => leadOf(first)))),
    `${round((100 * meanOf(runs.map(({ all }) => all.won))) / meanOf(runs.map(({ all }) => all.won + all.lost)))} %`,
  ]);
  return [
    '## Five moves, against our own population',
    `Exact: the same on every machine. ${RUNS} runs a pairing, ${THROWS.toLocaleString('en-US')} rounds a run.`,
    table(
      [...head(five), `Fox, first ${FIRST} rounds`, 'decided rounds that Fox won'],
      [...summary(leads).map((row) => [...row, '', '']), ...rows],
    ),
  ];
}

/** The measured part of docs/computer.md. */
export const reportOf = ({ five, roshambo }: Results): string =>
  [...againstBots(roshambo), ...againstPopulation(five)].join('\n\n');
