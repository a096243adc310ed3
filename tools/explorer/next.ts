import { canPlay } from '../../client/src/session/state';
import { crash, make, WAYS } from './calls';
import type { Pending } from './handler';
import { type After, cut, happen, start } from './happen';
import type { Budget, Deed } from './scope';
import { describeCall, describeDeed, describeMessage, describeRequest } from './words';
import { minus, type World, type Worlds } from './world';

/** One thing that can happen next, in words, and the world after it. */
export interface Next extends After {
  readonly label: string;
}

/** What may happen: everything; or, to bring a world to rest, nothing that a player does and nothing that goes wrong. */
export type Mode = 'anything' | 'only what must';

/** Everything that can happen next. */
export async function nextOf(worlds: Worlds, world: World, mode: Mode): Promise<Next[]> {
  const eager = await postAtOnce(worlds, world, mode);
  if (eager) return eager;
  const isQuiet = world.handlers.length === 0 && world.wires.length === 0;
  const next: Next[] = [];
  for (const handler of new Set(world.handlers))
    next.push(...(await fromHandler(worlds, world, handler, mode)));
  for (const wire of new Set(world.wires)) next.push(...(await fromWire(worlds, world, wire, mode)));
  for (const tab of worlds.scope.tabs.keys()) {
    next.push(...(await fromAlarms(worlds, world, tab, isQuiet, mode)));
    if (mode === 'anything') next.push(...(await fromPlayer(worlds, world, tab)));
  }
  next.push(...(await fromEnds(worlds, world)));
  return next;
}

/**
 * A post whose connection cannot end any more commutes with all else: it only puts a message on its way, where it waits as
 * long as it likes. So of all orders the one in which it comes first is enough.
 */
async function postAtOnce(worlds: Worlds, world: World, mode: Mode): Promise<Next[] | undefined> {
  const { budget, ends, connections } = worlds.gateway(world);
  const mayEnd = budget.cuts > 0 || budget.early > 0 || budget.faults + budget.losses > 1 || ends.length > 0;
  if (mayEnd || !worlds.scope.isSingle) return undefined;
  // While a page connects anew, its former connection may yet be given up.
  if (
    connections.some(
      ([, tab, state]) => state === 'open' && worlds.page(world, tab).sockets.old !== undefined,
    )
  ) {
    return undefined;
  }
  for (const handler of world.handlers) {
    const pending = await worlds.memo.pendingOf(handler);
    const post = pending.find(([, call]) => call.port === 'notifier');
    if (post) return fromCalls(worlds, world, handler, [post], mode);
  }
  return undefined;
}

async function fromHandler(worlds: Worlds, world: World, handler: number, mode: Mode): Promise<Next[]> {
  const next = await fromCalls(worlds, world, handler, await worlds.memo.pendingOf(handler), mode);
  const { request, log } = worlds.handler(handler);
  if (mode === 'anything' && request.message !== 'disconnect' && log.length === 0) {
    const twice = spend(worlds, world, 'duplicates');
    if (twice) {
      const again = await start(worlds, twice, request.connectionId, request.message);
      next.push({ label: `${describeRequest(request)} arrives twice`, world: again, wrong: [] });
    }
  }
  return next;
}

/** Each call is made, or goes wrong, or the handler crashes before it. */
async function fromCalls(
  worlds: Worlds,
  world: World,
  handler: number,
  pending: Pending,
  mode: Mode,
): Promise<Next[]> {
  const next: Next[] = [];
  const { request, spoke, failed } = worlds.handler(handler);
  const who = describeRequest(request);
  const faulty = mode === 'anything' ? spend(worlds, world, 'faults') : undefined;
  for (const [name, call] of pending) {
    for (const way of WAYS) {
      const from = way === 'done' ? world : faulty;
      if (!from) continue;
      // A second failure can swallow the report of the first; and nobody waits for the end of a connection.
      const isSilent =
        way === 'undone' || way === 'unheard' ? failed || request.message === 'disconnect' : false;
      const after = await make(worlds, isSilent ? silent(worlds, from) : from, handler, name, call, way);
      next.push({ label: `${who}: ${describeCall(call)}${way === 'done' ? '' : ` - ${way}`}`, ...after });
    }
  }
  if (faulty && pending.length > 0) {
    const isSilent = spoke || request.message === 'disconnect';
    const crashed = crash(isSilent ? silent(worlds, faulty) : faulty, handler);
    next.push({ label: `${who} crashes`, world: crashed, wrong: [] });
  }
  return next;
}

async function fromWire(worlds: Worlds, world: World, wire: number, mode: Mode): Promise<Next[]> {
  const { connectionId, message } = worlds.wires.value(wire);
  const delivered = { ...world, wires: minus(world.wires, wire) };
  const connection = worlds.gateway(world).connections.find(([id]) => id === connectionId);
  if (connection?.[2] !== 'open')
    return [{ label: 'a message comes to nothing', world: delivered, wrong: [] }];
  const [, tab] = connection;
  const socket = Number(connectionId.slice(worlds.page(world, tab).name.length));
  const label = `${describeMessage(message)} reaches ${worlds.page(world, tab).userId}`;
  const next: Next[] = [
    { label, ...(await happen(worlds, delivered, tab, { type: 'socket-heard', socket, message })) },
  ];
  const lossy = mode === 'anything' ? spend(worlds, delivered, 'losses') : undefined;
  if (lossy) next.push({ label: `${label} - lost`, world: silent(worlds, lossy), wrong: [] });
  return next;
}

/** An answer is waited for while anything is under way; a new socket is made soon after one has ended. */
async function fromAlarms(
  worlds: Worlds,
  world: World,
  tab: number,
  isQuiet: boolean,
  mode: Mode,
): Promise<Next[]> {
  const next: Next[] = [];
  const { alarms, userId } = worlds.page(world, tab);
  const ring = async (from: World, alarm: (typeof alarms)[number]) => {
    const input =
      alarm === 'retry' || alarm === 'expiry' || alarm === 'give-up'
        ? ({ type: 'transport-rang', alarm } as const)
        : ({ type: 'rang', alarm } as const);
    next.push({ label: `${userId}'s alarm rings: ${alarm}`, ...(await happen(worlds, from, tab, input)) });
  };
  for (const alarm of alarms) {
    const isDue = alarm === 'retry' || (alarm === 'answer' && isQuiet);
    if (isDue) await ring(world, alarm);
    else if (mode === 'anything' && alarm !== 'give-up') {
      const early = spend(worlds, world, 'early');
      if (early) await ring(early, alarm);
    }
  }
  return next;
}

async function fromPlayer(worlds: Worlds, world: World, tab: number): Promise<Next[]> {
  const page = worlds.page(world, tab);
  const { deeds, isOpen } = worlds.scope.tabs[tab] ?? { deeds: [], isOpen: true };
  const next: Next[] = [];
  if (!isOpen && page.sockets.made === 0) {
    const label = `${page.userId} opens a tab`;
    next.push({ label, ...(await happen(worlds, world, tab, { type: 'started' })) });
  }
  const deed = deeds[page.done];
  if (deed && isPossible(worlds, world, tab, deed)) {
    const done = worlds.memo.pages.number({ ...page, done: page.done + 1 });
    const before = { ...world, pages: world.pages.map((each, index) => (index === tab ? done : each)) };
    next.push({
      label: `${page.userId} ${describeDeed(deed)}`,
      ...(await doDeed(worlds, before, tab, deed)),
    });
  }
  const connectionId = `${page.name}${page.sockets.current}`;
  const cutting = page.sockets.current === undefined ? undefined : spend(worlds, world, 'cuts');
  if (cutting && page.sockets.current !== undefined) {
    const ended = { type: 'socket-ended', socket: page.sockets.current } as const;
    const after = await happen(worlds, cut(worlds, cutting, connectionId), tab, ended);
    next.push({ label: `${page.userId}'s connection is cut`, ...after });
  }
  return next;
}

function isPossible(worlds: Worlds, world: World, tab: number, deed: Deed): boolean {
  const { session, sockets } = worlds.page(world, tab);
  switch (deed.type) {
    case 'play':
      return canPlay(session) && session.view?.round === deed.round;
    case 'take-over':
      return session.problem === 'superseded';
    case 'cheat':
      return sockets.current !== undefined && session.gameId !== undefined;
    default:
      return sockets.made > 0;
  }
}

async function doDeed(worlds: Worlds, world: World, tab: number, deed: Deed): Promise<After> {
  switch (deed.type) {
    case 'play':
      return happen(worlds, world, tab, { type: 'played', move: deed.move });
    case 'open':
      return happen(worlds, world, tab, { type: 'opened-game', gameId: deed.gameId });
    case 'new':
      return happen(worlds, world, tab, { type: 'opened-game', gameId: undefined });
    case 'wake':
      return happen(worlds, world, tab, { type: 'woke' });
    case 'take-over':
      return happen(worlds, world, tab, { type: 'took-over' });
    case 'cheat': {
      const { userId, name, sockets, session } = worlds.page(world, tab);
      const { round, move: play } = deed;
      const message = { action: 'play', userId, gameId: session.gameId ?? '', round, play } as const;
      // A move that its page did not make gets no receipt.
      const started = await start(worlds, silent(worlds, world), `${name}${sockets.current}`, message);
      return { world: started, wrong: [] };
    }
  }
}

/** The end of a connection is reported, however late; or, when nothing else is left to happen, never. */
async function fromEnds(worlds: Worlds, world: World): Promise<Next[]> {
  const { ends, connections } = worlds.gateway(world);
  return Promise.all(
    ends.map(async (connectionId) => {
      const known = worlds.withGateway(world, {
        ends: ends.filter((id) => id !== connectionId),
        connections: connections.map((each) =>
          each[0] === connectionId ? [each[0], each[1], 'dead'] : each,
        ),
      });
      const started = await start(worlds, known, connectionId, 'disconnect');
      return { label: `the end of connection ${connectionId} is reported`, world: started, wrong: [] };
    }),
  );
}

/** The world with one fault of a kind fewer to come; undefined when there is none left. */
function spend(worlds: Worlds, world: World, kind: keyof Budget): World | undefined {
  const { budget } = worlds.gateway(world);
  return budget[kind] > 0
    ? worlds.withGateway(world, { budget: { ...budget, [kind]: budget[kind] - 1 } })
    : undefined;
}

const silent = (worlds: Worlds, world: World): World => worlds.withGateway(world, { isSilent: true });
