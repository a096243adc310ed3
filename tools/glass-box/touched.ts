import type { Worlds } from '../explorer/world';
import type { Moment } from './moment';

/** Where in the drawing something has just happened. */
export interface Touched {
  /** The tab of the phone, if it was one. */
  readonly tab: number | undefined;
  readonly isDatabase: boolean;
}

export function touchedIn(worlds: Worlds, { about, world }: Moment): Touched {
  const none = { tab: undefined, isDatabase: false };
  switch (about?.type) {
    case 'page':
    case 'alarm':
    case 'cheat':
    case 'connection':
      return { ...none, tab: about.tab };
    case 'wire': {
      const { connectionId } = worlds.wires.value(about.wire);
      return about.what === 'arrives' ? { ...none, tab: worlds.tabOf(world, connectionId) } : none;
    }
    case 'call':
      return { ...none, isDatabase: about.call.port !== 'notifier' && about.way !== 'undone' };
    default:
      return none;
  }
}
