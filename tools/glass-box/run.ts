import type { Way } from '../explorer/calls';
import type { Call, Request } from '../explorer/handler';
import type { World, Worlds } from '../explorer/world';
import { answersTo } from './answers-to';
import type { About } from './choice';

/** One call that a Lambda has made, how it went, and what it answered. */
export interface Made {
  /** What the explorer calls it. */
  readonly name: string;
  readonly call: Call;
  readonly way: Way;
  /** What the call was answered, heard or not; undefined if it was never made. */
  readonly value: unknown;
}

/** One run of a Lambda, from its start on. */
export interface Run {
  /** 1, 2, 3 ... in the order in which they started. */
  readonly id: number;
  readonly request: Request;
  readonly made: readonly Made[];
  /** The handler that it is in the world now; undefined once it has ended. */
  readonly handler: number | undefined;
  readonly fate: 'runs' | 'ended' | 'died' | 'lost';
}

/** What these numbers have that those do not, each as often. */
export function beyond(numbers: readonly number[], those: readonly number[]): number[] {
  const left = [...those];
  return numbers.filter((number) => {
    const index = left.indexOf(number);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The runs after something has happened: one has gone on or ended, others have started. */
export function runsAfter(
  worlds: Worlds,
  runs: readonly Run[],
  before: World,
  after: World,
  about: About | undefined,
): Run[] {
  const gone = beyond(before.handlers, after.handlers);
  const come = beyond(after.handlers, before.handlers);
  const moved = runs.find(({ handler }) => handler !== undefined && handler === gone[0]);
  const next =
    moved && goneOn(moved, come[0], about, about?.type === 'call' ? answersTo(worlds, before, about) : []);
  const started = next?.handler === undefined ? come : come.slice(1);
  return [
    ...runs.map((run) => (run === moved && next ? next : run)),
    ...started.map(
      (handler, index): Run => ({
        id: runs.length + index + 1,
        request: worlds.handler(handler).request,
        made: [],
        handler,
        fate: 'runs',
      }),
    ),
  ];
}

function goneOn(run: Run, handler: number | undefined, about: About | undefined, answers: unknown[]): Run {
  if (about?.type === 'call') {
    const made = { name: about.name, call: about.call, way: about.way, value: answers.at(-1) };
    return { ...run, made: [...run.made, made], handler, fate: handler === undefined ? 'ended' : 'runs' };
  }
  const isLost = about?.type === 'handler' && about.what === 'lost';
  return { ...run, handler: undefined, fate: isLost ? 'lost' : 'died' };
}
