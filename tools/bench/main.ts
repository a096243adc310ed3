/**
 * `npm run bench`: measures the bundled handlers against the embedded DynamoDB and a stand-in for @connections, prints
 * the tables, and writes them with two plots: results.json, plots/ and the marked part of BENCHMARKS.md.
 * `npm run bench -- counts` measures only what does not depend on the machine, and keeps the other results.
 */
import { mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundles } from './bundles';
import { count } from './counts';
import { cleanEnvironment } from './environment';
import { svgOf } from './plot';
import { reportOf } from './report';
import { measureAll, type Results } from './results';
import { writeReport } from './write-report';

function writePlots({ throughput, priceByRounds }: Results): void {
  const plots = join(__dirname, 'plots');
  mkdirSync(plots, { recursive: true });
  const line = (name: 'p50' | 'p95' | 'p99', color: string) => ({
    name,
    color,
    points: throughput.map((at) => [at.concurrency, at[name]] as const),
  });
  const latency = svgOf({
    title: 'Latency of a play, by games at once',
    x: 'games at once',
    y: 'milliseconds',
    doubling: true,
    series: [line('p50', '#2a7'), line('p95', '#27a'), line('p99', '#a27')],
  });
  writeFileSync(join(plots, 'latency.svg'), latency);
  const points = priceByRounds.map(([rounds, dollars]) => [rounds, dollars * 1000] as const);
  const cost = svgOf({
    title: "What a thousand games cost at today's prices",
    x: 'rounds',
    y: 'dollars',
    doubling: false,
    series: [{ name: '', color: '#27a', points }],
  });
  writeFileSync(join(plots, 'cost.svg'), cost);
}

const RESULTS = join(__dirname, 'results.json');

/** The results of the last complete run, with the counts renewed. */
async function withNewCounts(): Promise<Results> {
  const before: Results = JSON.parse(readFileSync(RESULTS, 'utf8'));
  const bundles = await buildBundles();
  const counts = await count(bundles);
  await bundles.remove();
  return { ...before, counts };
}

async function main(part: string | undefined): Promise<void> {
  if (part !== undefined && part !== 'counts') {
    console.error(`${part} cannot be measured alone\n\nUsage: npm run bench [-- counts]`);
    process.exit(2);
  }
  // Whatever is started from here on, the engine included, does not inherit this machine's variables.
  process.env = cleanEnvironment(process.env);
  const tell = (what: string) => console.error(`Measuring ${what} ...`);
  const results = part === 'counts' ? await withNewCounts() : await measureAll(tell);
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  writePlots(results);
  const report = reportOf(results);
  writeReport('BENCHMARKS.md', 'npm run bench', report);
  writeSync(1, `${report}\n`);
}

void main(process.argv[2]).then(() => process.exit());
