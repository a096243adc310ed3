import type { Effect } from '../../client/src/session/effects';
import { type SessionEvent, step } from '../../client/src/session/step';
import {
  NO_SOCKETS,
  type SocketId,
  type SocketsEffect,
  type SocketsEvent,
} from '../../client/src/transport/sockets';
import { stepSockets } from '../../client/src/transport/step-sockets';
import { aboutOf } from '../../client/src/transport/websocket-transport';
import type { Watching } from '../../client/src/watching/step';
import { readServerMessage, type ServerMessage } from '../../domain/server-message';
import { noting } from './noting';
import { type Input, type Output, type Page, withAlarm, withoutAlarm } from './page';
import { stepWatching, type WatchingEvent } from './step-watching';

/** The page after something happened to it, and what it does. */
export function stepPage(before: Page, input: Input): [Page, readonly Output[]] {
  const running = new RunningPage(before);
  running.take(input);
  return [noting(before, running.page, input, running.outputs), running.outputs];
}

const SOCKET_EVENTS = { 'socket-opened': 'opened', 'socket-ended': 'ended' } as const;

const ORDERS = {
  'renew-transport': 'renew',
  'hurry-transport': 'hurry',
  'close-transport': 'close',
} as const;

/** The interpreters of the session's and of the transport's step, on plain data. */
class RunningPage {
  readonly outputs: Output[] = [];

  constructor(public page: Page) {}

  take(input: Input): void {
    switch (input.type) {
      case 'socket-opened':
      case 'socket-ended':
        this.#transport({ type: SOCKET_EVENTS[input.type], socket: input.socket });
        break;
      case 'socket-heard':
        this.#hear(input.socket, readServerMessage(input.message));
        break;
      case 'transport-rang':
        this.page = withoutAlarm(this.page, input.alarm);
        this.#transport({ type: 'rang', alarm: input.alarm });
        break;
      case 'rang':
        this.page = withoutAlarm(this.page, input.alarm);
        this.#own(input);
        break;
      case 'sat-down':
        this.#own({ type: 'closed' });
        this.page = { ...this.page, watching: undefined };
        this.#own({ type: 'started' });
        break;
      default:
        this.#own(input);
    }
  }

  /** Something happens to the session, or to the watching, whichever the page is in. */
  #own(event: SessionEvent): void {
    if (this.page.watching) this.#watch(this.page.watching, event);
    else this.#session(event);
  }

  #watch(watching: Watching, event: WatchingEvent): void {
    const [next, effects] = stepWatching(watching, event);
    this.page = { ...this.page, watching: next };
    for (const effect of effects) this.#perform(effect);
  }

  #receive(message: ServerMessage): void {
    if (this.page.watching) this.#watch(this.page.watching, { type: 'received', message });
    else if (message.kind !== 'watch') this.#session({ type: 'received', message });
  }

  #session(event: SessionEvent): void {
    const [session, effects] = step(this.page.session, event);
    this.page = { ...this.page, session };
    for (const effect of effects) this.#perform(effect);
  }

  #transport(event: SocketsEvent, message?: ServerMessage): void {
    const [sockets, effects] = stepSockets(this.page.sockets, event);
    this.page = { ...this.page, sockets };
    for (const effect of effects) this.#carry(effect, message);
  }

  #hear(socket: SocketId, message: ServerMessage | undefined): void {
    if (message) this.#transport({ type: 'heard', socket, about: aboutOf(message) }, message);
  }

  #perform(effect: Effect): void {
    switch (effect.type) {
      case 'send':
        this.#send(effect);
        break;
      case 'set-alarm':
        this.page = withAlarm(this.page, effect.alarm);
        break;
      case 'clear-alarm':
        this.page = withoutAlarm(this.page, effect.alarm);
        break;
      case 'open-transport':
        this.page = { ...this.page, sockets: { ...NO_SOCKETS, made: this.page.sockets.made } };
        this.#transport({ type: 'renew' });
        break;
      case 'renew-transport':
      case 'hurry-transport':
      case 'close-transport':
        this.#transport({ type: ORDERS[effect.type] });
    }
  }

  #send(effect: Effect & { type: 'send' }): void {
    const { sockets, userId } = this.page;
    if (sockets.current === undefined) return;
    const { message } = effect;
    // A watcher does not say who they are.
    const sent = message.action === 'watch' ? message : { ...message, userId };
    this.outputs.push({ type: 'send', socket: sockets.current, message: sent });
  }

  #carry(effect: SocketsEffect, message: ServerMessage | undefined): void {
    switch (effect.type) {
      case 'connect':
      case 'disconnect':
        this.outputs.push({ type: effect.type, socket: effect.socket });
        break;
      case 'set-alarm':
        this.page = withAlarm(this.page, effect.alarm);
        break;
      case 'clear-alarm':
        this.page = withoutAlarm(this.page, effect.alarm);
        break;
      case 'tell':
        if (effect.what !== 'received') this.#own({ type: `transport-${effect.what}` });
        else if (message) this.#receive(message);
    }
  }
}
