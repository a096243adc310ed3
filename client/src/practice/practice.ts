import { type ClientMessage, perform } from '../../../domain/actions';
import { MAX_ROUNDS } from '../../../domain/game';
import { newGameId } from '../../../domain/ids';
import { memoryGameStore, memorySeatStore } from '../../../domain/memory-store';
import type { Notifier, Ports } from '../../../domain/ports';
import { readServerMessage, type ServerMessage } from '../../../domain/protocol';
import { type Later, later } from '../later';
import { reduce } from '../session/reduce';
import { type Session, startSession } from '../session/session';
import { initialState, type State } from '../session/state';
import { createStore, type Store } from '../session/store';
import type { OpenTransport, TransportEvents } from '../transport/transport';
import { type Choice, choose } from './computer';

const YOU = 'you-yourself';
const COMPUTER = 'the-computer';

/** A game against the computer. */
export interface Practice {
  readonly store: Store;
  readonly session: Session;
  /** What the computer has committed itself to in each round, this one included. */
  choices(): readonly Choice[];
}

/**
 * Starts a game against the computer: the backend's own use cases over a store in memory, behind the same link that
 * otherwise leads to the backend. The computer gets its views by the same way as a friend, so it cannot read your
 * move, and it makes its own as soon as a round begins.
 */
export function startPractice(random: () => number = Math.random, after: Later = later): Practice {
  let computer: State = initialState(undefined);
  const choices: Choice[] = [];
  let you: TransportEvents | undefined;

  const notifier: Notifier = {
    async post(connectionId, wireMessage) {
      const message = readServerMessage(wireMessage);
      if (!message) return 'sent';
      if (connectionId === YOU) you?.received(message);
      else await react(message);
      return 'sent';
    },
  };
  const ports: Ports = {
    games: memoryGameStore(),
    seats: memorySeatStore(),
    notifier,
    now: Date.now,
    newGameId: () => newGameId((count) => crypto.getRandomValues(new Uint8Array(count))),
  };

  /** The computer at its side of the wire. */
  async function react(message: ServerMessage): Promise<void> {
    computer = reduce(computer, { type: 'received', message });
    const { view, history } = computer;
    if (!view || view.youPlayed || view.round > MAX_ROUNDS) return;
    const yours = history.map(({ yourPlay, theirPlay }) => ({ yourPlay: theirPlay, theirPlay: yourPlay }));
    const choice = choose(yours, random);
    choices[view.round - 1] = choice;
    const { gameId, round } = view;
    const play = { action: 'play', userId: COMPUTER, gameId, round, play: choice.move } as const;
    await perform(ports, play, COMPUTER);
  }

  async function receive(message: ClientMessage): Promise<void> {
    const { outcome, gameId } = await perform(ports, message, YOU);
    if (outcome !== 'created' || !gameId) return;
    computer = initialState(gameId);
    await perform(ports, { action: 'join', userId: COMPUTER, gameId }, COMPUTER);
  }

  const openTransport: OpenTransport = (events) => {
    you = events;
    queueMicrotask(() => you?.opened());
    return {
      send: (message) => void receive(message),
      renew() {},
      hurry() {},
      close() {
        you = undefined;
      },
    };
  };

  const store = createStore(initialState(undefined));
  return { store, session: startSession(YOU, store, openTransport, after), choices: () => choices };
}
