import type { AlarmName, Effect } from '../../client/src/session/effects';
import { standingEviction } from '../../client/src/session/seat-claim';
import { type SessionEvent, step } from '../../client/src/session/step';
import {
  NO_SOCKETS,
  type SocketId,
  type SocketsEffect,
  type SocketsEvent,
  type TransportAlarm,
} from '../../client/src/transport/sockets';
import { stepSockets } from '../../client/src/transport/step-sockets';
import { aboutOf } from '../../client/src/transport/websocket-transport';
import { readServerMessage, type ServerMessage } from '../../domain/server-message';
import type { Input, Output, Page } from './page';

/** The page after something happened to it, and what it does. */
export function stepPage(before: Page, input: Input): [Page, readonly Output[]] {
  const running = new RunningPage(before);
  running.take(input);
  return [noting(before, running.page, input, running.outputs), running.outputs];
}

/** The interpreters of the session's and of the transport's step, on plain data. */
class RunningPage {
  readonly outputs: Output[] = [];

  constructor(public page: Page) {}

  take(input: Input): void {
    switch (input.type) {
      case 'socket-opened':
        this.#transport({ type: 'opened', socket: input.socket });
        break;
      case 'socket-ended':
        this.#transport({ type: 'ended', socket: input.socket });
        break;
      case 'socket-heard':
        this.#hear(input.socket, readServerMessage(input.message));
        break;
      case 'transport-rang':
        this.#clear(input.alarm);
        this.#transport({ type: 'rang', alarm: input.alarm });
        break;
      case 'rang':
        this.#clear(input.alarm);
        this.#session(input);
        break;
      default:
        this.#session(input);
        break;
    }
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
        this.#set(effect.alarm);
        break;
      case 'clear-alarm':
        this.#clear(effect.alarm);
        break;
      case 'open-transport':
        this.page = { ...this.page, sockets: { ...NO_SOCKETS, made: this.page.sockets.made } };
        this.#transport({ type: 'renew' });
        break;
      case 'renew-transport':
        this.#transport({ type: 'renew' });
        break;
      case 'hurry-transport':
        this.#transport({ type: 'hurry' });
        break;
      case 'close-transport':
        this.#transport({ type: 'close' });
        break;
    }
  }

  #send(effect: Effect & { type: 'send' }): void {
    const { sockets, userId } = this.page;
    if (sockets.current === undefined) return;
    this.outputs.push({ type: 'send', socket: sockets.current, message: { ...effect.message, userId } });
  }

  #carry(effect: SocketsEffect, message: ServerMessage | undefined): void {
    switch (effect.type) {
      case 'connect':
      case 'disconnect':
        this.outputs.push({ type: effect.type, socket: effect.socket });
        break;
      case 'set-alarm':
        this.#set(effect.alarm);
        break;
      case 'clear-alarm':
        this.#clear(effect.alarm);
        break;
      case 'tell':
        if (effect.what !== 'received') this.#session({ type: `transport-${effect.what}` });
        else if (message && message.kind !== 'watch') this.#session({ type: 'received', message });
    }
  }

  #set(alarm: AlarmName | TransportAlarm): void {
    const others = this.page.alarms.filter((other) => other !== alarm);
    this.page = { ...this.page, alarms: [...others, alarm].sort() };
  }

  #clear(alarm: AlarmName | TransportAlarm): void {
    this.page = { ...this.page, alarms: this.page.alarms.filter((other) => other !== alarm) };
  }
}

/** Takes note of a move that was locked in, of what was refused in sight, and of how often it took its seat back. */
function noting(before: Page, page: Page, input: Input, outputs: readonly Output[]): Page {
  const { pending, gameId, notice, problem } = page.session;
  const isNew = pending !== undefined && pending !== before.session.pending && gameId !== undefined;
  const isKnown = page.made.some((made) => made.gameId === gameId && made.round === pending?.round);
  return {
    ...page,
    made:
      isNew && !isKnown ? [...page.made, { gameId, round: pending.round, move: pending.move }] : page.made,
    insisted: input.type === 'socket-opened' ? 0 : page.insisted + (insists(page, input, outputs) ? 1 : 0),
    told: page.told || notice !== undefined || problem !== undefined,
  };
}

const insists = ({ session }: Page, { type }: Input, outputs: readonly Output[]): boolean =>
  type === 'socket-heard' &&
  standingEviction(session.claim) !== undefined &&
  outputs.some((output) => output.type === 'send' && output.message.action === 'join');
