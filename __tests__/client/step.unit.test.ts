import * as fc from 'fast-check';
import type { Connection } from '../../client/src/session/connection';
import { ALARMS, type Effect, type Step } from '../../client/src/session/effects';
import { initialState, type State } from '../../client/src/session/state';
import { type SessionEvent, step } from '../../client/src/session/step';
import { ERROR_CODES, type ErrorCode, errorOf } from '../../domain/errors';
import { errorMessage, type View, type WireMessage } from '../../domain/protocol';
import { MOVES } from '../../domain/rules';
import { told, viewOf } from '../support/views';

const GAME = 'ACDEFGH';
const OTHER = 'CCCCCCC';

const receivedAs = (message: WireMessage): SessionEvent => ({ type: 'received', message: told(message) });
const received = (parts: Partial<View> = {}) => receivedAs(viewOf(parts));
const failed = (code: ErrorCode, view?: View) =>
  receivedAs(errorMessage(errorOf(code), { gameId: GAME }, view));
const answered = received({ history: [] });
const rang = { type: 'rang', alarm: 'answer' } as const;
const played = { type: 'played', move: 'rock' } as const;

/** The state after the events, and the effects of the last one. */
const replay = (events: readonly SessionEvent[], gameId: string | undefined = GAME): Step =>
  events.reduce<Step>(([state], event) => step(state, event), [initialState(gameId), []]);

const join = { type: 'send', message: { action: 'join', gameId: GAME, round: undefined } };
const rejoin = { type: 'send', message: { action: 'join', gameId: GAME, round: 1 } };
const play = { type: 'send', message: { action: 'play', gameId: GAME, round: 1, play: 'rock' } };
const setAlarm = (alarm: string, milliseconds: number) => ({ type: 'set-alarm', alarm, milliseconds });
const clearAlarm = (alarm: string) => ({ type: 'clear-alarm', alarm });
const heartbeat = setAlarm('heartbeat', 270_000);
const wait = setAlarm('answer', 4000);

const LOSING = [clearAlarm('answer'), clearAlarm('heartbeat')];
const REPLACING = [clearAlarm('answer'), { type: 'hurry-transport' }, { type: 'renew-transport' }];

/** How a page gets there. */
const OPENING = [{ type: 'started' }] as const;
const ASKING = [...OPENING, { type: 'transport-opened' }] as const;
const SETTLED = [...ASKING, answered, { type: 'rang', alarm: 'echo' }] as const;
const LOST = [...SETTLED, { type: 'transport-lost' }] as const;
const OVERDUE = [...ASKING, rang, rang] as const;
const EVICTED = [...SETTLED, failed('superseded', viewOf({ version: 5 }))] as const;

const asking = (question: 'join' | 'owed-join' | 'receipt', heard = false): Connection => ({
  kind: 'asking',
  question,
  heard,
});

describe.each<[string, readonly SessionEvent[], Connection, [string, SessionEvent, Connection, object[]][]]>([
  [
    'opening',
    OPENING,
    { kind: 'opening' },
    [
      ['hears nothing', answered, { kind: 'opening' }, []],
      ['hurries when woken', { type: 'woke' }, { kind: 'opening' }, [{ type: 'hurry-transport' }]],
      ['hurries when in doubt', { type: 'doubted' }, { kind: 'opening' }, [{ type: 'hurry-transport' }]],
      ['is lost when it fails', { type: 'transport-lost' }, { kind: 'lost' }, LOSING],
      [
        'joins when opened',
        { type: 'transport-opened' },
        asking('join'),
        [setAlarm('echo', 10_000), join, wait],
      ],
    ],
  ],
  [
    'asking',
    ASKING,
    asking('join'),
    [
      ['settles with the answer', answered, { kind: 'settled' }, [heartbeat, clearAlarm('answer')]],
      ['waits on for the answer after other messages', received(), asking('join', true), [heartbeat]],
      ['asks again', rang, asking('join'), [join, wait]],
      ['owes a join after a failure', failed('internal'), asking('owed-join', true), [heartbeat]],
      [
        'ends when there is no game',
        failed('game-not-found'),
        { kind: 'closed' },
        [heartbeat, ...ALARMS.map(clearAlarm), { type: 'close-transport' }],
      ],
      ['knows no eviction before the answer', EVICTED.at(-1) ?? rang, asking('join', true), [heartbeat]],
    ],
  ],
  [
    'owing a join',
    [...ASKING, failed('internal')],
    asking('owed-join', true),
    [
      ['takes no answer for that of a later join', answered, asking('owed-join', true), [heartbeat]],
      ['joins in time', rang, asking('join'), [join, wait]],
    ],
  ],
  [
    'settled',
    SETTLED,
    { kind: 'settled' },
    [
      ['sends a move', played, asking('receipt'), [play, wait]],
      ['shows a sign of life', { type: 'rang', alarm: 'heartbeat' }, asking('join'), [rejoin, wait]],
      ['joins when woken', { type: 'woke' }, asking('join'), [{ type: 'hurry-transport' }, rejoin, wait]],
      [
        'is replaced when in doubt, and owes a join',
        { type: 'doubted' },
        { kind: 'overdue', question: 'join', heard: false },
        REPLACING,
      ],
      [
        'takes its seat back from a game it left',
        received({ gameId: OTHER }),
        asking('join'),
        [heartbeat, rejoin, wait],
      ],
      [
        'waits for the result of a round that the next move has overtaken',
        received({ version: 5, round: 2, theyPlayed: true }),
        asking('receipt'),
        [heartbeat, wait],
      ],
    ],
  ],
  [
    'waiting for the receipt of a move',
    [...SETTLED, played],
    asking('receipt'),
    [
      [
        'settles with it',
        received({ version: 3, youPlayed: 'rock' }),
        { kind: 'settled' },
        [heartbeat, clearAlarm('answer')],
      ],
      ['sends the move again', rang, asking('receipt'), [play, wait]],
      [
        'is replaced when in doubt, and still waits for it',
        { type: 'doubted' },
        { kind: 'overdue', question: 'receipt', heard: false },
        REPLACING,
      ],
    ],
  ],
  [
    'overdue',
    OVERDUE,
    { kind: 'overdue', question: 'join', heard: false },
    [
      [
        'says nothing',
        { type: 'rang', alarm: 'heartbeat' },
        { kind: 'overdue', question: 'join', heard: false },
        [],
      ],
      ['may still be answered', answered, { kind: 'settled' }, [heartbeat]],
      [
        'is replaced now when woken',
        { type: 'woke' },
        { kind: 'overdue', question: 'join', heard: false },
        [{ type: 'hurry-transport' }, { type: 'renew-transport' }],
      ],
      [
        'is used again if it speaks',
        received(),
        { kind: 'overdue', question: 'join', heard: true },
        [heartbeat],
      ],
      [
        'joins by the new connection',
        { type: 'transport-opened' },
        asking('join'),
        [setAlarm('echo', 10_000), join, setAlarm('answer', 8000)],
      ],
    ],
  ],
  [
    'lost',
    LOST,
    { kind: 'lost' },
    [
      ['keeps a move for later', played, { kind: 'lost' }, []],
      [
        'joins when opened again',
        { type: 'transport-opened' },
        asking('join'),
        [setAlarm('echo', 10_000), rejoin, wait],
      ],
    ],
  ],
  [
    'evicted',
    EVICTED,
    { kind: 'closed' },
    [
      ['hears nothing', received({ version: 9 }), { kind: 'closed' }, []],
      ['ignores a late opening', { type: 'transport-opened' }, { kind: 'closed' }, []],
      ['ignores a late loss', { type: 'transport-lost' }, { kind: 'closed' }, []],
      ['has nothing more to close', { type: 'closed' }, { kind: 'closed' }, []],
      ['opens again to take over', { type: 'took-over' }, { kind: 'opening' }, [{ type: 'open-transport' }]],
      [
        'opens again for another game',
        { type: 'opened-game', gameId: undefined },
        { kind: 'opening' },
        [{ type: 'open-transport' }],
      ],
    ],
  ],
])('a session that is %s', (_, before, connection, cases) => {
  it('is known as that', () => {
    expect(replay(before)[0].connection).toEqual(connection);
  });

  it.each(cases)('%s', (_, event, next, effects) => {
    const [state, done] = replay([...before, event]);
    expect(state.connection).toEqual(next);
    expect(done).toEqual(effects);
  });
});

describe('any log of events', () => {
  const games = fc.constantFrom(GAME, OTHER);
  const views = fc
    .record({ gameId: games, version: fc.nat(12), theyPlayed: fc.boolean(), isFull: fc.boolean() })
    .map(({ isFull, ...parts }) => {
      const history = Array(Math.floor(parts.version / 4)).fill({ yourPlay: 'rock', theirPlay: 'paper' });
      return viewOf({ ...parts, round: history.length + 1, ...(isFull && { history }) });
    });
  const errors = fc
    .tuple(fc.constantFrom(...ERROR_CODES), games, fc.option(views, { nil: undefined }))
    .map(([code, gameId, view]) => errorMessage(errorOf(code), { gameId }, view));
  const event: fc.Arbitrary<SessionEvent> = fc.oneof(
    fc.constantFrom<SessionEvent>(
      ...([{ type: 'started' }, { type: 'woke' }, { type: 'closed' }, { type: 'took-over' }] as const),
      { type: 'doubted' },
      ...([{ type: 'transport-opened' }, { type: 'transport-lost' }] as const),
    ),
    { weight: 3, arbitrary: views.map(receivedAs) },
    errors.map(receivedAs),
    fc.constantFrom(...ALARMS).map((alarm) => ({ type: 'rang', alarm }) as const),
    fc.constantFrom(...MOVES).map((move) => ({ type: 'played', move }) as const),
    fc.option(games, { nil: undefined }).map((gameId) => ({ type: 'opened-game', gameId }) as const),
  );
  const log = fc.array(event, { maxLength: 60, size: 'max' });

  function run(events: readonly SessionEvent[], between: (state: State) => State = (state) => state) {
    let state = initialState(GAME);
    const done: Effect[] = [];
    for (const next of events) {
      const [after, effects] = step(between(state), next);
      state = after;
      done.push(...effects);
    }
    return { state, done };
  }

  it('leads to the same state and effects again, also from a state that was written down as JSON', () => {
    return fc.assert(
      fc.property(log, (events) => {
        const first = run(events);
        expect(run(events)).toEqual(first);
        expect(run(events, (state) => JSON.parse(JSON.stringify(state)))).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no state that it was given', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(freeze);
      }
      return value;
    };
    return fc.assert(fc.property(log, (events) => expect(() => run(freeze(events), freeze)).not.toThrow()));
  });

  it('names known alarms only, and never the secret of the player', () => {
    return fc.assert(
      fc.property(log, (events) => {
        for (const effect of run(events).done) {
          if ('alarm' in effect) expect(ALARMS).toContain(effect.alarm);
          if (effect.type === 'send') expect(effect.message).not.toHaveProperty('userId');
        }
      }),
    );
  });

  it('opens and closes the transport by turns, and uses it only between', () => {
    return fc.assert(
      fc.property(log, (events) => {
        const started = events.filter(({ type }) => type !== 'started');
        let isOpen = false;
        for (const { type } of run([{ type: 'started' }, ...started]).done) {
          if (type === 'set-alarm' || type === 'clear-alarm') continue;
          expect(isOpen).toBe(type !== 'open-transport');
          isOpen = type !== 'close-transport';
        }
      }),
    );
  });

  it('has the answer alarm set exactly while it asks', () => {
    return fc.assert(fc.property(log, followAnswerAlarm));
  });
});

const isAnswer = (one: SessionEvent | Effect): boolean => 'alarm' in one && one.alarm === 'answer';

function followAnswerAlarm(events: readonly SessionEvent[]): void {
  let state = initialState(GAME);
  let isSet = false;
  // A page starts once, and only an alarm that is set rings.
  const canHappen = (next: SessionEvent): boolean =>
    next.type === 'started' ? state.connection.kind === 'closed' : isSet || !isAnswer(next);
  for (const next of events) {
    if (!canHappen(next)) continue;
    if (isAnswer(next)) isSet = false;
    const [after, effects] = step(state, next);
    state = after;
    for (const effect of effects.filter(isAnswer)) isSet = effect.type === 'set-alarm';
    expect(isSet).toBe(state.connection.kind === 'asking');
  }
}
