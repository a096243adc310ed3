import * as fc from 'fast-check';
import { reduce } from '../../client/src/session/reduce';
import {
  canPlay,
  concerns,
  countedRounds,
  initialState,
  lockedMove,
  missedRounds,
  type State,
} from '../../client/src/session/state';
import { errorOf } from '../../domain/errors';
import { createGame, type Game, MAX_ROUNDS } from '../../domain/game';
import { errorMessage, type WireMessage } from '../../domain/protocol';
import { refusalOf } from '../../domain/refusal';
import { MOVES, type Move } from '../../domain/rules';
import type { GameStep } from '../../domain/step';
import { take } from '../../domain/take';
import { viewFor, viewWithHistoryFor } from '../../domain/view';
import { told, viewOf } from '../support/views';

const GAME = 'ACDEFGH';
const OTHER = 'CCCCCCC';

const receive = (state: State, ...messages: WireMessage[]): State =>
  messages.reduce((next, message) => reduce(next, { type: 'received', message: told(message) }), state);
const inGame = (parts = {}): State => receive(initialState(GAME), viewOf({ history: [], ...parts }));
const played = (state: State, move: Move): State => reduce(state, { type: 'played', move });

describe('a view', () => {
  it('older than the one shown is dropped', () => {
    const state = inGame({ version: 9, theyPlayed: true });
    expect(receive(state, viewOf({ version: 8 })).view).toBe(state.view);
    expect(receive(state, viewOf({ version: 10 })).view?.version).toBe(10);
  });

  it('of another game is dropped', () => {
    const state = inGame();
    expect(receive(state, viewOf({ gameId: OTHER, version: 99 }))).toBe(state);
  });

  it('adds the round it reports to the history', () => {
    const state = receive(
      inGame(),
      viewOf({ version: 4, round: 2, yourPlay: 'rock', theirPlay: 'paper', theirScore: 1 }),
    );
    expect(state.history).toEqual([{ yourPlay: 'rock', theirPlay: 'paper' }]);
    expect(missedRounds(state)).toBe(0);
  });

  it('that is late and has a shorter history takes no round away', () => {
    const history = [
      { yourPlay: 'rock', theirPlay: 'paper' },
      { yourPlay: 'spock', theirPlay: 'spock' },
    ] as const;
    const state = inGame({ version: 6, round: 3, history: [...history] });
    const late = viewOf({ version: 4, round: 2, history: [...history.slice(0, 1)] });
    expect(receive(state, late).history).toEqual(history);
    expect(receive(state, viewOf({ history: [] })).history).toEqual(history);
  });

  it('counts only the rounds that were played by both who play now', () => {
    const history = [
      { yourPlay: 'rock', theirPlay: 'paper' },
      { yourPlay: 'spock', theirPlay: 'spock' },
    ] as const;
    expect(countedRounds(inGame({ round: 3, history: [...history] }))).toEqual(history);
    expect(countedRounds(inGame({ round: 3, since: 2, history: [...history] }))).toEqual([history[1]]);
    expect(countedRounds(inGame({ round: 3, since: 3, history: [...history] }))).toEqual([]);
  });

  it('that skips a round leaves a gap, which a late one fills', () => {
    const late = viewOf({ version: 4, round: 2, yourPlay: 'rock', theirPlay: 'paper' });
    const early = viewOf({ version: 6, round: 3, yourPlay: 'spock', theirPlay: 'spock' });
    const gap = receive(inGame(), early);
    expect(missedRounds(gap)).toBe(2);
    const filled = receive(gap, late, early);
    expect(filled.history).toEqual([
      { yourPlay: 'rock', theirPlay: 'paper' },
      { yourPlay: 'spock', theirPlay: 'spock' },
    ]);
    expect(filled.view?.version).toBe(6);
  });

  it('whatever order they come in, ends in the newest view and the whole history (R14)', () => {
    const move = fc.constantFrom(...MOVES);
    const rounds = fc.array(fc.tuple(move, move), { minLength: 1, maxLength: 6 });
    const shuffled = rounds.chain((moves) => {
      const messages = viewsOf(moves);
      return fc
        .tuple(fc.shuffledSubarray(messages), fc.constant(messages.at(-1)))
        .map(([some, last]) => ({ moves, messages: last ? [...some, last, ...some] : some }));
    });
    return fc.assert(
      fc.property(shuffled, ({ moves, messages }) => {
        const state = receive(initialState(GAME), ...messages);
        expect(state.history).toEqual(moves.map(([yourPlay, theirPlay]) => ({ yourPlay, theirPlay })));
        expect(state.view?.version).toBe(2 + 2 * moves.length);
        expect(missedRounds(state)).toBe(0);
      }),
    );
  });
});

/** Every view of a game that the first player could get, oldest first; the last one has the history. */
function viewsOf(rounds: readonly (readonly [Move, Move])[]): WireMessage[] {
  let game: Game = createGame(GAME, { userId: 'ann1', address: 'a', attachment: 1, at: 0 });
  const messages = [viewFor(game, 'ann1')];
  const step = (next: GameStep) => {
    expect(refusalOf(game, next)).toBeUndefined();
    game = take(game, next);
    messages.push(viewFor(game, 'ann1'));
  };
  step({ type: 'join', userId: 'bob1', address: 'b', at: 0, attachment: 1 });
  for (const [index, [mine, theirs]] of rounds.entries()) {
    step({ type: 'play', userId: 'ann1', address: 'a', at: 0, round: index + 1, move: mine });
    step({ type: 'play', userId: 'bob1', address: 'b', at: 0, round: index + 1, move: theirs });
  }
  messages.push(viewWithHistoryFor(game, 'ann1'));
  return messages.filter((message) => message !== undefined);
}

describe('a move', () => {
  it('is locked in at once and confirmed by a view', () => {
    const state = played(inGame(), 'rock');
    expect(lockedMove(state)).toBe('rock');
    expect(canPlay(state)).toBe(false);
    const confirmed = receive(state, viewOf({ version: 3, youPlayed: 'rock' }));
    expect(confirmed.pending).toBeUndefined();
    expect(lockedMove(confirmed)).toBe('rock');
    expect(confirmed.notice).toBeUndefined();
  });

  it('cannot be taken back', () => {
    const state = played(inGame(), 'rock');
    expect(played(state, 'paper')).toBe(state);
    const confirmed = inGame({ youPlayed: 'rock' });
    expect(played(confirmed, 'paper')).toBe(confirmed);
  });

  it('stays while a view does not know it yet', () => {
    const state = receive(played(inGame(), 'rock'), viewOf({ version: 3, theyPlayed: true }));
    expect(state.pending).toEqual({ round: 1, move: 'rock' });
  });

  it('that another page made differently is refused visibly', () => {
    const state = receive(played(inGame(), 'rock'), viewOf({ version: 3, youPlayed: 'paper' }));
    expect(state).toMatchObject({ pending: undefined, notice: 'You had already played paper.' });
  });

  it('of a round that went on is refused visibly once the missed rounds are known', () => {
    const missed = receive(
      played(inGame(), 'rock'),
      viewOf({ version: 6, round: 3, yourPlay: 'spock', theirPlay: 'rock' }),
    );
    expect(missed.pending).toBeDefined();
    const history = [
      { yourPlay: 'paper', theirPlay: 'rock' },
      { yourPlay: 'spock', theirPlay: 'rock' },
    ] as const;
    const known = receive(missed, viewOf({ version: 6, round: 3, history: [...history] }));
    expect(known).toMatchObject({ pending: undefined, notice: 'You had already played paper.' });
  });

  it('outlives a late error about an earlier one', () => {
    const state = played(
      inGame({ version: 9, round: 2, history: [{ yourPlay: 'rock', theirPlay: 'rock' }] }),
      'spock',
    );
    const late = errorMessage(errorOf('already-played'), {}, viewOf({ version: 5, youPlayed: 'rock' }));
    expect(receive(state, late).pending).toEqual({ round: 2, move: 'spock' });
  });

  it('cannot be made without a game, after its end, or when superseded', () => {
    expect(canPlay(initialState(GAME))).toBe(false);
    expect(canPlay(inGame({ round: MAX_ROUNDS }))).toBe(true);
    expect(canPlay(inGame({ round: MAX_ROUNDS + 1 }))).toBe(false);
    const superseded = errorMessage(errorOf('superseded'), {}, viewOf());
    expect(canPlay(receive(inGame(), superseded))).toBe(false);
  });
});

describe('an error', () => {
  const bare = (code: 'game-full' | 'game-not-found' | 'bad-message' | 'internal', gameId = '') =>
    errorMessage(errorOf(code), { gameId });

  it('that leaves nothing to show becomes the problem', () => {
    expect(receive(initialState(GAME), bare('game-full', GAME)).problem).toBe('game-full');
    const superseded = errorMessage(errorOf('superseded'), {}, viewOf({ version: 5 }));
    expect(receive(inGame(), superseded)).toMatchObject({ problem: 'superseded', view: { version: 5 } });
  });

  it('about a game that was left is dropped', () => {
    const left = reduce(initialState(OTHER), { type: 'opened-game', gameId: undefined });
    expect(receive(left, bare('game-not-found', OTHER))).toBe(left);
    expect(receive(inGame(), bare('game-full', OTHER)).problem).toBeUndefined();
  });

  it('that a resend cannot heal lets the move go and says so', () => {
    const state = receive(played(inGame(), 'rock'), bare('bad-message'));
    expect(state).toMatchObject({ pending: undefined, notice: expect.stringContaining('could not be read') });
  });

  it('that heals by itself changes nothing', () => {
    const state = played(inGame(), 'rock');
    expect(receive(state, bare('internal', GAME))).toBe(state);
  });
});

describe('another game', () => {
  const started = (state: State, gameId?: string) => reduce(state, { type: 'opened-game', gameId });

  it('starts from nothing but keeps the connection', () => {
    const online: State = { ...played(inGame(), 'rock'), connection: { kind: 'settled' }, unanswered: 2 };
    expect(started(online, OTHER)).toEqual({
      ...initialState(OTHER),
      connection: { kind: 'settled' },
      unanswered: 2,
      left: { [GAME]: { round: 1, move: 'rock' } },
    });
  });

  it('is not mistaken for one that was left, even when asked for twice', () => {
    const waiting = started(started(inGame()));
    expect(receive(waiting, viewOf({ version: 50 }))).toBe(waiting);
    expect(receive(waiting, viewOf({ gameId: OTHER, version: 1 })).gameId).toBe(OTHER);
  });

  it('of two created by one click, the first answer wins', () => {
    const shown = receive(started(inGame()), viewOf({ gameId: OTHER, version: 1 }));
    const second = viewOf({ gameId: 'DDDDDDD', version: 1 });
    expect(concerns(shown, told(second))).toBe(false);
    expect(receive(shown, second).gameId).toBe(OTHER);
  });

  it('may be one that was left before', () => {
    const back = started(started(inGame(), OTHER), GAME);
    expect(receive(back, viewOf()).view?.gameId).toBe(GAME);
  });
});

test('the player can take over a game that they went on with elsewhere', () => {
  const state = receive(inGame(), errorMessage(errorOf('superseded'), {}, viewOf()));
  expect(reduce(state, { type: 'took-over' })).toMatchObject({ problem: undefined, view: { gameId: GAME } });
});
