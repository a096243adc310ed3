import type { Call, Request } from './handler';
import type { Deed } from './scope';

/** The parts of a trace in plain words. */

export function describeRequest({ message, connectionId }: Request): string {
  if (message === 'disconnect') return `$disconnect of ${connectionId}`;
  const game = message.action === 'new' || !message.gameId ? '' : ` ${message.gameId}`;
  const release = message.action === 'join' && message.release ? ', releasing' : '';
  const play = message.action === 'play' ? `, round ${message.round}: ${message.play}` : '';
  const who = message.userId ?? connectionId;
  return `${who}'s ${message.action}${game}${play}${release}`;
}

export function describeCall({ port, method, args }: Call): string {
  const [first, second] = args;
  if (port === 'notifier') return `post to ${first}: ${describeMessage(second)}`;
  if (method === 'step' && isObject(second)) return `step ${first}: ${second.type} of ${second.userId}`;
  if (isObject(second) && second.gameId) return `${port}.${method} ${first}: ${second.gameId}`;
  return `${port}.${method} ${isObject(first) ? first.id : first}`;
}

export function describeMessage(message: unknown): string {
  if (!isObject(message)) return 'nothing';
  const version = message.version === undefined ? '' : `, version ${message.version}`;
  const view = `${message.watching ? "a watcher's" : 'a'}${message.history ? ' full' : ''} view`;
  const what = isObject(message.error) ? `the error ${message.error.code}` : view;
  return `${what} of ${message.gameId}${version}`;
}

export function describeDeed(deed: Deed): string {
  switch (deed.type) {
    case 'play':
      return `plays ${deed.move} in round ${deed.round}`;
    case 'open':
      return `opens game ${deed.gameId}`;
    case 'new':
      return 'starts a game';
    case 'wake':
      return 'wakes their page';
    case 'reconnect':
      return 'reconnects their page';
    case 'take-over':
      return 'goes on in this tab';
    case 'release':
      return "releases the opponent's seat";
    case 'react':
      return 'makes a gesture';
    case 'sit':
      return 'takes the seat that is open';
    case 'close':
      return 'closes their page';
    case 'cheat':
      return `cheats: ${deed.move} in round ${deed.round}`;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
