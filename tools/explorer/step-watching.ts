import type { Effect } from '../../client/src/session/effects';
import type { SessionEvent } from '../../client/src/session/step';
import { step, type WatchEffect, type WatchEvent, type Watching } from '../../client/src/watching/step';

/** What happens to a page that only watches. */
export type WatchingEvent = SessionEvent | (WatchEvent & { type: 'received' });
type Step = readonly [Watching, readonly Effect[]];

const CLOSE: readonly Effect[] = [
  { type: 'close-transport' },
  { type: 'clear-alarm', alarm: 'answer' },
  { type: 'clear-alarm', alarm: 'heartbeat' },
];

/** The real step of a page that only watches, with the events and effects of a session. */
export function stepWatching(watching: Watching, event: WatchingEvent): Step {
  switch (event.type) {
    case 'started':
      return [watching, [{ type: 'open-transport' }]];
    case 'transport-opened':
      return taken(watching, { type: 'opened' });
    case 'transport-lost':
      return taken(watching, { type: 'lost' });
    case 'received':
      return taken(watching, event);
    case 'rang':
      return event.alarm === 'answer' || event.alarm === 'heartbeat'
        ? taken(watching, { type: 'rang', alarm: event.alarm })
        : [watching, []];
    case 'woke': {
      const [next, effects] = taken(watching, event);
      return [next, [{ type: 'hurry-transport' }, ...effects]];
    }
    case 'doubted':
      return [watching, [{ type: 'hurry-transport' }]];
    case 'closed':
      return [watching, CLOSE];
    default:
      return [watching, []];
  }
}

function taken(watching: Watching, event: WatchEvent): Step {
  const [next, effects] = step(watching, event);
  return [next, effects.flatMap((effect) => effectsOf(effect, watching.gameId))];
}

function effectsOf(effect: WatchEffect, gameId: string): readonly Effect[] {
  switch (effect.type) {
    case 'ask':
      return [{ type: 'send', message: { action: 'watch', gameId } }];
    case 'renew':
      return [{ type: 'renew-transport' }];
    case 'close':
      return CLOSE;
    default:
      return [effect];
  }
}
