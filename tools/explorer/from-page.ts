import { canPlay } from '../../client/src/session/state';
import { type After, cut, happen, type Mode, type Next, start } from './happen';
import type { Input, Page } from './page';
import type { Deed } from './scope';
import { describeDeed } from './words';
import { silent, spend, type World, type Worlds } from './world';

/**
 * The alarms of a page ring. An answer is waited for as long as anything is under way, and a new socket is made soon after
 * one has ended; all others ring only where the scope allows for early ones.
 */
export function fromAlarms(worlds: Worlds, world: World, tab: number, mode: Mode): Next[] {
  const isQuiet = world.handlers.length === 0 && world.wires.length === 0;
  const next: Next[] = [];
  const { alarms, userId } = worlds.page(world, tab);
  for (const alarm of alarms) {
    const isDue = alarm === 'retry' || (alarm === 'answer' && isQuiet);
    const mayBeEarly = mode === 'anything' && alarm !== 'give-up' && tab === worlds.scope.troubled;
    const from = isDue ? world : mayBeEarly ? spend(worlds, world, 'early') : undefined;
    if (!from) continue;
    const label = `${userId}'s alarm rings: ${alarm}`;
    next.push({ label, ...happen(worlds, from, tab, ringing(alarm)) });
  }
  return next;
}

/** The event that one of a page's alarms is to it. */
export const ringing = (alarm: Page['alarms'][number]): Input =>
  alarm === 'retry' || alarm === 'expiry' || alarm === 'give-up'
    ? { type: 'transport-rang', alarm }
    : { type: 'rang', alarm };

/** A player opens their tab or does what comes next; or their connection is cut. */
export function fromPlayer(worlds: Worlds, world: World, tab: number): Next[] {
  const page = worlds.page(world, tab);
  const { isOpen = true } = worlds.scope.tabs[tab] ?? {};
  const next: Next[] = [];
  if (!isOpen && page.sockets.made === 0) {
    const label = `${page.userId} opens a tab`;
    next.push({ label, ...happen(worlds, world, tab, { type: 'started' }) });
  }
  next.push(...fromDeeds(worlds, world, tab));
  const socket = page.sockets.current;
  const mayBeCut = socket !== undefined && tab === worlds.scope.troubled;
  const cutting = mayBeCut ? spend(worlds, world, 'cuts') : undefined;
  if (cutting && socket !== undefined) {
    const gone = cut(worlds, cutting, `${page.name}${socket}`);
    const label = `${page.userId}'s connection is cut`;
    next.push({ label, ...happen(worlds, gone, tab, { type: 'socket-ended', socket }) });
  }
  return next;
}

/** A player does what comes next, if their page lets them. */
export function fromDeeds(worlds: Worlds, world: World, tab: number): Next[] {
  const page = worlds.page(world, tab);
  const deed = worlds.scope.tabs[tab]?.deeds[page.done];
  if (!deed || !isPossible(page, deed)) return [];
  const done = worlds.memo.pages.number({ ...page, done: page.done + 1 });
  const before = { ...world, pages: world.pages.map((each, index) => (index === tab ? done : each)) };
  return [{ label: `${page.userId} ${describeDeed(deed)}`, ...doDeed(worlds, before, tab, deed) }];
}

function isPossible({ session, watching, sockets }: Page, deed: Deed): boolean {
  switch (deed.type) {
    case 'sit':
      return watching?.view?.roundSummary !== undefined;
    case 'play':
      return canPlay(session) && session.view?.round === deed.round;
    case 'release':
      return session.view?.theirStatus === 'offline';
    case 'react':
      return session.view !== undefined;
    case 'take-over':
      return session.problem === 'superseded';
    case 'cheat':
      return sockets.current !== undefined && session.gameId !== undefined;
    default:
      return sockets.made > 0;
  }
}

function doDeed(worlds: Worlds, world: World, tab: number, deed: Deed): After {
  switch (deed.type) {
    case 'play':
      return happen(worlds, world, tab, { type: 'played', move: deed.move });
    case 'open':
      return happen(worlds, world, tab, { type: 'opened-game', gameId: deed.gameId });
    case 'new':
      return happen(worlds, world, tab, { type: 'opened-game', gameId: undefined });
    case 'wake':
      return happen(worlds, world, tab, { type: 'woke' });
    case 'reconnect':
      return happen(worlds, world, tab, { type: 'doubted' });
    case 'take-over':
      return happen(worlds, world, tab, { type: 'took-over' });
    case 'release':
      return happen(worlds, world, tab, { type: 'released' });
    case 'sit':
      return happen(worlds, world, tab, { type: 'sat-down' });
    case 'react':
      return happen(worlds, world, tab, { type: 'reacted', reaction: 'wave' });
    case 'close':
      return happen(worlds, world, tab, { type: 'closed' });
    case 'cheat': {
      const { userId, name, sockets, session } = worlds.page(world, tab);
      const { round, move: play } = deed;
      const message = { action: 'play', userId, gameId: session.gameId ?? '', round, play } as const;
      // A move that its page did not make gets no receipt.
      const started = start(worlds, silent(worlds, world), `${name}${sockets.current}`, message);
      return { world: started, wrong: [] };
    }
  }
}
