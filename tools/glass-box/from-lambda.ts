import { crash, FAULTS, make, mayBeGone, type Way } from '../explorer/calls';
import { start, stateOf } from '../explorer/happen';
import { silent, type World, type Worlds } from '../explorer/world';
import type { Choice } from './choice';
import { whoIsAt } from './names';
import { callSays, runName } from './says';
import { spent } from './spent';

/** How the ways of a call read, after what it does. */
const ENDINGS: Readonly<Record<Way, string>> = {
  done: '',
  gone: ', and hears: 410, that connection is gone',
  undone: ', but that fails and nothing has changed',
  unheard: ', but never hears that it is done',
  twice: ', hears nothing, and its SDK asks again',
};

/** What can happen to each Lambda under way: its calls are made, or go wrong; it dies; its message arrives again. */
export const fromLambdas = (worlds: Worlds, world: World): Choice[] =>
  worlds.memo.handlers
    .inOrder(world.handlers)
    .flatMap((handler) => [...fromCalls(worlds, world, handler), ...fromRun(worlds, world, handler)]);

function fromCalls(worlds: Worlds, world: World, handler: number): Choice[] {
  const { request } = worlds.handler(handler);
  const run = runName(request, whoIsAt(worlds, world, request.connectionId));
  const who = (connectionId: string) => whoIsAt(worlds, world, connectionId);
  return worlds.memo.pendingOf(handler).flatMap(([name, call]) => {
    const ways: Way[] = ['done', ...(mayBeGone(worlds, world, call) ? (['gone'] as const) : []), ...FAULTS];
    return ways.map(
      (way): Choice => ({
        label: `${run} ${callSays(call, who)}${ENDINGS[way]}`,
        about: { type: 'call', handler, name, call, way },
        take: () => {
          const isFault = way !== 'done' && way !== 'gone';
          return make(worlds, isFault ? spent(worlds, world, 'faults') : world, handler, name, call, way);
        },
      }),
    );
  });
}

function fromRun(worlds: Worlds, world: World, handler: number): Choice[] {
  const { request, log } = worlds.handler(handler);
  const { message, connectionId } = request;
  const run = runName(request, whoIsAt(worlds, world, connectionId));
  const ends = () => ({ world: silent(worlds, crash(spent(worlds, world, 'faults'), handler)), wrong: [] });
  const choices: Choice[] = [
    { label: `${run} dies`, about: { type: 'handler', handler, what: 'dies' }, take: ends },
  ];
  if (message === 'disconnect' || log.length > 0) return choices;
  choices.push({
    label: `API Gateway starts ${run} twice`,
    about: { type: 'handler', handler, what: 'again' },
    take: () => ({
      world: start(worlds, spent(worlds, world, 'duplicates'), connectionId, message),
      wrong: [],
    }),
  });
  if (stateOf(worlds, world, connectionId) === 'open') return choices;
  return [
    ...choices,
    {
      label: `${run} never starts, its message is lost`,
      about: { type: 'handler', handler, what: 'lost' },
      take: ends,
    },
  ];
}
