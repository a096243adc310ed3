import type { WireMessage } from '../../domain/protocol';
import { type Call, type Log, runHandler } from './handler';
import { type After, replace } from './happen';
import { wrongInMessage, wrongInMove, wrongInStored } from './properties';
import { describeCall } from './words';
import { minus, plus, type World, type Worlds } from './world';

/** How a call may go. Twice: the SDK repeats it because its first answer was lost. */
export const WAYS = ['done', 'undone', 'unheard', 'twice'] as const;
export type Way = (typeof WAYS)[number];

/** A call of a handler is made, or fails. */
export async function make(
  worlds: Worlds,
  world: World,
  handler: number,
  name: string,
  call: Call,
  way: Way,
): Promise<After> {
  let [value, after]: [unknown, After] = [undefined, { world, wrong: [] }];
  for (let times = way === 'undone' ? 0 : way === 'twice' ? 2 : 1; times > 0; times--) {
    const [answer, next] = await (call.port === 'notifier' ? post : ask)(worlds, after.world, name, call);
    [value, after] = [answer, { world: next.world, wrong: [...after.wrong, ...next.wrong] }];
  }
  const hasFailed = way === 'undone' || way === 'unheard';
  const spoke = call.port === 'notifier' && way !== 'undone';
  const next = worlds.memo.answer(handler, name, hasFailed ? { failed: true } : { value }, spoke);
  const wrong = [...after.wrong, ...(await wrongInFailedPosts(worlds, next))];
  return { wrong, world: await replace(worlds, after.world, handler, next) };
}

/** What a handler that has ended kept from someone because another post had failed (R13). */
async function wrongInFailedPosts({ memo }: Worlds, handler: number): Promise<string[]> {
  const { request, log } = memo.handlers.value(handler);
  const isFailedPost = ([name, answer]: Log[number]) =>
    name.startsWith('["notifier"') && ('failed' in answer || answer.value === 'gone');
  if (!log.some(isFailedPost) || (await memo.pendingOf(handler)).length > 0) return [];
  // Had the posts not failed, it would have sent the same and no more.
  const better = log.map((entry) => (isFailedPost(entry) ? ([entry[0], { value: 'sent' }] as const) : entry));
  const lacking = (await runHandler(request, better)).filter(([, { port }]) => port === 'notifier');
  return lacking.map(([, call]) => `R13: a failed post kept back the ${describeCall(call)}`);
}

type Made = readonly [unknown, After];

async function ask(worlds: Worlds, world: World, name: string, call: Call): Promise<Made> {
  const [value, stored] = await worlds.memo.ask(world.stored, name, call);
  if (stored === world.stored) return [value, { world, wrong: [] }];
  const after = worlds.memo.stored.value(stored);
  const wrong = [...wrongInStored(worlds.stored(world), after), ...wrongInMove(after, call)];
  return [value, { world: { ...world, stored }, wrong }];
}

async function post(worlds: Worlds, world: World, _: string, { args }: Call): Promise<Made> {
  const [connectionId, message] = args as [string, WireMessage];
  const connection = worlds.gateway(world).connections.find(([id]) => id === connectionId);
  if (!connection || connection[2] === 'dead') return ['gone', { world, wrong: [] }];
  const { userId } = worlds.page(world, connection[1]);
  const wrong = wrongInMessage(worlds.stored(world), userId, message);
  if (connection[2] === 'cut') return ['sent', { world, wrong }];
  const wire = worlds.wires.number({ connectionId, message });
  return ['sent', { world: { ...world, wires: plus(world.wires, wire) }, wrong }];
}

/** A handler ends in the middle of what it does. */
export const crash = (world: World, handler: number): World => ({
  ...world,
  handlers: minus(world.handlers, handler),
});
