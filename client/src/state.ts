import type { ErrorCode } from '../../domain/errors';
import { MAX_ROUNDS, type Round } from '../../domain/game';
import type { ServerMessage, View } from '../../domain/protocol';
import type { Move } from '../../domain/rules';

/** Everything the page shows. It holds no rules: what is true of the game comes from the backend's views. */
export interface State {
  readonly link: LinkStatus;
  /** The game we are in or want to be in; undefined until a new one has its id. */
  readonly gameId: string | undefined;
  /**
   * The games left, each with the move that was unconfirmed: their late views must not be taken for those of a new
   * one, and the move may be counted, without a word to us, after we have come back.
   */
  readonly left: Readonly<Record<string, PendingMove | undefined>>;
  readonly view: View | undefined;
  /** The finished rounds, oldest first. */
  readonly history: readonly Round[];
  /** A move made here that no view has confirmed yet. */
  readonly pending: PendingMove | undefined;
  /** Why there is no game to show. */
  readonly problem: Problem | undefined;
  /** One sentence about something that just went wrong. */
  readonly notice: string | undefined;
}

interface PendingMove {
  readonly round: number;
  readonly move: Move;
}

export type LinkStatus = 'connecting' | 'online' | 'reconnecting';
export type Problem = Extract<ErrorCode, 'game-not-found' | 'game-full' | 'superseded'>;

/** Everything that can happen to the page. */
export type Event =
  | { type: 'link-opened' }
  | { type: 'link-lost' }
  | { type: 'received'; message: ServerMessage }
  | { type: 'played'; move: Move }
  | { type: 'opened-game'; gameId: string | undefined }
  | { type: 'took-over' };

export const initialState = (gameId: string | undefined, problem?: Problem): State => ({
  link: 'connecting',
  gameId,
  left: {},
  view: undefined,
  history: [],
  pending: undefined,
  problem,
  notice: undefined,
});

/** The page after an event. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'link-opened':
      return state.link === 'online' ? state : { ...state, link: 'online' };
    case 'link-lost':
      return { ...state, link: state.view ? 'reconnecting' : 'connecting' };
    case 'received':
      return receive(state, event.message);
    case 'played':
      return canPlay(state) && state.view
        ? { ...state, pending: { round: state.view.round, move: event.move }, notice: undefined }
        : state;
    case 'opened-game': {
      const left = gamesLeft(state);
      const pending = event.gameId === undefined ? undefined : left[event.gameId];
      return { ...initialState(event.gameId), link: state.link, left, pending };
    }
    case 'took-over':
      return { ...state, problem: undefined, link: 'connecting' };
  }
}

/** Whether the player may choose a move now. */
export const canPlay = (state: State): boolean =>
  state.view !== undefined &&
  state.problem === undefined &&
  lockedMove(state) === undefined &&
  state.view.round <= MAX_ROUNDS;

/** The player's move of this round, confirmed or not. */
export const lockedMove = ({ pending, view }: State): Move | undefined => pending?.move ?? view?.youPlayed;

/** How many finished rounds the history lacks. The last of them may still be on its way; a join tells them all. */
export const missedRounds = ({ view, history }: State): number =>
  view ? view.round - 1 - history.length : 0;

const gamesLeft = ({ left, gameId, pending }: State): State['left'] =>
  gameId ? { ...left, [gameId]: pending } : left;

/**
 * Whether a message is about the game of this page. While a new game is on its way, that is any which was not
 * left before: of two that were made because an answer was late, the one that arrives first is ours.
 */
export const concerns = ({ gameId, left }: State, message: ServerMessage): boolean => {
  if (message.gameId === '') return true;
  if (gameId) return message.gameId === gameId;
  return message.view !== undefined && !(message.gameId in left);
};

function receive(state: State, message: ServerMessage): State {
  if (!concerns(state, message)) return state;
  const seen = message.view ? receiveView(state, message.view) : state;
  return message.kind === 'error' ? receiveError(seen, message.error) : seen;
}

function receiveView(state: State, view: View): State {
  const history = longest(state.history, view);
  if (state.view && view.version < state.view.version) return settle({ ...state, history });
  return settle({ ...state, gameId: view.gameId, view, history, problem: undefined });
}

// Rounds are only ever added, so of two histories the longer one is the newer one, whatever came first.
function longest(known: readonly Round[], view: View): readonly Round[] {
  const { history, round, yourPlay, theirPlay } = view;
  if (history && history.length > known.length) return history;
  const isNext = known.length === round - 2;
  return isNext && yourPlay && theirPlay ? [...known, { yourPlay, theirPlay }] : known;
}

/** Lets go of a move once it is known which move of ours counts in its round. */
function settle(state: State): State {
  const { pending, view, history } = state;
  if (!pending || !view) return state;
  const counted = view.round === pending.round ? view.youPlayed : history[pending.round - 1]?.yourPlay;
  if (!counted) return state;
  const notice = counted === pending.move ? state.notice : `You had already played ${counted}.`;
  return { ...state, pending: undefined, notice };
}

function receiveError(state: State, { code, message }: { code: ErrorCode; message: string }): State {
  switch (code) {
    case 'game-not-found':
    case 'game-full':
    case 'superseded':
      return { ...state, problem: code, pending: undefined };
    case 'wrong-round':
    case 'already-played':
    case 'game-over':
      // The view that comes with it has settled the move meant. One that is still open was made after that.
      return state;
    case 'bad-message':
    case 'unknown-action':
      return { ...state, pending: undefined, notice: message };
    case 'internal':
    case 'not-a-player':
      // Both heal by themselves: what was sent is sent again, after a join.
      return state;
  }
}
