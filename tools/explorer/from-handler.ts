import { crash, FAULTS, make, mayBeGone, type Way } from './calls';
import type { Call, Log, Pending, Request } from './handler';
import { type Mode, type Next, start, stateOf } from './happen';
import type { Calls } from './reductions';
import { describeCall, describeRequest } from './words';
import { silent, spend, type World, type Worlds } from './world';

/** What can happen to a handler under way: its calls are made, or go wrong; it crashes; its message arrives again. */
export function fromHandler(worlds: Worlds, world: World, handler: number, mode: Mode): Next[] {
  const next = fromCalls(worlds, world, handler, worlds.memo.pendingOf(handler), mode);
  const { request, log } = worlds.handler(handler);
  const { message, connectionId } = request;
  if (mode !== 'anything' || message === 'disconnect' || log.length > 0) return next;
  const label = describeRequest(request);
  if (stateOf(worlds, world, connectionId) !== 'open')
    next.push({ label: `${label} is lost with its connection`, world: crash(world, handler), wrong: [] });
  const twice = spend(worlds, world, 'duplicates');
  if (twice) {
    const again = start(worlds, twice, connectionId, message);
    next.push({ label: `${label} arrives twice`, world: again, wrong: [] });
  }
  return next;
}

/** Some of its calls alone, or the handler crashes before them. */
export const fromSome = (worlds: Worlds, world: World, { handler, pending }: Calls, mode: Mode): Next[] =>
  fromCalls(worlds, world, handler, pending, mode);

function fromCalls(worlds: Worlds, world: World, handler: number, pending: Pending, mode: Mode): Next[] {
  const faulty = mode === 'anything' ? spend(worlds, world, 'faults') : undefined;
  const next: Next[] = [];
  for (const [name, call] of pending) {
    next.push(fromCall(worlds, world, handler, name, call, 'done'));
    if (mayBeGone(worlds, world, call)) next.push(fromCall(worlds, world, handler, name, call, 'gone'));
    if (!faulty) continue;
    for (const way of FAULTS) next.push(fromCall(worlds, faulty, handler, name, call, way));
  }
  if (!faulty || pending.length === 0) return next;
  const { request, log, spoke } = worlds.handler(handler);
  // Whoever was told something may not wait for the rest.
  const isSilent = spoke || mayGoUnnoticed(worlds, world, request, log);
  const crashed = crash(isSilent ? silent(worlds, faulty) : faulty, handler);
  return [...next, { label: `${describeRequest(request)} crashes`, world: crashed, wrong: [] }];
}

/**
 * Nobody waits for the end of a connection. Nor, once a request has changed a game, for the rest of it: if its connection
 * has ended, if its page has left that game since, or if another page of the player is to hear that its seat is taken.
 */
function mayGoUnnoticed(worlds: Worlds, world: World, { message, connectionId }: Request, log: Log): boolean {
  if (message === 'disconnect') return true;
  if (!log.some(mayHaveWritten)) return false;
  const [, tab = 0, state = 'dead'] =
    worlds.gateway(world).connections.find(([id]) => id === connectionId) ?? [];
  if (state === 'dead') return true;
  const asked = message.action === 'new' ? undefined : message.gameId;
  return hasSecondPage(worlds, world, tab) || worlds.page(world, tab).session.gameId !== asked;
}

/** Whether a call only serves to tell watchers what has happened; nobody else is affected if it fails. */
function isForWatchers({ port, method, args }: Call): boolean {
  const [, message] = args;
  if (port === 'watchers') return method === 'find' || method === 'drop';
  return port === 'notifier' && Object(message).watching === true && Object(message).history === undefined;
}

/** Whether this call has changed a game, or failed and may have done so all the same. */
const mayHaveWritten = ([name, answer]: Log[number]): boolean =>
  name.startsWith('["games"') &&
  ('failed' in answer || answer.value === true || Object(answer.value).taken === true);

const hasSecondPage = (worlds: Worlds, world: World, tab: number): boolean =>
  worlds.scope.tabs.some((_, other) => {
    const { userId, sockets } = worlds.page(world, other);
    return other !== tab && sockets.made > 0 && userId === worlds.page(world, tab).userId;
  });

function fromCall(worlds: Worlds, world: World, handler: number, name: string, call: Call, way: Way): Next {
  const { request, log, failed } = worlds.handler(handler);
  const known: Log = way === 'unheard' ? [...log, [name, { failed: true }]] : log;
  // A second failure can swallow the report of the first.
  const isSilent =
    (way === 'undone' || way === 'unheard') &&
    (failed || isForWatchers(call) || mayGoUnnoticed(worlds, world, request, known));
  const after = make(worlds, isSilent ? silent(worlds, world) : world, handler, name, call, way);
  const how = way === 'done' ? '' : ` - ${way}`;
  return { label: `${describeRequest(request)}: ${describeCall(call)}${how}`, ...after };
}
