import type { Scope } from '../explorer/scope';
import type { World, Worlds } from '../explorer/world';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a player is called, by their secret. */
export const personOf = (userId: string): string => capital(userId.split('-')[0] ?? userId);

/** What a tab is called: its player's name, and which of their tabs it is. */
export function tabName({ tabs }: Scope, tab: number): string {
  const userId = tabs[tab]?.userId ?? '';
  const before = tabs.slice(0, tab).filter((other) => other.userId === userId).length;
  const person = personOf(userId);
  return before === 0 ? person : `${person}'s ${before === 1 ? 'second' : 'third'} tab`;
}

/** Who is at a connection. */
export function whoIsAt(worlds: Worlds, world: World, connectionId: string): string {
  const tab = worlds.tabOf(world, connectionId);
  const { name, sockets } = worlds.page(world, tab);
  const who = tabName(worlds.scope, tab);
  const isOlder = sockets.current !== undefined && connectionId !== `${name}${sockets.current}`;
  return isOlder ? `${who}'s older connection` : who;
}
