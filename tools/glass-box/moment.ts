import { finishedRounds, type Game } from '../../domain/game';
import type { StepResult } from '../../domain/ports';
import type { GameStep } from '../../domain/step';
import { NO_USAGE, ROUND_MINUTES, sum, type Usage } from '../bench/usage';
import type { After } from '../explorer/happen';
import type { World, Worlds } from '../explorer/world';
import { answersTo } from './answers-to';
import type { About } from './choice';
import { ONE_INVOCATION, ONE_MESSAGE_IN, ONE_MESSAGE_OUT, total, usageOfCall } from './meter';
import { beyond, type Run, runsAfter } from './run';

/** The last write to a game that was tried, whether its condition held or not. */
export interface LastWrite {
  readonly gameId: string;
  readonly step: GameStep;
  /** The game before it; undefined if there was none. */
  readonly before: Game | undefined;
  /** The game that the condition was put to the last time; the same, unless the SDK has asked twice. */
  readonly against: Game | undefined;
  /** Why it was refused, if it was, each time that it was put to DynamoDB. */
  readonly refusals: readonly (string | undefined)[];
}

/** Everything that the glass box shows at one moment. */
export interface Moment {
  /** What has just happened, in words. */
  readonly label: string;
  readonly about: About | undefined;
  readonly world: World;
  readonly runs: readonly Run[];
  /** The messages in flight, in the order in which they were sent. */
  readonly flying: readonly number[];
  readonly usage: Usage;
  readonly lastWrite: LastWrite | undefined;
  /** The rules that were broken on the way here; none, if all is well. */
  readonly wrong: readonly string[];
}

export const beginningWith = (world: World): Moment => ({
  label: 'Nothing has happened yet.',
  about: undefined,
  world,
  runs: [],
  flying: world.wires,
  usage: NO_USAGE,
  lastWrite: undefined,
  wrong: [],
});

/** What has happened, and the world after it. */
export interface Event {
  readonly label: string;
  readonly about: About | undefined;
  readonly after: After;
}

/** The moment after something has happened. */
export function momentAfter(worlds: Worlds, before: Moment, { label, about, after }: Event): Moment {
  const { world } = after;
  const landed = beyond(before.world.wires, world.wires);
  const sent = beyond(world.wires, before.world.wires);
  const runs = runsAfter(worlds, before.runs, before.world, world, about);
  return {
    label,
    about,
    world,
    runs,
    flying: [...beyond(before.flying, landed), ...sent],
    usage: sum(before.usage, usageBetween(worlds, before, world, about, runs)),
    lastWrite: writeIn(worlds, before, about) ?? before.lastWrite,
    wrong: [...before.wrong, ...after.wrong],
  };
}

/** What AWS bills for what has happened. */
function usageBetween(
  worlds: Worlds,
  before: Moment,
  world: World,
  about: About | undefined,
  runs: readonly Run[],
): Usage {
  const connected =
    worlds.gateway(world).connections.length - worlds.gateway(before.world).connections.length;
  const started = runs.slice(before.runs.length);
  const asked = started.filter(({ request }) => request.message !== 'disconnect');
  return total([
    ...Array.from({ length: connected + started.length }, () => ONE_INVOCATION),
    ...asked.map(() => ONE_MESSAGE_IN),
    minutesOf(worlds, world, roundsIn(worlds, world) - roundsIn(worlds, before.world)),
    ...(about?.type === 'call' ? usagesOfCall(worlds, before, world, about) : []),
  ]);
}

/** Nothing here takes time, so each finished round is counted as long as in the bench, by every open connection. */
function minutesOf(worlds: Worlds, world: World, rounds: number): Usage {
  const open = worlds.gateway(world).connections.filter(([, , state]) => state === 'open').length;
  return { ...NO_USAGE, connectionMinutes: rounds * open * ROUND_MINUTES };
}

const roundsIn = (worlds: Worlds, world: World): number =>
  worlds.stored(world).games.reduce((rounds, [, game]) => rounds + finishedRounds(game), 0);

/** A call is billed each time that it is made; a post to a connection that is gone is not. */
function usagesOfCall(
  worlds: Worlds,
  before: Moment,
  world: World,
  about: About & { type: 'call' },
): Usage[] {
  const { call } = about;
  const answers = answersTo(worlds, before.world, about);
  if (call.port === 'notifier')
    return answers.filter((answer) => answer === 'sent').map(() => ONE_MESSAGE_OUT);
  const usage = usageOfCall(call, worlds.stored(before.world), worlds.stored(world));
  return answers.map(() => usage);
}

function writeIn(worlds: Worlds, before: Moment, about: About | undefined): LastWrite | undefined {
  if (about?.type !== 'call' || about.call.method !== 'step' || about.way === 'undone') return undefined;
  const [gameId, step] = about.call.args as [string, GameStep];
  const gameIn = (stored: number) => new Map(worlds.memo.stored.value(stored).games).get(gameId);
  const { stored } = before.world;
  const [, then] = worlds.memo.ask(stored, about.name, about.call);
  return {
    ...{ gameId, step, before: gameIn(stored) },
    against: gameIn(about.way === 'twice' ? then : stored),
    refusals: answersTo(worlds, before.world, about).map((result) => {
      const outcome = result as StepResult;
      return outcome.taken ? undefined : outcome.refusal;
    }),
  };
}
