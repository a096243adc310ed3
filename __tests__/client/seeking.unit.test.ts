import type { Step } from '../../client/src/session/effects';
import { initialState, isSeeking, type Wish } from '../../client/src/session/state';
import { type SessionEvent, step } from '../../client/src/session/step';
import { errorOf } from '../../domain/errors';
import { errorMessage, type View } from '../../domain/protocol';
import { told, viewOf } from '../support/views';

const [MINE, THEIRS] = ['ACDEFGH', 'HJKMNPQ'];

/** The state after the events of a page that looks for a stranger, and the effects of the last one. */
const replay = (events: readonly SessionEvent[], wish: Wish = { type: 'stranger' }): Step =>
  events.reduce<Step>(([state], event) => step(state, event), [initialState(undefined, 'Ann', wish), []]);
const received = (parts: Partial<View> = {}): SessionEvent => ({
  type: 'received',
  message: told(viewOf({ quick: true, history: [], ...parts })),
});
const sent = ([, effects]: Step) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.message] : []));

const rang = (alarm: 'answer' | 'echo' | 'seek') => ({ type: 'rang', alarm }) as const;
const OPEN = [{ type: 'started' }, { type: 'transport-opened' }] as const;
const alone = received({ theirStatus: 'absent', theirLastSeen: undefined });
const RENEWAL = { type: 'set-alarm', alarm: 'seek', milliseconds: 20_000 };
const SEEKING = [...OPEN, alone] as const;

describe('a page that looks for a stranger', () => {
  it('asks for whoever is there', () => {
    expect(sent(replay(OPEN))).toEqual([{ action: 'quick', name: 'Ann', gameId: undefined }]);
  });

  it('says so again every 20 s while nobody has come', () => {
    expect(replay(SEEKING)[1]).toContainEqual(RENEWAL);
    const again = replay([...SEEKING, rang('seek')]);
    expect(sent(again)).toEqual([{ action: 'quick', name: 'Ann' }]);
    expect(again[1]).toContainEqual(RENEWAL);
  });

  it('does not set the alarm anew with each view', () => {
    expect(replay([...SEEKING, received({ theirStatus: 'absent', version: 3 })])[1]).not.toContainEqual(
      RENEWAL,
    );
  });

  it('says nothing once someone is there', () => {
    const [state, effects] = replay([...SEEKING, received({ version: 3 }), rang('seek')]);
    expect(isSeeking(state)).toBe(false);
    expect(effects).toEqual([]);
  });

  it('waits for the connection when there is none', () => {
    const lost = replay([...SEEKING, { type: 'transport-lost' }, rang('seek')]);
    expect(lost[1]).toEqual([RENEWAL]);
  });

  it('first looks who has come when it is connected again', () => {
    const back = replay([...SEEKING, { type: 'transport-lost' }, { type: 'transport-opened' }]);
    expect(sent(back)).toMatchObject([{ action: 'join', gameId: MINE }]);
  });

  it('goes on saying so when it takes over from another page', () => {
    const view = viewOf({ quick: true, theirStatus: 'absent', version: 3 });
    const message = told(errorMessage(errorOf('superseded'), { gameId: MINE }, view));
    const evicted = [rang('echo'), { type: 'received', message }] as const;
    const [stopped, effects] = replay([...SEEKING, ...evicted]);
    expect(stopped.problem).toBe('superseded');
    expect(effects).toContainEqual({ type: 'clear-alarm', alarm: 'seek' });
    expect(replay([...SEEKING, ...evicted, { type: 'took-over' }])[1]).toContainEqual(RENEWAL);
  });

  describe('that had its seat taken by another page of the player, and looks for one again', () => {
    const view = viewOf({ quick: true, theirStatus: 'absent', version: 3 });
    const message = told(errorMessage(errorOf('superseded'), { gameId: MINE }, view));
    const seeks = (leaving?: string) =>
      ({ type: 'opened-game', gameId: undefined, wish: { type: 'stranger', leaving } }) as const;
    const evicted = [...SEEKING, rang('echo'), { type: 'received', message }] as const;
    const again = [...evicted, seeks(), { type: 'transport-opened' }] as const;

    it.each([undefined, MINE])(
      'waits in the game in which the player waits already, leaving %s',
      (leaving) => {
        const [state] = replay([...evicted, seeks(leaving), { type: 'transport-opened' }, alone]);
        expect(state.gameId).toBe(MINE);
        expect(isSeeking(state)).toBe(true);
      },
    );

    it('stays in another game in which it waits when a late view of that one comes', () => {
      const elsewhere = received({ gameId: THEIRS, theirStatus: 'absent' });
      expect(replay([...again, elsewhere, alone])[0].gameId).toBe(THEIRS);
    });

    it.each<[string, SessionEvent]>([
      ['of a game with someone', received({ version: 4 })],
      ['that nobody asked for', received({ theirStatus: 'absent', history: undefined })],
      ['of a game with a friend', received({ theirStatus: 'absent', quick: undefined })],
    ])('does not take a late view for the answer, one %s', (_, late) => {
      expect(replay([...again, late])[0].gameId).toBeUndefined();
    });
  });

  it('does not give way in a game because another page has taken its seat in another one', () => {
    const message = told(errorMessage(errorOf('superseded'), { gameId: MINE }, viewOf({ version: 9 })));
    const elsewhere = received({ gameId: THEIRS, theirStatus: 'absent' });
    const [state] = replay([...OPEN, rang('echo'), { type: 'received', message }, elsewhere]);
    expect(state.gameId).toBe(THEIRS);
    expect(state.connection.kind).toBe('settled');
  });

  it('asks again when no answer comes, since that may have been another game', () => {
    expect(sent(replay([...SEEKING, rang('seek'), rang('answer')]))).toEqual([
      { action: 'quick', name: 'Ann' },
    ]);
  });

  it('goes to the game of another one who waited', () => {
    const [state] = replay([...SEEKING, rang('seek'), received({ gameId: THEIRS, theirName: 'Bob' })]);
    expect(state).toMatchObject({ gameId: THEIRS, view: { theirName: 'Bob' }, left: { [MINE]: null } });
    expect(state.connection.kind).toBe('settled');
  });

  it.each<[string, SessionEvent]>([
    ['of a friend', received({ gameId: THEIRS, quick: undefined })],
    ['that nobody asked for', received({ gameId: THEIRS, history: undefined })],
  ])('stays where it is when a view of another game comes, one %s', (_, event) => {
    const [state] = replay([...SEEKING, event]);
    expect(state.gameId).toBe(MINE);
  });

  it('leaves a stranger for someone else, whose game is not the one left', () => {
    const leaving = {
      type: 'opened-game',
      gameId: undefined,
      wish: { type: 'stranger', leaving: MINE },
    } as const;
    const left = replay([...SEEKING, received({ version: 3 }), leaving]);
    expect(sent(left)).toEqual([{ action: 'quick', name: 'Ann', gameId: MINE }]);
    const [late] = step(left[0], received({ version: 4 }));
    expect(late.gameId).toBeUndefined();
    expect(step(late, received({ gameId: THEIRS }))[0].gameId).toBe(THEIRS);
  });
});

describe('a game with a friend', () => {
  it.each([
    [3, 3],
    [5, undefined],
  ] as const)('to %i is asked for with the goal %s', (goal, said) => {
    expect(sent(replay(OPEN, { type: 'friend', goal }))).toEqual([
      { action: 'new', name: 'Ann', goal: said },
    ]);
  });
});

describe('a gesture', () => {
  const WITH_BOB = [...SEEKING, received({ version: 3 })] as const;
  const gesture = received({ version: 3, history: undefined, reaction: 'wave' });

  it('is sent once, and waited for by nobody', () => {
    const [state, effects] = replay([...WITH_BOB, { type: 'reacted', reaction: 'clap' }]);
    expect(effects).toEqual([{ type: 'send', message: { action: 'react', gameId: MINE, reaction: 'clap' } }]);
    expect(state.connection.kind).toBe('settled');
  });

  it('is not sent later when there is no connection', () => {
    const lost = [...WITH_BOB, { type: 'transport-lost' }, { type: 'reacted', reaction: 'clap' }] as const;
    expect(replay(lost)[1]).toEqual([]);
  });

  it('of the opponent is counted, though nothing else is new', () => {
    expect(replay([...WITH_BOB, gesture])[0].gesture).toEqual({ reaction: 'wave', before: 0 });
    expect(replay([...WITH_BOB, gesture, gesture])[0].gesture).toEqual({ reaction: 'wave', before: 1 });
  });

  it('is of one game only', () => {
    const [state] = replay([...WITH_BOB, gesture, { type: 'opened-game', gameId: THEIRS }]);
    expect(state.gesture).toBeUndefined();
  });
});
