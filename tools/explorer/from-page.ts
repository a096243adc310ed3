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
export async function fromAlarms(worlds: Worlds, world: World, tab: number, mode: Mode): Promise<Next[]> {
  const isQuiet = world.handlers.length === 0 && world.wires.length === 0;
  const next: Next[] = [];
  const { alarms, userId } = worlds.page(world, tab);
  for (const alarm of alarms) {
    const isDue = alarm === 'retry' || (alarm === 'answer' && isQuiet);
    const mayBeEarly = mode === 'anything' && alarm !== 'give-up' && tab === worlds.scope.troubled;
    const from = isDue ? world : mayBeEarly ? spend(worlds, world, 'early') : undefined;
    if (!from) continue;
    const label = `${userId}'s alarm rings: ${alarm}`;
    next.push({ label, ...(await happen(worlds, from, tab, ringing(alarm))) });
  }
  return next;
}

const ringing = (alarm: Page['alarms'][number]): Input =>
  alarm === 'retry' || alarm === 'expiry' || alarm === 'give-up'
    ? { type: 'transport-rang', alarm }
    : { type: 'rang', alarm };

/** A player opens their tab or does what comes next; or their connection is cut. */
export async function fromPlayer(worlds: Worlds, world: World, tab: number): Promise<Next[]> {
  const page = worlds.page(world, tab);
  const { deeds = [], isOpen = true } = worlds.scope.tabs[tab] ?? {};
  const next: Next[] = [];
  if (!isOpen && page.sockets.made === 0) {
    const label = `${page.userId} opens a tab`;
    next.push({ label, ...(await happen(worlds, world, tab, { type: 'started' })) });
  }
  const deed = deeds[page.done];
  if (deed && isPossible(page, deed)) {
    const done = worlds.memo.pages.number({ ...page, done: page.done + 1 });
    const before = { ...world, pages: world.pages.map((each, index) => (index === tab ? done : each)) };
    next.push({
      label: `${page.userId} ${describeDeed(deed)}`,
      ...(await doDeed(worlds, before, tab, deed)),
    });
  }
  const socket = page.sockets.current;
  const mayBeCut = socket !== undefined && tab === worlds.scope.troubled;
  const cutting = mayBeCut ? spend(worlds, world, 'cuts') : undefined;
  if (cutting && socket !== undefined) {
    const gone = cut(worlds, cutting, `${page.name}${socket}`);
    const label = `${page.userId}'s connection is cut`;
    next.push({ label, ...(await happen(worlds, gone, tab, { type: 'socket-ended', socket })) });
  }
  return next;
}

function isPossible({ session, sockets }: Page, deed: Deed): boolean {
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
    case 'reconnect':
      return happen(worlds, world, tab, { type: 'doubted' });
    case 'take-over':
      return happen(worlds, world, tab, { type: 'took-over' });
    case 'close':
      return happen(worlds, world, tab, { type: 'closed' });
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
