import { type ClientMessage, perform } from '../../../domain/actions';
import type { Game } from '../../../domain/game';
import { newGameId } from '../../../domain/ids';
import { memoryLobby } from '../../../domain/memory-lobby';
import { memoryGameStore, memorySeatStore } from '../../../domain/memory-store';
import { memoryWatcherStore } from '../../../domain/memory-watchers';
import type { Notifier, Ports } from '../../../domain/ports';
import { readServerMessage } from '../../../domain/server-message';
import { type Later, later } from '../later';
import { type Session, startSession } from '../session/session';
import { initialState } from '../session/state';
import { createStore, type Store } from '../session/store';
import type { OpenTransport, TransportEvents } from '../transport/transport';
import type { Commitment, Think } from './choice';
import { createComputerPlayer } from './computer-player';
import { gameOf, type KeptMoves } from './kept-practice';
import { newSalt } from './seal';

const YOU = 'you-yourself';
const COMPUTER = 'the-computer';

/** A game against the computer. */
export interface Practice {
  readonly store: Store;
  readonly session: Session;
  /** What the computer has committed itself to in each round, this one included. */
  choices(): readonly Commitment[];
}

/**
 * Starts a game against the computer: the backend's own use cases over a store in memory, behind a transport like the
 * one that otherwise leads to the backend. The computer gets its views in the same way as a friend, so it cannot read
 * your move.
 * @param think how the computer chooses
 * @param kept what is to go on; undefined: a new game
 */
export function startPractice(think: Think, kept?: KeptMoves, after: Later = later): Practice {
  const computer = createComputerPlayer(COMPUTER, think, newSalt, kept?.choices ?? []);
  const gameId = kept && someGameId();
  let you: TransportEvents | undefined;

  const notifier: Notifier = {
    async post(connectionId, wireMessage) {
      const message = readServerMessage(wireMessage);
      if (!message || message.kind === 'watch') return 'sent';
      if (connectionId === YOU) you?.received(message);
      else {
        const play = computer.receive(message);
        if (play) await perform(ports, play, computer.userId);
      }
      return 'sent';
    },
  };
  const ports = portsOver(gameId && kept ? [gameOf(kept, gameId, [YOU, COMPUTER])] : [], notifier);

  async function receive(message: ClientMessage): Promise<void> {
    const { outcome, gameId } = await perform(ports, message, YOU);
    if (outcome === 'created' && gameId) await seatComputer(gameId);
  }

  async function seatComputer(gameId: string): Promise<void> {
    computer.enter(gameId);
    await perform(ports, { action: 'join', userId: computer.userId, gameId }, computer.userId);
  }

  const openTransport: OpenTransport = (events) => {
    you = events;
    queueMicrotask(async () => {
      if (gameId) await seatComputer(gameId);
      you?.opened();
    });
    return {
      send: (message) => void receive(message),
      renew() {},
      hurry() {},
      close() {
        you = undefined;
      },
    };
  };

  const store = createStore(initialState(gameId));
  return { store, session: startSession(YOU, store, openTransport, after), choices: () => computer.choices };
}

const portsOver = (games: readonly Game[], notifier: Notifier): Ports => ({
  games: memoryGameStore(new Map(games.map((game) => [game.id, game]))),
  seats: memorySeatStore(),
  watchers: memoryWatcherStore(),
  maxWatchers: 0,
  lobby: memoryLobby(),
  notifier,
  now: Date.now,
  newGameId: someGameId,
});

const someGameId = (): string => newGameId((count) => crypto.getRandomValues(new Uint8Array(count)));
