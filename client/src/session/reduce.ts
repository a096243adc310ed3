import type { WireError } from '../../../domain/errors';
import type { Round } from '../../../domain/game';
import type { Reaction, View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';
import type { PlayerMessage } from '../../../domain/server-message';
import { inAnotherGame } from './seat-claim';
import { canPlay, concerns, initialState, type State, type Wish } from './state';

/** What changes the game that the page shows. */
export type GameEvent =
  | { readonly type: 'received'; readonly message: PlayerMessage }
  | { readonly type: 'played'; readonly move: Move }
  /** The player went to another game; undefined: to a new one, which they get as they wish. */
  | { readonly type: 'opened-game'; readonly gameId: string | undefined; readonly wish?: Wish }
  /** The player goes on here after going on elsewhere. */
  | { readonly type: 'took-over' };

/** The page after an event, with its connection and claim as they were. */
export function reduce(state: State, event: GameEvent): State {
  switch (event.type) {
    case 'received':
      return receive(state, event.message);
    case 'played':
      return canPlay(state) && state.view
        ? { ...state, pending: { round: state.view.round, move: event.move }, notice: undefined }
        : state;
    case 'opened-game':
      return inGame(state, event.gameId, event.wish);
    case 'took-over':
      return { ...state, problem: undefined };
  }
}

/** The page in another game, of which it knows nothing but a move that was left unconfirmed. */
function inGame(state: State, gameId: string | undefined, wish?: Wish): State {
  const left = gamesLeft(state);
  const pending = gameId === undefined ? undefined : (left[gameId] ?? undefined);
  const { connection, unanswered, claim, name } = state;
  return { ...initialState(gameId, name, wish), connection, unanswered, claim, left, pending };
}

const gamesLeft = ({ left, gameId, pending }: State): State['left'] =>
  gameId ? { ...left, [gameId]: pending ?? null } : left;

function receive(before: State, message: PlayerMessage): State {
  if (!concerns(before, message)) return before;
  // A player who waits for a stranger may be put into the game of another who waits.
  const isElsewhere = before.gameId !== undefined && message.view && message.gameId !== before.gameId;
  const state = isElsewhere
    ? inGame({ ...before, claim: inAnotherGame(before.claim) }, message.gameId)
    : before;
  const seen = message.view ? receiveView(state, message.view) : state;
  return message.kind === 'error' ? receiveError(seen, message.error) : seen;
}

function receiveView(before: State, { reaction, ...view }: View): State {
  const state = reaction ? withGesture(before, reaction) : before;
  const history = longest(state.history, view);
  if (state.view && view.version < state.view.version) return settle({ ...state, history });
  const release = releaseAfter(state.release, view);
  return settle({ ...state, gameId: view.gameId, release, view, history, problem: undefined });
}

const withGesture = (state: State, reaction: Reaction): State => ({
  ...state,
  gesture: { reaction, before: state.gesture ? state.gesture.before + 1 : 0 },
});

/** A full view is the answer to the join that asked for it; once somebody is there, it is over. */
function releaseAfter(release: State['release'], { theirStatus, history }: View): State['release'] {
  if (theirStatus === 'online' || theirStatus === 'absent') return undefined;
  return release && (history ? 'done' : release);
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

function receiveError(state: State, { code, message }: WireError): State {
  switch (code) {
    case 'game-not-found':
    case 'game-full':
    case 'superseded':
    case 'seat-taken':
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
