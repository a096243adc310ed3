import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const ScoreSchema = v.object({ won: v.number(), lost: v.number() });
/** Rounds won and lost; the others were ties. */
export type Score = v.InferOutput<typeof ScoreSchema>;

const ResultSchema = v.object({ first: ScoreSchema, all: ScoreSchema });
/** The score of one game, early on and at its end. */
export type Result = v.InferOutput<typeof ResultSchema>;

const LeadsSchema = v.record(v.string(), v.array(v.number()));
/** By opponent: rounds won less rounds lost, in each run. */
export type Leads = v.InferOutput<typeof LeadsSchema>;

const ResultsSchema = v.object({
  /** Exact: the same on every machine. By who was measured, then by opponent: each run. */
  five: v.record(v.string(), v.record(v.string(), v.array(ResultSchema))),
  /** Of the latest run that had the RoShamBo bots. */
  roshambo: v.object({
    measured: v.string(),
    leads: v.record(v.string(), LeadsSchema),
  }),
});
export type Results = v.InferOutput<typeof ResultsSchema>;

const FILE = join(__dirname, 'results.json');

export const readResults = (): Results => v.parse(ResultsSchema, JSON.parse(readFileSync(FILE, 'utf8')));

export const writeResults = (results: Results): void => writeFileSync(FILE, `${JSON.stringify(results)}\n`);
