import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ErrorCode } from '../../domain/errors';
import type { View, WatchView, WireMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { WireClient } from '../players/wire-client';

/** How long a backend may take to accept a connection, in milliseconds. */
const PATIENCE = 5_000;

/** A smoke test's player on one connection. */
export class SmokePlayer {
  gameId = '';

  private constructor(
    private readonly client: WireClient,
    /** The player's secret. */
    readonly userId: string,
  ) {}

  /** Connects; throws if the backend does not accept the connection in time. */
  static async connect(address: string, userId = `smoke-${randomUUID()}`): Promise<SmokePlayer> {
    const late = new AbortController();
    const tooLate = setTimeout(PATIENCE, undefined, { signal: late.signal }).then(() => {
      throw new Error(`no connection within ${PATIENCE / 1000} s`);
    });
    try {
      return new SmokePlayer(await Promise.race([WireClient.open(address), tooLate]), userId);
    } catch (error) {
      throw new Error(`${address} cannot be reached: ${reasonOf(error)}`, { cause: error });
    } finally {
      tooLate.catch(() => {});
      late.abort();
    }
  }

  /** How many messages they have received. */
  get heard(): number {
    return this.client.received.length;
  }

  /** Sends anything, right or wrong; with the player's own secret and game unless it names others. */
  send(message: object | string): void {
    const { userId, gameId } = this;
    this.client.send(typeof message === 'string' ? message : JSON.stringify({ userId, gameId, ...message }));
  }

  join(round?: number): void {
    this.send({ action: 'join', round });
  }

  play(round: number, play: Move): void {
    this.send({ action: 'play', round, play });
  }

  /** The next view that matches; messages can arrive in any order. */
  async view(fits: (view: View) => boolean): Promise<View> {
    const message = await this.client.next((candidate) => isView(candidate) && fits(candidate));
    if (!isView(message)) throw new Error(`a view was due, but it was ${JSON.stringify(message)}`);
    return message;
  }

  /** The next view of a watcher that matches. */
  async watched(fits: (view: WatchView) => boolean): Promise<WatchView> {
    const message = await this.client.next((candidate) => isWatched(candidate) && fits(candidate));
    if (!isWatched(message))
      throw new Error(`a watcher's view was due, but it was ${JSON.stringify(message)}`);
    return message;
  }

  /** The next error, which must have this code. */
  async rejection(code: ErrorCode): Promise<WireMessage> {
    const message = await this.client.next(isError);
    if ('error' in message && message.error.code === code) return message;
    throw new Error(`${code} was due, but it was ${JSON.stringify(message)}`);
  }

  async leave(): Promise<void> {
    await this.client.close();
  }
}

const isError = (message: WireMessage) => 'error' in message;
const isView = (message: WireMessage): message is View => 'yourScore' in message && !isError(message);
const isWatched = (message: WireMessage): message is WatchView => 'watching' in message;

/** What went wrong. An AggregateError, from one attempt per address of a host, has no message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
