import { errorFor } from '../../adapters/lambda/error-for';
import { askedIn } from '../../adapters/lambda/parse-message';
import { type ClientMessage, perform } from '../../domain/actions';
import { RELEASE_AFTER } from '../../domain/given-up';
import type { Ports } from '../../domain/ports';
import { errorMessage } from '../../domain/protocol';
import { disconnect } from '../../domain/use-cases/disconnect';
import { everythingWaits } from './everything-waits';

/** What a handler was invoked for. */
export interface Request {
  readonly message: ClientMessage | 'disconnect';
  readonly connectionId: string;
  /** The ids that its new games get, one an attempt. */
  readonly ids: readonly string[];
}

/** One call of the outside: a port, its method, and the arguments. */
export interface Call {
  readonly port: 'games' | 'seats' | 'watchers' | 'lobby' | 'notifier';
  readonly method: string;
  readonly args: readonly unknown[];
}

/** How a call ended for the handler: with a value, or by an error. */
export type Answer = { readonly value: unknown } | { readonly failed: true };

/** The answers that a handler has got so far, by the names of the calls. */
export type Log = readonly (readonly [name: string, answer: Answer])[];

/** Where a handler stands: the calls that it waits for, by their names; none once it has ended. */
export type Pending = readonly (readonly [name: string, call: Call])[];

/** The log after one more answer, in an order that does not depend on when it came. */
export const logWith = (log: Log, name: string, answer: Answer): Log =>
  [...log, [name, answer] as const].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Runs the real use case from its beginning with the answers that it has got, and looks what it waits for. A call is
 * named by its content and by how often that has occurred, so that the order in which answers came does not matter.
 */
export async function runHandler(request: Request, log: Log): Promise<Pending> {
  const answers = new Map(log);
  const occurred = new Map<string, number>();
  const pending: [string, Call][] = [];
  const call: Ask = (port, method, args) => {
    const content = JSON.stringify([port, method, args]);
    const occurrence = (occurred.get(content) ?? 0) + 1;
    occurred.set(content, occurrence);
    const name = `${content} ${occurrence}`;
    const answer = answers.get(name);
    if (!answer) {
      pending.push([name, { port, method, args }]);
      return new Promise(() => {});
    }
    // What a port promised is what the store or the gateway of the explorer returned for this very call.
    return 'failed' in answer
      ? Promise.reject(new Error('A call failed'))
      : Promise.resolve(answer.value as never);
  };
  void respond(portsOver(call, request), request);
  await everythingWaits();
  return pending;
}

type Ask = (port: Call['port'], method: string, args: readonly unknown[]) => Promise<never>;

/** The ports, each call of which goes through one function. */
function portsOver(call: Ask, request: Request): Ports {
  let drawn = 0;
  return {
    games: {
      create: (...args) => call('games', 'create', args),
      step: (...args) => call('games', 'step', args),
      find: (...args) => call('games', 'find', args),
      watch: (...args) => call('games', 'watch', args),
    },
    seats: {
      attach: (...args) => call('seats', 'attach', args),
      detach: (...args) => call('seats', 'detach', args),
      find: (...args) => call('seats', 'find', args),
      end: (...args) => call('seats', 'end', args),
    },
    watchers: {
      add: (...args) => call('watchers', 'add', args),
      find: (...args) => call('watchers', 'find', args),
      remove: (...args) => call('watchers', 'remove', args),
      drop: (...args) => call('watchers', 'drop', args),
    },
    maxWatchers: 100,
    lobby: {
      meet: (...args) => call('lobby', 'meet', args),
      withdraw: (...args) => call('lobby', 'withdraw', args),
    },
    notifier: { post: (...args) => call('notifier', 'post', args) },
    now: () => timeOf(request),
    newGameId: () => request.ids[drawn++] ?? `${request.ids[0]}${drawn}`,
  };
}

/**
 * Time stands still: of two orders that differ in times alone, one is enough. Only a release comes when everybody who is
 * offline has been so for long enough.
 */
const timeOf = ({ message }: Request): number =>
  message !== 'disconnect' && message.action === 'join' && message.release ? RELEASE_AFTER : 0;

/** What the handler's middleware does around the use case: an error is told to the sender, who is not told twice. */
async function respond(ports: Ports, { message, connectionId }: Request): Promise<void> {
  try {
    if (message === 'disconnect') await disconnect(ports, connectionId);
    else await perform(ports, message, connectionId);
  } catch (error) {
    if (message === 'disconnect') return;
    await ports.notifier
      .post(connectionId, errorMessage(errorFor(error).error, askedIn(message)))
      .catch(() => {});
  }
}
