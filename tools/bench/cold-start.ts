import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { gameItem } from '../../adapters/dynamo/item';
import type { ActionName } from '../../domain/actions';
import { createGame, type Game } from '../../domain/game';
import { take } from '../../domain/take';
import { ConnectionsApi } from '../gateway/connections-api';
import { eventFor } from '../gateway/event';
import { HANDLER_NAMES } from '../handler-names';
import { startEngine } from '../running/engine';
import type { Bundles } from './bundles';
import { type CpuShare, limitCpu, shareOf } from './cpu-share';
import { handlerEnvironment } from './environment';
import { quantile } from './quantiles';

const ReportSchema = v.object({
  total: v.number(),
  load: v.number(),
  firstCall: v.number(),
  cpu: v.number(),
  memory: v.number(),
  warm: v.array(v.number()),
});
type Report = v.InferOutput<typeof ReportSchema>;

/** A program to start for one call. */
export interface Subject {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** The message of the call; none at $connect and $disconnect. */
  readonly message?: object;
}

/** Medians of many starts of one handler: milliseconds and, for the memory, MB. */
export interface ColdStart {
  readonly name: string;
  readonly bytes: number;
  /** From the start of the process to the end of the first call. */
  readonly total: number;
  readonly load: number;
  readonly firstCall: number;
  readonly cpu: number;
  readonly peakMemory: number;
  readonly warmCall: number;
  /** Compared with the empty handler, started in turns with this one. */
  readonly ratio: number;
  /** The same for CPU time alone, which other processes on the machine affect less. */
  readonly cpuRatio: number;
}

const [GAME, A] = ['ACDEFGH', 'player-a'] as const;
/** A game whose second player is there too. */
const GAME_OF_TWO = 'HJKMNPQ';

/** A message of each route that ends in its usual work; a play that is repeated is answered with the view. */
const MESSAGES: Readonly<Record<string, object>> = {
  default: { action: 'dance' },
  new: { action: 'new', userId: A },
  join: { action: 'join', userId: A, gameId: GAME, round: 1 },
  play: { action: 'play', userId: A, gameId: GAME, round: 1, play: 'rock' },
  quick: { action: 'quick', userId: 'player-c' },
  react: { action: 'react', userId: A, gameId: GAME_OF_TWO, reaction: 'wave' },
  watch: { action: 'watch', gameId: GAME_OF_TWO },
} satisfies Record<ActionName | 'default', object>;

export const subjectOf = (bundles: Bundles, name: string): Subject => ({
  name,
  path: bundles.pathOf(name),
  bytes: bundles.bytesOf(name),
  message: MESSAGES[name],
});

/** All handlers. */
export const subjectsOf = (bundles: Bundles): Subject[] =>
  HANDLER_NAMES.map((name) => subjectOf(bundles, name));

/**
 * Starts an empty handler and the others many times, in turns, each in a process of its own.
 * @param memoryMB limits them to the CPU share of a Lambda with this memory
 * @returns the empty handler first; undefined if the CPU cannot be limited
 */
export async function measureColdStarts(
  others: readonly Subject[],
  runs: number,
  memoryMB?: number,
): Promise<ColdStart[] | undefined> {
  const share = memoryMB === undefined ? undefined : limitCpu(shareOf(memoryMB));
  if (memoryMB !== undefined && !share) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'empty-'));
  const empty: Subject = { name: 'an empty handler', path: join(folder, 'empty.js'), bytes: 0 };
  await writeFile(empty.path, 'exports.handler = async () => ({ statusCode: 200 });');
  const engine = await startEngine();
  const connections = await ConnectionsApi.start();
  for (const game of gamesAt(Date.now()))
    await engine.client.send(
      new PutItemCommand({ TableName: engine.table, Item: gameItem(game, Date.now()) }),
    );
  const env = handlerEnvironment(process.env, engine.table, connections.url, engine.endpoint);
  const reports = new Map<Subject, Report[]>([empty, ...others].map((subject) => [subject, []]));
  try {
    for (let run = 0; run < runs; run++) {
      for (const [subject, taken] of reports) taken.push(await start(subject, env, share));
    }
  } finally {
    share?.remove();
    await connections.stop();
    await engine.stop();
    await rm(folder, { recursive: true });
  }
  const median = (subject: Subject, value: (report: Report) => number) =>
    quantile((reports.get(subject) ?? []).map(value), 0.5);
  return [empty, ...others].map((subject) => ({
    name: subject.name,
    bytes: subject.bytes,
    total: median(subject, ({ total }) => total),
    load: median(subject, ({ load }) => load),
    firstCall: median(subject, ({ firstCall }) => firstCall),
    cpu: median(subject, ({ cpu }) => cpu),
    peakMemory: median(subject, ({ memory }) => memory),
    warmCall: median(subject, ({ warm }) => quantile(warm, 0.5)),
    ratio: median(subject, ({ total }) => total) / median(empty, ({ total }) => total),
    cpuRatio: median(subject, ({ cpu }) => cpu) / median(empty, ({ cpu }) => cpu),
  }));
}

function gamesAt(at: number): Game[] {
  const creator = { userId: A, address: 'connection', attachment: 1, at };
  const joins = { type: 'join', userId: 'player-b', address: 'elsewhere', attachment: 1, at } as const;
  return [createGame(GAME, creator), take(createGame(GAME_OF_TWO, creator), joins)];
}

const WARM_CALLS = 10;

async function start(
  { path, message }: Subject,
  env: NodeJS.ProcessEnv,
  share: CpuShare | undefined,
): Promise<Report> {
  const event = JSON.stringify(eventFor('connection', message && JSON.stringify(message)));
  const words = [join(__dirname, 'cold-start-process.js'), path, event, String(WARM_CALLS)];
  const [program, all] = share?.command(process.execPath, words) ?? [process.execPath, words];
  const { stdout } = await promisify(execFile)(program, all, { env });
  return v.parse(ReportSchema, JSON.parse(stdout));
}
