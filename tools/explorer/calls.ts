import type { WireMessage } from '../../domain/protocol';
import type { Call, Log } from './handler';
import { type After, replace } from './happen';
import { wrongInMessage, wrongInMove, wrongInStored } from './properties';
import { wrongInMark, wrongInWatch } from './watched';
import { describeCall } from './words';
import { minus, plus, type World, type Worlds } from './world';

/** How a call may go wrong. Twice: the SDK repeats it because its first answer was lost. */
export const FAULTS = ['undone', 'unheard', 'twice'] as const;
/** Gone: the notifier knows that a connection has ended before the end is reported. */
export type Way = 'done' | 'gone' | (typeof FAULTS)[number];

/** A call of a handler is made, or fails. */
export function make(
  worlds: Worlds,
  world: World,
  handler: number,
  name: string,
  call: Call,
  way: Way,
): After {
  let [value, after]: [unknown, After] = ['gone', { world, wrong: [] }];
  for (let times = TIMES[way]; times > 0; times--) {
    const [answer, next] = (call.port === 'notifier' ? post : ask)(worlds, after.world, name, call);
    [value, after] = [answer, { world: next.world, wrong: [...after.wrong, ...next.wrong] }];
  }
  const failed = way === 'undone' || way === 'unheard';
  const spoke = call.port === 'notifier' && way !== 'undone';
  const next = worlds.memo.answer(handler, name, { value, failed, spoke });
  const wrong = [
    ...after.wrong,
    ...wrongInWatch(worlds.handler(handler).request, call),
    ...wrongInFailedPosts(worlds, next),
  ];
  return { wrong, world: replace(worlds, after.world, handler, next) };
}

/** What a handler that has ended kept from someone because another post had failed (R13). */
function wrongInFailedPosts({ memo }: Worlds, handler: number): string[] {
  const ended = memo.handlers.value(handler);
  const isFailedPost = ([name, answer]: Log[number]) =>
    name.startsWith('["notifier"') && ('failed' in answer || answer.value === 'gone');
  if (!ended.log.some(isFailedPost) || memo.pendingOf(handler).length > 0) return [];
  // Had the posts not failed, it would have sent the same and no more.
  const log = ended.log.map((entry) =>
    isFailedPost(entry) ? ([entry[0], { value: 'sent' }] as const) : entry,
  );
  const better = memo.handlers.number({ ...ended, log });
  const lacking = memo.pendingOf(better).filter(([, { port }]) => port === 'notifier');
  return lacking.map(([, call]) => `R13: a failed post kept back the ${describeCall(call)}`);
}

/** How often a call is really made. */
const TIMES: Record<Way, number> = { done: 1, gone: 0, undone: 0, unheard: 1, twice: 2 };

type Made = readonly [unknown, After];

function ask(worlds: Worlds, world: World, name: string, call: Call): Made {
  const [value, stored] = worlds.memo.ask(world.stored, name, call);
  if (stored === world.stored) return [value, { world, wrong: [] }];
  const after = worlds.memo.stored.value(stored);
  const wrong = worlds.wrong.get(call, world.stored, () => [
    ...wrongInStored(worlds.stored(world), after),
    ...wrongInMove(after, call),
    ...wrongInMark(worlds.stored(world), after, call),
  ]);
  return [value, { world: { ...world, stored }, wrong }];
}

function post(worlds: Worlds, world: World, _: string, call: Call): Made {
  const [connectionId, message] = call.args as [string, WireMessage];
  const connection = worlds.gateway(world).connections.find(([id]) => id === connectionId);
  if (!connection || connection[2] === 'dead') return ['gone', { world, wrong: [] }];
  const { userId } = worlds.page(world, connection[1]);
  const stored = worlds.stored(world);
  const wrong = worlds.wrong.get(call, world.stored, () => wrongInMessage(stored, userId, message));
  if (connection[2] === 'cut') return ['sent', { world, wrong }];
  const wire = worlds.posted.get(call, 0, () => worlds.wires.number({ connectionId, message }));
  return ['sent', { world: { ...world, wires: plus(world.wires, wire) }, wrong }];
}

/** Whether a call posts to a connection that has ended, though that is not reported yet. */
export const mayBeGone = (worlds: Worlds, world: World, { port, args }: Call): boolean =>
  port === 'notifier' && worlds.gateway(world).ends.some((id) => id === args[0]);

/** A handler ends in the middle of what it does. */
export const crash = (world: World, handler: number): World => ({
  ...world,
  handlers: minus(world.handlers, handler),
});
