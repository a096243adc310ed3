import type { WireMessage } from '../../domain/protocol';
import type { GameStep } from '../../domain/step';
import type { Call, Request } from '../explorer/handler';
import { personOf } from './names';

/** Which Lambda a request starts: its route. */
export const routeOf = ({ message }: Request): string =>
  message === 'disconnect' ? '$disconnect' : message.action;

/** A run of a Lambda, as the subject of a sentence. */
export const runName = (request: Request, who: string): string => `${who}'s ${routeOf(request)} Lambda`;

/** What a call does, whatever its arguments. */
const CALLS: Readonly<Record<string, string>> = {
  'games.create': 'creates the game',
  'games.find': 'reads the game',
  'games.watch': 'marks the game as watched',
  'watchers.find': 'reads the list of watchers',
  'watchers.add': 'adds a watcher to the list',
  'watchers.remove': 'removes a watcher from the list',
  'watchers.drop': 'removes watchers who are gone',
  'lobby.meet': 'looks for a stranger in the lobby',
  'lobby.withdraw': 'withdraws the offer in the lobby',
};

/** What a call of a Lambda does, as the rest of a sentence. */
export function callSays({ port, method, args }: Call, who: (connectionId: string) => string): string {
  const [first, second] = args;
  const at = `connection ${String(first)}`;
  switch (`${port}.${method}`) {
    case 'games.step':
      return stepSays(second as GameStep);
    case 'seats.attach':
      return `remembers whose ${at} is`;
    case 'seats.find':
      return `checks the seat of ${at}`;
    case 'seats.detach':
      return `forgets an older seat of ${at}`;
    case 'seats.end':
      return `looks up whose ${at} was`;
    case 'notifier.post':
      return `posts to ${who(String(first))}: ${messageSays(second as WireMessage)}`;
    default:
      return CALLS[`${port}.${method}`] ?? `asks ${port} to ${method}`;
  }
}

function stepSays(step: GameStep): string {
  const person = personOf(step.userId);
  switch (step.type) {
    case 'join':
      return `tries to write ${person} into the free seat`;
    case 'replace':
      return `tries to write ${person} into the seat given up`;
    case 'rejoin':
      return `tries to write down where ${person} is now`;
    case 'release':
      return `tries to write that ${personOf(step.opponent)}'s seat is free`;
    case 'play':
      return `tries to write ${person}'s ${step.move}`;
    case 'leave':
      return `tries to write that ${person} is offline`;
  }
}

/** What a message tells its reader. */
export function messageSays(message: WireMessage): string {
  if ('error' in message && message.error) return `error “${message.error.code}”`;
  if ('reaction' in message && message.reaction) return `a gesture, ${message.reaction}`;
  if (!('version' in message)) return 'an error';
  return `${newsOf(message)} (version ${message.version})`;
}

type ViewMessage = Extract<WireMessage, { version: number }>;

function newsOf(message: ViewMessage): string {
  if (!('theirStatus' in message))
    return message.history ? 'the whole game, from the side' : 'the duel, from the side';
  const { history, roundSummary, theyPlayed, youPlayed, theirStatus } = message;
  if (history) return 'the whole game';
  if (roundSummary) return roundSummary;
  const news = [
    theyPlayed
      ? 'the opponent has moved'
      : theirStatus === 'left'
        ? 'the opponent has left'
        : `the opponent is ${theirStatus}`,
    ...(youPlayed ? ['your move is in'] : []),
  ];
  return news.join(', ');
}
