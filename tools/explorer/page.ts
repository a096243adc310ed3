import type { AlarmName, Effect } from '../../client/src/session/effects';
import { initialState, type State } from '../../client/src/session/state';
import { type SessionEvent, step } from '../../client/src/session/step';
import {
  NO_SOCKETS,
  type SocketId,
  type Sockets,
  type SocketsEffect,
  type SocketsEvent,
  type TransportAlarm,
} from '../../client/src/transport/sockets';
import { stepSockets } from '../../client/src/transport/step-sockets';
import { aboutOf } from '../../client/src/transport/websocket-transport';
import type { ClientMessage } from '../../domain/actions';
import { readServerMessage, type ServerMessage, type WireMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';

/** One tab: the real session and the real transport, as plain data. */
export interface Page {
  readonly userId: string;
  /** Its sockets' connections are called by this and their number. */
  readonly name: string;
  readonly session: State;
  readonly sockets: Sockets;
  readonly alarms: readonly (AlarmName | TransportAlarm)[];
  /** How much of what its player does is done. */
  readonly done: number;
  /** The moves that its player saw locked in. */
  readonly made: readonly { readonly gameId: string; readonly round: number; readonly move: Move }[];
  /** Something was refused in sight. */
  readonly told: boolean;
}

/** What a page does to the world. */
export type Output =
  | { readonly type: 'send'; readonly socket: SocketId; readonly message: ClientMessage }
  | { readonly type: 'connect' | 'disconnect'; readonly socket: SocketId };

/** What happens to a page. */
export type Input =
  | SessionEvent
  | { readonly type: 'socket-opened' | 'socket-ended'; readonly socket: SocketId }
  | { readonly type: 'socket-heard'; readonly socket: SocketId; readonly message: WireMessage }
  | { readonly type: 'transport-rang'; readonly alarm: TransportAlarm };

export const newPage = (userId: string, name: string, gameId: string | undefined): Page => ({
  userId,
  name,
  session: initialState(gameId),
  sockets: NO_SOCKETS,
  alarms: [],
  done: 0,
  made: [],
  told: false,
});

/** The page after something happened to it, and what it does: the interpreters of both steps, on plain data. */
export function stepPage(before: Page, input: Input): [Page, Output[]] {
  let page = before;
  const outputs: Output[] = [];

  switch (input.type) {
    case 'socket-opened':
      transport({ type: 'opened', socket: input.socket });
      break;
    case 'socket-ended':
      transport({ type: 'ended', socket: input.socket });
      break;
    case 'socket-heard':
      hear(input.socket, readServerMessage(input.message));
      break;
    case 'transport-rang':
      clear(input.alarm);
      transport({ type: 'rang', alarm: input.alarm });
      break;
    case 'rang':
      clear(input.alarm);
      session(input);
      break;
    default:
      session(input);
  }
  return [noting(before, page), outputs];

  function session(event: SessionEvent): void {
    const [next, effects] = step(page.session, event);
    page = { ...page, session: next };
    for (const effect of effects) perform(effect);
  }

  function transport(event: SocketsEvent, message?: ServerMessage): void {
    const [next, effects] = stepSockets(page.sockets, event);
    page = { ...page, sockets: next };
    for (const effect of effects) carry(effect, message);
  }

  function hear(socket: SocketId, message: ServerMessage | undefined): void {
    if (!message) return;
    transport({ type: 'heard', socket, about: aboutOf(message) }, message);
  }

  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'send': {
        const { current } = page.sockets;
        const message = { ...effect.message, userId: page.userId };
        if (current !== undefined) outputs.push({ type: 'send', socket: current, message });
        return;
      }
      case 'set-alarm':
        set(effect.alarm);
        return;
      case 'clear-alarm':
        clear(effect.alarm);
        return;
      case 'open-transport':
        page = { ...page, sockets: { ...NO_SOCKETS, made: page.sockets.made } };
        transport({ type: 'renew' });
        return;
      case 'renew-transport':
        transport({ type: 'renew' });
        return;
      case 'hurry-transport':
        transport({ type: 'hurry' });
        return;
      case 'close-transport':
        transport({ type: 'close' });
        return;
    }
  }

  function carry(effect: SocketsEffect, message: ServerMessage | undefined): void {
    switch (effect.type) {
      case 'connect':
      case 'disconnect':
        outputs.push({ type: effect.type, socket: effect.socket });
        return;
      case 'set-alarm':
        set(effect.alarm);
        return;
      case 'clear-alarm':
        clear(effect.alarm);
        return;
      case 'tell':
        if (effect.what === 'received' && message) session({ type: 'received', message });
        else if (effect.what !== 'received') session({ type: `transport-${effect.what}` });
        return;
    }
  }

  function set(alarm: AlarmName | TransportAlarm): void {
    if (!page.alarms.includes(alarm)) page = { ...page, alarms: [...page.alarms, alarm].sort() };
  }

  function clear(alarm: AlarmName | TransportAlarm): void {
    if (page.alarms.includes(alarm)) {
      page = { ...page, alarms: page.alarms.filter((other) => other !== alarm) };
    }
  }
}

/** Takes note of a move that was locked in, and of what was refused in sight. */
function noting(before: Page, page: Page): Page {
  const { pending, gameId, notice, problem } = page.session;
  const isNew = pending !== undefined && pending !== before.session.pending && gameId !== undefined;
  const isKnown = page.made.some((made) => made.gameId === gameId && made.round === pending?.round);
  return {
    ...page,
    made:
      isNew && !isKnown ? [...page.made, { gameId, round: pending.round, move: pending.move }] : page.made,
    told: page.told || notice !== undefined || problem !== undefined,
  };
}
