import type { ClientMessage } from '../../domain/actions';
import type { Input, Output, Page } from './page';
import { gameIdOf } from './scope';
import { hasGoneBack } from './watched';
import { minus, plus, type World, type Worlds } from './world';

/** A world that follows upon another, and what went against the rules on the way. */
export interface After {
  readonly world: World;
  readonly wrong: readonly string[];
}

/** How often a page may take a message that it has lost its seat for one about an earlier connection of its own. */
const MOST_INSISTED = 3;

/** One thing that can happen next, in words, and the world after it. */
export interface Next extends After {
  readonly label: string;
}

/** What may happen: everything; or, to bring a world to rest, nothing that a player does and nothing that goes wrong. */
export type Mode = 'anything' | 'only what must';

/** Something happens to a page: it changes, and what it does reaches the gateway at once. */
export function happen(worlds: Worlds, world: World, tab: number, input: Input): After {
  const before = worlds.page(world, tab);
  const [next, outputs] = worlds.memo.step(world.pages[tab] ?? -1, input);
  const pages = world.pages.map((page, index) => (index === tab ? next : page));
  let after: After = {
    world: { ...world, pages },
    wrong: wrongIn(before, worlds.memo.pages.value(next), input, outputs),
  };
  for (const output of outputs) {
    const { world: reached, wrong } = reach(worlds, after.world, tab, output);
    after = { world: reached, wrong: [...after.wrong, ...wrong] };
  }
  return after;
}

function reach(worlds: Worlds, world: World, tab: number, output: Output): After {
  const { name } = worlds.page(world, tab);
  const connectionId = `${name}${output.socket}`;
  const { connections } = worlds.gateway(world);
  switch (output.type) {
    case 'connect': {
      const opened = [...connections, [connectionId, tab, 'open'] as const];
      // That a socket takes its time to open adds nothing: until then nothing can be sent by it.
      return happen(worlds, worlds.withGateway(world, { connections: opened }), tab, {
        type: 'socket-opened',
        socket: output.socket,
      });
    }
    case 'disconnect':
      return happen(worlds, cut(worlds, world, connectionId), tab, {
        type: 'socket-ended',
        socket: output.socket,
      });
    case 'send': {
      const state = stateOf(worlds, world, connectionId);
      return {
        world: state === 'open' ? start(worlds, world, connectionId, output.message) : world,
        wrong: [],
      };
    }
  }
}

export const stateOf = (worlds: Worlds, world: World, connectionId: string) =>
  worlds.gateway(world).connections.find(([id]) => id === connectionId)?.[2];

/** The connection carries nothing any more, what is on its way included; its end is yet to be reported. */
export function cut(worlds: Worlds, before: World, connectionId: string): World {
  if (stateOf(worlds, before, connectionId) !== 'open') return before;
  const wires = before.wires.filter((wire) => worlds.wires.value(wire).connectionId !== connectionId);
  const world = { ...before, wires };
  const { connections, ends } = worlds.gateway(world);
  return worlds.withGateway(world, {
    connections: connections.map((each) => (each[0] === connectionId ? [each[0], each[1], 'cut'] : each)),
    ends: [...ends, connectionId].sort(),
  });
}

/** A message reaches the backend: its handler starts at once, since its first call may wait as long as it likes. */
export function start(
  worlds: Worlds,
  world: World,
  connectionId: string,
  message: ClientMessage | 'disconnect',
): World {
  const tab = worlds.gateway(world).connections.find(([id]) => id === connectionId)?.[1] ?? 0;
  const created = worlds.stored(world).games.length;
  const asksForGame = message !== 'disconnect' && (message.action === 'new' || message.action === 'quick');
  const ids = asksForGame
    ? [0, 1, 2].map((attempt) => gameIdOf(tab, created, attempt + world.handlers.length))
    : [];
  const request = { message, connectionId, ids };
  const handler = worlds.memo.handlers.number({ request, log: [], spoke: false, failed: false });
  const pending = worlds.memo.pendingOf(handler);
  return pending.length > 0 ? { ...world, handlers: plus(world.handlers, handler) } : world;
}

/** Replaces a handler under way by itself after something; one that waits for nothing has ended. */
export function replace(worlds: Worlds, world: World, handler: number, by: number): World {
  const others = minus(world.handlers, handler);
  const pending = worlds.memo.pendingOf(by);
  return { ...world, handlers: pending.length > 0 ? plus(others, by) : others };
}

/** What a page may not do: go back in time (R14), or fight for a seat that it was told to leave (R6). */
function wrongIn(before: Page, after: Page, input: Input, outputs: readonly Output[]): string[] {
  const wrong: string[] = [];
  const [was, is] = [before.session, after.session];
  if (was.view && is.view && was.view.gameId === is.view.gameId) {
    const wentBack = is.view.version < was.view.version || is.history.length < was.history.length;
    if (wentBack) wrong.push(`R14: ${before.userId}'s page went back in time`);
  }
  if (before.watching && after.watching && hasGoneBack(before.watching, after.watching))
    wrong.push(`R14: the page of ${before.userId}, who watches, went back in time`);
  const speaks = outputs.some(({ type }) => type === 'send');
  if (was.problem === 'superseded' && speaks && input.type !== 'took-over' && input.type !== 'opened-game') {
    wrong.push(`R6: ${before.userId}'s page fights for a seat that it was told to leave`);
  }
  if (after.insisted > MOST_INSISTED) wrong.push(`R6: ${before.userId}'s page goes on fighting for its seat`);
  return wrong;
}
