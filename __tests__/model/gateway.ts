import type { ClientMessage } from '../../domain/actions';
import type { Ports } from '../../domain/ports';
import type { WireMessage } from '../../domain/protocol';
import { contextWith, eventFor } from '../../tools/gateway/event';
import { handlerOver, type Route, routeFor } from '../support/routes';
import type { Air, Failure } from './air';
import { watched } from './gestures';
import type { Truths } from './truth';
import { overseen } from './watchers';

interface Connection {
  readonly id: string;
  readonly socket: SimulatedSocket;
  /** Who uses it. */
  userId?: string;
  /** What API Gateway believes; a post to a connection that it knows to be dead is answered with 410. */
  isKnownDead: boolean;
  /** Whether anything still gets through. */
  isCut: boolean;
}

/** API Gateway, Lambda and the network: nothing happens at once, and nothing has to happen at all. */
export class Gateway {
  /** Handlers that threw, which would make API Gateway send an error of its own. */
  readonly thrown: unknown[] = [];
  // Stores may outlive a gateway, so no connection id may be used twice.
  static #made = 0;
  readonly #connections: Connection[] = [];
  readonly #crashed = new Set<number>();
  /** Invocations that have posted something. */
  readonly #spoke = new Set<number>();
  /** Invocations of which a side effect has failed. */
  readonly #failed = new Set<number>();
  #invocations = 0;
  /** When a message of each player last had an effect. */
  readonly lastActed = new Map<string, number>();

  constructor(
    readonly air: Air,
    readonly truths: Truths,
    readonly outside: Omit<Ports, 'notifier'>,
  ) {
    SimulatedSocket.gateway = this;
    Object.assign(globalThis, { WebSocket: SimulatedSocket });
  }

  opened(socket: SimulatedSocket): Connection {
    const id = `connection-${++Gateway.#made}`;
    const connection: Connection = { id, socket, isKnownDead: false, isCut: false };
    this.#connections.push(connection);
    this.air.add({ what: 'socket', run: () => socket.open() });
    return connection;
  }

  sent(connection: Connection, body: string): void {
    const { userId, action } = JSON.parse(body);
    // A watcher does not say who they are.
    connection.userId ??= userId ?? connection.socket.url;
    this.air.add({ what: 'message', run: () => this.#invoke(routeFor(action), connection.id, body) });
  }

  /** The client has closed its socket, or the network has. */
  ended(connection: Connection): void {
    const { isCut: isUnheard } = connection;
    connection.isCut = true;
    this.air.add({ what: 'socket', run: () => connection.socket.end() });
    // A line that has stalled carries no goodbye either.
    if (isUnheard) return;
    this.air.add({
      what: 'message', // it may come late or never
      run: () => {
        connection.isKnownDead = true;
        this.#invoke('disconnect', connection.id);
      },
    });
  }

  /** Cuts a player's connection; what is under way may still arrive at the backend. */
  cut(userId: string): boolean {
    const cut = this.#connections.filter((connection) => connection.userId === userId && !connection.isCut);
    for (const connection of cut) this.ended(connection);
    return cut.length > 0;
  }

  /** Sends something that the page would not send. */
  cheat(userId: string, message: ClientMessage): void {
    const connection = this.#connections.findLast((each) => each.userId === userId && !each.isCut);
    if (connection) this.sent(connection, JSON.stringify(message));
  }

  /** From now on a player's connection loses everything, and neither side notices. */
  stall(userId: string): boolean {
    const stalled = this.#connections.filter(
      (connection) => connection.userId === userId && !connection.isCut,
    );
    for (const connection of stalled) connection.isCut = true;
    return stalled.length > 0;
  }

  /** The connections of a player that still carry messages. */
  connectionsOf(userId: string): string[] {
    const open = this.#connections.filter((connection) => connection.userId === userId && !connection.isCut);
    return open.map(({ id }) => id);
  }

  /** After its idle time API Gateway notices connections whose end it has not heard of. */
  noticeTheDead(): void {
    for (const connection of this.#connections) if (connection.isCut) connection.isKnownDead = true;
  }

  /**
   * Ends a handler between two of its side effects.
   * @param noticed only one that has not sent anything yet, so that someone still waits for its answer
   */
  crash(index: number, noticed: boolean): boolean {
    const invocation = this.air.crash(index, (each) => !noticed || !this.#spoke.has(each));
    if (invocation) this.#crashed.add(invocation);
    return invocation !== undefined;
  }

  /**
   * Lets a side effect of a handler fail.
   * @param noticed only of one in which nothing has failed yet: a second failure can swallow the report of the first
   */
  async fail(index: number, how: Failure, noticed: boolean): Promise<boolean> {
    const invocation = await this.air.fail(index, how, (each) => !noticed || !this.#failed.has(each));
    if (invocation === undefined) return false;
    this.#failed.add(invocation);
    return true;
  }

  #invoke(route: Route, connectionId: string, body?: string): void {
    const invocation = ++this.#invocations;
    const asked: ClientMessage | undefined = body === undefined ? undefined : JSON.parse(body);
    const userAt = (id: string) => this.#connections.find((each) => each.id === id)?.userId;
    const ports = watched(this.#portsOf(invocation, asked?.userId), asked, this.truths, userAt);
    const handler = handlerOver(overseen(ports, asked, this.truths), route);
    handler(eventFor(connectionId, body), contextWith()).catch((error) => this.thrown.push(error));
  }

  /** @param userId who has asked, if anybody has */
  #portsOf(invocation: number, userId: string | undefined): Ports {
    const { games, seats, watchers, maxWatchers, lobby, now, newGameId } = this.outside;
    const effect = <T>(task: () => Promise<T>) =>
      this.#effect(invocation, () => {
        if (userId !== undefined) this.lastActed.set(userId, now());
        return task();
      });
    return {
      games: {
        create: (...args) => effect(() => games.create(...args)),
        step: (...args) => effect(() => games.step(...args)),
        find: (...args) => effect(() => games.find(...args)),
        watch: (...args) => effect(() => games.watch(...args)),
      },
      seats: {
        attach: (...args) => effect(() => seats.attach(...args)),
        detach: (...args) => effect(() => seats.detach(...args)),
        find: (...args) => effect(() => seats.find(...args)),
        end: (...args) => effect(() => seats.end(...args)),
      },
      watchers: {
        add: (...args) => effect(() => watchers.add(...args)),
        find: (...args) => effect(() => watchers.find(...args)),
        remove: (...args) => effect(() => watchers.remove(...args)),
        drop: (...args) => effect(() => watchers.drop(...args)),
      },
      maxWatchers,
      lobby: {
        meet: (...args) => effect(() => lobby.meet(...args)),
        withdraw: (...args) => effect(() => lobby.withdraw(...args)),
      },
      notifier: {
        post: (id, message) =>
          effect(() => {
            this.#spoke.add(invocation);
            return this.#post(id, message);
          }),
      },
      now,
      newGameId,
    };
  }

  /** A side effect: done when its turn comes, and never when its invocation has crashed before. */
  #effect<T>(invocation: number, task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#crashed.has(invocation)) return;
      this.air.add({
        what: 'effect',
        invocation,
        run: () => task().then(resolve, reject),
        fail: async (how: Failure) => {
          if (how !== 'undone') await task();
          if (how === 'twice') await task().then(resolve, reject);
          else reject(new Error('ThrottlingException'));
        },
      });
    });
  }

  async #post(connectionId: string, message: WireMessage): Promise<'sent' | 'gone'> {
    const connection = this.#connections.find(({ id }) => id === connectionId);
    if (!connection || connection.isKnownDead) return 'gone';
    if (connection.userId) this.truths.of(message.gameId).inspect(connection.userId, message);
    const text = JSON.stringify(message);
    this.air.add({
      what: 'message',
      run: () => {
        if (!connection.isCut) connection.socket.hear(text);
      },
    });
    return 'sent';
  }
}

/** The parts of a browser's WebSocket that the client uses. */
class SimulatedSocket {
  static readonly OPEN = 1;
  static gateway: Gateway;
  readyState = 0;
  onopen = () => {};
  onmessage = (_event: { data: unknown }) => {};
  onclose = () => {};
  readonly #gateway = SimulatedSocket.gateway;
  readonly #connection = this.#gateway.opened(this);

  /** @param url whose page it belongs to, as these pages have no other address */
  constructor(readonly url: string) {}

  send(text: string): void {
    if (!this.#connection.isCut) this.#gateway.sent(this.#connection, text);
  }

  close(): void {
    if (this.readyState > SimulatedSocket.OPEN) return;
    this.readyState = 2;
    this.#gateway.ended(this.#connection);
  }

  open(): void {
    if (this.readyState !== 0) return;
    this.readyState = SimulatedSocket.OPEN;
    this.onopen();
  }

  hear(data: string): void {
    if (this.readyState === SimulatedSocket.OPEN) this.onmessage({ data });
  }

  end(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose();
  }
}
