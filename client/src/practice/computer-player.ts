import type { ClientMessage } from '../../../domain/actions';
import { MAX_ROUNDS } from '../../../domain/game';
import type { PlayerMessage } from '../../../domain/server-message';
import { reduce } from '../session/reduce';
import { initialState } from '../session/state';
import type { Commitment, Think } from './choice';

/** The computer at its side of the wire. */
export interface ComputerPlayer {
  readonly userId: string;
  /** What it has committed itself to in each round, this one included. */
  readonly choices: readonly Commitment[];
  /** Goes to a game. */
  enter(gameId: string): void;
  /** Takes a message to it, and gives its move if a round has begun. */
  receive(message: PlayerMessage): ClientMessage | undefined;
}

/**
 * A player that sees what the backend tells it, and makes its move as soon as a round begins.
 * @param think how it chooses
 * @param newSalt a text that nobody can guess, a new one each time
 * @param made what it has committed itself to before
 */
export function createComputerPlayer(
  userId: string,
  think: Think,
  newSalt: () => string,
  made: readonly Commitment[],
): ComputerPlayer {
  let state = initialState(undefined);
  const choices = [...made];
  return {
    userId,
    choices,
    enter(gameId) {
      state = initialState(gameId);
    },
    receive(message) {
      state = reduce(state, { type: 'received', message });
      const { view, history } = state;
      if (!view || view.youPlayed || view.round > MAX_ROUNDS) return undefined;
      const yours = history.map(({ yourPlay, theirPlay }) => ({ yourPlay: theirPlay, theirPlay: yourPlay }));
      const choice = { ...think(yours), salt: newSalt() };
      choices[view.round - 1] = choice;
      const { gameId, round } = view;
      return { action: 'play', userId, gameId, round, play: choice.move };
    },
  };
}
