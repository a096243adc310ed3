import type { FailedCall } from './failed-call';
import { counting, type Metric, type OutcomeWord } from './metrics';

/** What a log line may tell. Never a userId, a move or a message's body. */
export interface LogFields extends Partial<FailedCall> {
  readonly route?: string;
  readonly connectionId: string;
  readonly outcome: OutcomeWord | 'gone';
  readonly gameId?: string;
  /** What went wrong inside, without data of a player. */
  readonly fault?: string;
  readonly durationMs?: number;
  /** Lambda's id of the invocation: its own lines in the log have it too. */
  readonly requestId?: string;
}

/** Writes one line of JSON to the log, which counts one of each metric. */
export type Log = (fields: LogFields, metrics: readonly Metric[], stage: string) => void;

// Not console.log: Lambda puts its own words before that one's line, and it is no JSON any more.
export const log: Log = (fields, metrics, stage) => {
  process.stdout.write(`${JSON.stringify({ ...fields, ...counting(metrics, stage, Date.now()) })}\n`);
};
