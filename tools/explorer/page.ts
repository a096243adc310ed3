import type { AlarmName } from '../../client/src/session/effects';
import { initialState, type State, type Wish } from '../../client/src/session/state';
import type { SessionEvent } from '../../client/src/session/step';
import {
  NO_SOCKETS,
  type SocketId,
  type Sockets,
  type TransportAlarm,
} from '../../client/src/transport/sockets';
import { type Watching, watchingOf } from '../../client/src/watching/step';
import type { ClientMessage } from '../../domain/actions';
import type { WireMessage } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import type { Tab } from './scope';

/** One tab: the real session and the real transport, as plain data. */
export interface Page {
  readonly userId: string;
  /** Its sockets' connections are called by this and their number. */
  readonly name: string;
  readonly session: State;
  /** What it knows as long as it only watches; its session has not started then. */
  readonly watching?: Watching | undefined;
  readonly sockets: Sockets;
  readonly alarms: readonly (AlarmName | TransportAlarm)[];
  /** How much of what its player does is done. */
  readonly done: number;
  /** The moves that its player saw locked in. */
  readonly made: readonly { readonly gameId: string; readonly round: number; readonly move: Move }[];
  /** Something was refused in sight. */
  readonly told: boolean;
  /** How often it took its seat back, since its last connection opened, though told that another page had it. */
  readonly insisted: number;
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
  /** A watcher takes a seat. */
  | { readonly type: 'sat-down' }
  | { readonly type: 'transport-rang'; readonly alarm: TransportAlarm };

/** What a player wants to be called. */
export const nameOf = (userId: string): string => userId.slice(0, 3);

/** A page that has not started, of this tab. */
export const newPage = (userId: string, name: string, tab: Tab): Page => ({
  userId,
  name,
  session: initialState(tab.gameId, nameOf(userId), wishOf(tab)),
  ...(tab.watches && tab.gameId !== undefined && { watching: watchingOf(tab.gameId) }),
  sockets: NO_SOCKETS,
  alarms: [],
  done: 0,
  made: [],
  told: false,
  insisted: 0,
});

function wishOf({ seeks, isParty }: Tab): Wish | undefined {
  if (seeks) return { type: 'stranger' };
  return isParty ? { type: 'friend', goal: 1, winnerStays: true } : undefined;
}

type Alarm = Page['alarms'][number];

/** The page with an alarm set, again if it was set before. */
export const withAlarm = (page: Page, alarm: Alarm): Page => ({
  ...page,
  alarms: [...withoutAlarm(page, alarm).alarms, alarm].sort(),
});

export const withoutAlarm = (page: Page, alarm: Alarm): Page => ({
  ...page,
  alarms: page.alarms.filter((other) => other !== alarm),
});
