import { isOnline } from '../../client/src/session/connection';
import { type Session, startSession } from '../../client/src/session/session';
import { initialState } from '../../client/src/session/state';
import { createStore, type Store } from '../../client/src/session/store';
import type { TransportEvents } from '../../client/src/transport/transport';
import type { ClientMessage } from '../../domain/actions';
import { type ErrorCode, errorOf } from '../../domain/errors';
import { errorMessage, type View } from '../../domain/protocol';
import { Clock } from '../support/clock';
import { told, viewOf } from '../support/views';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const GAME = 'ACDEFGH';
const OTHER = 'CCCCCCC';

const JOIN = { action: 'join', userId: 'ann1', gameId: GAME };
const NEW = { action: 'new', userId: 'ann1' };
const PLAY = { action: 'play', userId: 'ann1', gameId: GAME, round: 1, play: 'rock' };

let clock: Clock;
let store: Store;
let session: Session;
let transports: { events: TransportEvents; closed: boolean }[];
let sent: ClientMessage[];
let calls: string[];

function start({ gameId }: { gameId?: string } = { gameId: GAME }): void {
  clock = new Clock();
  store = createStore(initialState(gameId));
  [transports, sent, calls] = [[], [], []];
  session = startSession(
    'ann1',
    store,
    (events) => {
      const opened = { events, closed: false };
      transports.push(opened);
      return {
        send: (message) => sent.push(message),
        renew: () => calls.push('renew'),
        hurry: () => calls.push('hurry'),
        close: () => {
          opened.closed = true;
        },
      };
    },
    clock.later,
  );
}

const transport = () => {
  const last = transports.at(-1);
  if (!last) throw new Error('There is no transport');
  return last.events;
};
const answer = (parts: Partial<View> = {}) => transport().received(told(viewOf({ history: [], ...parts })));
const tell = (parts: Partial<View> = {}) => transport().received(told(viewOf(parts)));
const fail = (code: ErrorCode, view?: View) =>
  transport().received(told(errorMessage(errorOf(code), view ? {} : { gameId: store.get().gameId }, view)));

/** What was sent since the last look. */
const newlySent = () => sent.splice(0);

/** In a game, with nothing left to be answered. */
function startInGame(): void {
  start();
  transport().opened();
  answer();
  clock.advance(10 * SECOND);
  newlySent();
}

describe('when the transport opens', () => {
  it('joins the game that the page is about', () => {
    start();
    expect(newlySent()).toEqual([]);
    transport().opened();
    expect(newlySent()).toEqual([JOIN]);
    expect(isOnline(store.get().connection)).toBe(true);
  });

  it('starts a game when there is none', () => {
    start({});
    transport().opened();
    expect(newlySent()).toEqual([NEW]);
    answer({ theirStatus: 'absent', version: 1 });
    expect(store.get().gameId).toBe(GAME);
  });

  it('again, joins again and sends the move made meanwhile', () => {
    startInGame();
    transport().lost();
    session.play('rock');
    clock.advance(HOUR);
    expect(newlySent()).toEqual([]);
    expect(clock.waiting()).toEqual([]);
    transport().opened();
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }, PLAY]);
  });

  it('again, sends the move that was on its way when the last one was lost', () => {
    startInGame();
    session.play('rock');
    transport().lost();
    newlySent();
    transport().opened();
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }, PLAY]);
  });

  it('again, refuses the move visibly if the round went on meanwhile', () => {
    startInGame();
    transport().lost();
    session.play('rock');
    transport().opened();
    newlySent();
    answer({ version: 9, round: 2, history: [{ yourPlay: 'paper', theirPlay: 'spock' }] });
    expect(store.get()).toMatchObject({ pending: undefined, notice: 'You had already played paper.' });
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
  });
});

describe('an answer that does not come', () => {
  it('is asked for again after 4 seconds, and then on a new connection', () => {
    start();
    transport().opened();
    newlySent();
    clock.advance(4 * SECOND - 1);
    expect(newlySent()).toEqual([]);
    clock.advance(1);
    expect(newlySent()).toEqual([JOIN]);
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([]);
    expect(calls).toEqual(['renew']);
    expect(isOnline(store.get().connection)).toBe(false);
    transport().opened();
    expect(newlySent()).toEqual([JOIN]);
  });

  it('is waited for longer and longer when connections open that never speak', () => {
    start();
    const waits: number[] = [];
    for (let opened = 0; opened < 8; opened++) {
      transport().opened();
      const before = clock.now;
      const renewals = calls.length;
      while (calls.length === renewals) clock.advance(SECOND);
      waits.push((clock.now - before) / SECOND);
    }
    expect(waits).toEqual([8, 8, 16, 32, 60, 60, 60, 60]);
  });

  it('to a move, sends the move again; that is receipt and repair in one', () => {
    startInGame();
    session.play('rock');
    expect(newlySent()).toEqual([PLAY]);
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([PLAY]);
    tell({ version: 3, youPlayed: 'rock' });
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
  });

  it('is not given by a message about something else', () => {
    startInGame();
    session.play('rock');
    clock.advance(3 * SECOND);
    tell({ version: 3, theyPlayed: true });
    newlySent();
    clock.advance(SECOND);
    expect(newlySent()).toEqual([PLAY]);
    clock.advance(4 * SECOND);
    expect(calls).toEqual(['renew']);
  });

  it('leaves the connection alone while that carries other messages', () => {
    startInGame();
    session.play('rock');
    for (let version = 3; version < 9; version++) {
      clock.advance(4 * SECOND);
      tell({ version, theyPlayed: true });
    }
    expect(calls).toEqual([]);
  });

  it('may still come by the old connection after all', () => {
    start();
    transport().opened();
    clock.advance(8 * SECOND);
    expect(calls).toEqual(['renew']);
    answer();
    expect(isOnline(store.get().connection)).toBe(true);
  });
});

describe('the backend in trouble', () => {
  it('is asked again, but not at once and ever more rarely, on the same connection', () => {
    start();
    transport().opened();
    const pauses: number[] = [];
    for (let failures = 0; failures < 7; failures++) {
      newlySent();
      fail('internal');
      const before = clock.now;
      while (sent.length === 0) clock.advance(SECOND);
      pauses.push((clock.now - before) / SECOND);
    }
    expect(pauses).toEqual([4, 4, 8, 16, 32, 60, 60]);
    expect(calls).toEqual([]);
    answer();
    clock.advance(MINUTE);
    expect(newlySent()).toHaveLength(1);
  });

  it('after a view is joined again: it may have told only us', () => {
    startInGame();
    session.play('rock');
    tell({ version: 4, round: 2, yourPlay: 'rock', theirPlay: 'rock' });
    fail('internal');
    newlySent();
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 2 }]);
  });

  it('is joined again although an earlier join was answered after it', () => {
    startInGame();
    fail('internal');
    answer();
    newlySent();
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    answer();
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
  });

  it('gets the move again too', () => {
    startInGame();
    session.play('rock');
    fail('internal');
    newlySent();
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }, PLAY]);
  });
});

describe('a seat', () => {
  it('that the backend does not know is taken again, then the move is sent again', () => {
    startInGame();
    session.play('rock');
    newlySent();
    fail('not-a-player');
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    answer({ version: 3 });
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([PLAY]);
  });

  it('in a game that is not ours any more is given back by joining ours', () => {
    startInGame();
    answer({ gameId: OTHER, version: 1 });
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
  });

  it('in a game that is not ours, told while a new one is on its way, is given back once that has come', () => {
    startInGame();
    session.newGame();
    expect(newlySent()).toEqual([NEW]);
    tell({ version: 7 });
    expect(newlySent()).toEqual([]);
    answer({ gameId: OTHER });
    expect(newlySent()).toEqual([{ ...JOIN, gameId: OTHER, round: 1 }]);
    answer({ gameId: OTHER, version: 2 });
    expect(newlySent()).toEqual([]);
  });

  it('given to another game while a join is under way is taken back after its answer, which may be older', () => {
    startInGame();
    session.newGame();
    session.openGame(GAME);
    expect(newlySent()).toEqual([NEW, JOIN]);
    answer({ gameId: OTHER, version: 1 });
    expect(newlySent()).toEqual([]);
    answer({ version: 2 });
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
  });

  it('taken again comes with the move that was unconfirmed when it was left', () => {
    startInGame();
    session.play('rock');
    session.openGame(OTHER);
    newlySent();
    session.openGame(GAME);
    expect(newlySent()).toEqual([JOIN, PLAY]);
    expect(store.get().pending).toEqual({ round: 1, move: 'rock' });
  });

  it('is not asked for on behalf of a game that was left', () => {
    startInGame();
    session.newGame();
    newlySent();
    tell({ version: 7 });
    expect(newlySent()).toEqual([]);
    answer({ gameId: OTHER, version: 1 });
    expect(store.get().gameId).toBe(OTHER);
  });
});

describe('a round', () => {
  const RESULT = { version: 4, round: 2, yourPlay: 'rock', theirPlay: 'paper' } as const;
  const NEXT = { version: 5, round: 2, theyPlayed: true } as const;

  it.each([
    ['after', [RESULT, NEXT]],
    ['before', [NEXT, RESULT]],
  ] as const)("asks for nothing when the opponent's next move is heard %s its result", (_, heard) => {
    startInGame();
    session.play('rock');
    clock.advance(SECOND);
    expect(newlySent()).toEqual([PLAY]);
    for (const parts of heard) tell(parts);
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
    expect(store.get()).toMatchObject({ pending: undefined, history: [{ theirPlay: 'paper' }], view: NEXT });
  });

  it('asks for a result that does not come', () => {
    startInGame();
    tell({ version: 3, youPlayed: 'rock' });
    tell(NEXT);
    expect(newlySent()).toEqual([]);
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 2 }]);
    answer({ ...NEXT, version: 6, history: [{ yourPlay: 'rock', theirPlay: 'paper' }] });
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
  });

  it('asks for a result with the move that is sent again', () => {
    startInGame();
    session.play('rock');
    tell(NEXT);
    newlySent();
    clock.advance(4 * SECOND);
    expect(newlySent()).toEqual([{ ...JOIN, round: 2 }, PLAY]);
    answer({ ...NEXT, version: 6, history: [{ yourPlay: 'rock', theirPlay: 'paper' }] });
    clock.advance(MINUTE);
    expect(newlySent()).toEqual([]);
  });
});

describe('rounds that were missed', () => {
  it('are asked for once', () => {
    startInGame();
    tell({ version: 6, round: 3, yourPlay: 'rock', theirPlay: 'rock' });
    tell({ version: 7, round: 3, theyPlayed: true });
    expect(newlySent()).toEqual([{ ...JOIN, round: 3 }]);
  });
});

describe('the heartbeat', () => {
  it('is a join well within 10 idle minutes, even when a background tab delays it by one', () => {
    startInGame();
    const [beat = Number.POSITIVE_INFINITY] = clock.waiting();
    expect(beat + MINUTE).toBeLessThan(9 * MINUTE);
    clock.advance(beat);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    answer({ version: 3 });
    clock.advance(HOUR);
    expect(newlySent().length).toBeGreaterThan(0);
  });

  it('costs nothing while messages come anyway', () => {
    startInGame();
    for (let version = 3; version < 60; version++) {
      clock.advance(MINUTE);
      tell({ version });
    }
    expect(newlySent()).toEqual([]);
  });

  it('of an hour without news is at most 15 messages', () => {
    startInGame();
    let version = 3;
    let count = 0;
    for (let second = 0; second < HOUR / SECOND; second++) {
      clock.advance(SECOND);
      for (const _ of newlySent()) {
        count++;
        answer({ version: version++ });
      }
    }
    expect(count).toBeGreaterThanOrEqual(10);
    expect(count).toBeLessThanOrEqual(15);
  });
});

describe('a wake-up', () => {
  it('hurries the transport and joins, once', () => {
    startInGame();
    session.wake();
    session.wake();
    expect(calls).toEqual(['hurry', 'hurry']);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
  });

  it('renews a connection that stays silent after one answer time', () => {
    startInGame();
    session.wake();
    clock.advance(4 * SECOND);
    expect(calls).toEqual(['hurry', 'renew']);
  });

  it('sends nothing while the connection is lost', () => {
    startInGame();
    transport().lost();
    session.wake();
    clock.advance(HOUR);
    expect(newlySent()).toEqual([]);
  });
});

describe('superseded', () => {
  const supersede = (version = 5) => fail('superseded', viewOf({ version }));

  it('stops for good: it neither speaks nor waits', () => {
    startInGame();
    supersede();
    expect(transports[0]?.closed).toBe(true);
    expect(store.get().problem).toBe('superseded');
    session.wake();
    session.play('rock');
    expect(clock.waiting()).toEqual([]);
    expect(newlySent()).toEqual([]);
  });

  it('goes on here when the player takes over', () => {
    startInGame();
    supersede();
    session.takeOver();
    expect(transports).toHaveLength(2);
    transport().opened();
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    answer({ version: 6 });
    expect(store.get().problem).toBeUndefined();
    expect(isOnline(store.get().connection)).toBe(true);
  });

  it('right after the transport opened may be an echo of our own last connection: insists three times', () => {
    start();
    transport().opened();
    answer();
    newlySent();
    for (let echo = 0; echo < 3; echo++) {
      supersede(2 * echo + 2);
      expect(store.get().problem).toBeUndefined();
      expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
      answer({ version: 2 * echo + 3 });
    }
    supersede(8);
    expect(store.get().problem).toBe('superseded');
    expect(newlySent()).toEqual([]);
  });

  it('is one thing, however often it is told, and old news once the seat is taken back', () => {
    start();
    transport().opened();
    answer();
    newlySent();
    for (let times = 0; times < 5; times++) supersede(2);
    expect(newlySent()).toEqual([{ ...JOIN, round: 1 }]);
    answer({ version: 3 });
    supersede(2);
    clock.advance(10 * SECOND);
    supersede(2);
    expect(store.get().problem).toBeUndefined();
    expect(newlySent()).toEqual([]);
  });

  it('before the answer to a join came, waits for that: it says who sat down last', () => {
    for (const [answered, problem] of [
      [6, undefined],
      [4, 'superseded'],
    ] as const) {
      startInGame();
      clock.advance(5 * MINUTE); // a heartbeat is sent
      supersede(5);
      supersede(3);
      expect(store.get().problem).toBeUndefined();
      answer({ version: answered });
      expect(store.get().problem).toBe(problem);
    }
  });

  it('in one game says nothing about the next one', () => {
    startInGame();
    clock.advance(5 * MINUTE); // a heartbeat is sent
    supersede(5);
    session.newGame();
    answer({ gameId: OTHER, version: 1 });
    expect(store.get()).toMatchObject({ gameId: OTHER, problem: undefined });
    expect(transports.at(-1)?.closed).toBe(false);
  });

  it('in a game that has seen fewer steps than the last one is believed', () => {
    startInGame();
    answer({ version: 9 });
    session.newGame();
    answer({ gameId: OTHER, version: 1 });
    fail('superseded', viewOf({ gameId: OTHER, version: 2 }));
    expect(store.get().problem).toBe('superseded');
  });

  it('later is believed at once', () => {
    startInGame();
    supersede();
    expect(newlySent()).toEqual([]);
  });
});

describe('a game that cannot be shown', () => {
  it.each(['game-full', 'game-not-found'] as const)('(%s) is not asked for again', (code) => {
    start();
    transport().opened();
    newlySent();
    fail(code);
    clock.advance(HOUR);
    expect(newlySent()).toEqual([]);
    expect(transports[0]?.closed).toBe(true);
    session.newGame();
    transport().opened();
    expect(newlySent()).toEqual([NEW]);
  });

  it('opened while the connection was lost is refused when it is back', () => {
    startInGame();
    transport().lost();
    session.openGame(OTHER);
    expect(newlySent()).toEqual([]);
    transport().opened();
    expect(newlySent()).toEqual([{ ...JOIN, gameId: OTHER }]);
    fail('game-full');
    expect(store.get()).toMatchObject({ problem: 'game-full', gameId: OTHER });
  });
});

describe('a session', () => {
  it('sends a move once, however often the button is pressed', () => {
    startInGame();
    session.play('rock');
    session.play('paper');
    session.play('rock');
    expect(newlySent()).toEqual([PLAY]);
  });

  it('that is closed leaves nothing behind', () => {
    startInGame();
    session.play('rock');
    session.close();
    expect(transports[0]?.closed).toBe(true);
    expect(clock.waiting()).toEqual([]);
  });
});
