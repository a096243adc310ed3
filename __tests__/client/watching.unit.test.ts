import { step, type WatchEvent, type Watching, watchingOf } from '../../client/src/watching/step';
import { errorOf } from '../../domain/errors';
import { errorMessage, type WatchView, type WireMessage } from '../../domain/protocol';
import { readServerMessage } from '../../domain/server-message';
import { viewOf } from '../support/views';

const GAME = 'ACDEFGH';
const side = { score: 0, status: 'online', played: false, streak: 0 } as const;
const seen = (parts: Partial<WatchView> = {}): WatchView => ({
  watching: true,
  gameId: GAME,
  version: 2,
  round: 1,
  goal: 5,
  winnerStays: false,
  since: 0,
  left: side,
  right: side,
  watchers: 1,
  ...parts,
});
function received(message: WireMessage): WatchEvent {
  const read = readServerMessage(message);
  if (!read) throw new Error('No message');
  return { type: 'received', message: read };
}
const failed = (code: Parameters<typeof errorOf>[0]) =>
  received(errorMessage(errorOf(code), { gameId: GAME }));
const OPENED = { type: 'opened' } as const;

/** The state after these events, and what the last one has done. */
function after(...events: WatchEvent[]): [Watching, string[]] {
  let state = watchingOf(GAME);
  let done: string[] = [];
  for (const event of events) {
    const [next, effects] = step(state, event);
    state = next;
    done = effects.map((effect) => ('alarm' in effect ? `${effect.type} ${effect.alarm}` : effect.type));
  }
  return [state, done];
}
const ASKED = ['ask', 'set-alarm answer', 'set-alarm heartbeat'];
const ROUND = { left: 'rock', right: 'paper' } as const;
const started = received(seen({ history: [] }));
const finished = seen({
  version: 4,
  round: 2,
  left: { ...side, play: 'rock' },
  right: { ...side, play: 'paper' },
});

describe('a watcher’s page', () => {
  it('asks when its connection opens, when an answer is missing, and as a heartbeat', () => {
    expect(after(OPENED)[1]).toEqual(ASKED);
    for (const alarm of ['answer', 'heartbeat'] as const)
      expect(after(OPENED, { type: 'rang', alarm })[1]).toEqual(ASKED);
  });

  it('shows what it is told, and waits no longer for an answer', () => {
    const [state, done] = after(OPENED, received(seen({ history: [ROUND], round: 2 })));
    expect(state).toMatchObject({ view: { round: 2 }, history: [ROUND], isOnline: true });
    expect(done).toEqual(['clear-alarm answer', 'set-alarm heartbeat']);
  });

  it('adds the round that has just ended', () => {
    expect(after(OPENED, started, received(finished))[0].history).toEqual([ROUND]);
  });

  it('adds it once, whoever moves next', () => {
    const next = received({ ...finished, version: 5, left: { ...side, play: 'rock', played: true } });
    expect(after(OPENED, started, received(finished), next)[0].history).toEqual([ROUND]);
  });

  it('asks for everything when it has missed a round', () => {
    const later = received({ ...finished, version: 8, round: 4 });
    const [state, done] = after(OPENED, started, later);
    expect(done).toEqual(ASKED);
    expect(state.view?.round).toBe(1);
  });

  it('asks for everything when someone else sits there', () => {
    expect(after(OPENED, started, received({ ...finished, since: 2 }))[1]).toEqual(ASKED);
  });

  it('never goes back to an older view (R14)', () => {
    const [state] = after(OPENED, started, received(finished), received(seen({ version: 3 })));
    expect(state.view?.version).toBe(4);
  });

  it('listens neither to other games nor to what only players are told', () => {
    const other = received(seen({ gameId: 'HJKMNPQ', version: 9, history: [] }));
    const [state] = after(OPENED, started, other, received(viewOf({ version: 9 })));
    expect(state.view?.version).toBe(2);
  });

  it('asks again, after a while, when something failed inside', () => {
    expect(after(OPENED, failed('internal'))[1]).toEqual(['set-alarm answer']);
  });

  it.each(['game-not-found', 'game-full'] as const)('ends, and says why, at %s', (code) => {
    const [state, done] = after(OPENED, failed(code));
    expect(state.problem).toBe(code);
    expect(done).toContain('close');
  });

  it('gives up on a connection by which nothing comes', () => {
    const late = { type: 'rang', alarm: 'answer' } as const;
    expect(after(OPENED, late)[1]).toEqual(ASKED);
    expect(after(OPENED, late, late)[1]).toEqual(['renew', 'set-alarm answer']);
    expect(after(OPENED, late, started, late)[1]).toEqual(ASKED);
  });

  it('does not hammer a backend in trouble', () => {
    const troubled = failed('internal');
    const [, effects] = step(after(OPENED, troubled, troubled, troubled)[0], troubled);
    expect(effects).toEqual([{ type: 'set-alarm', alarm: 'answer', milliseconds: 32_000 }]);
  });

  it('asks when the page comes back into sight, and then waits for one answer only', () => {
    const late = { type: 'rang', alarm: 'answer' } as const;
    expect(after(OPENED, started, { type: 'woke' })[1]).toEqual(ASKED);
    expect(after(OPENED, started, { type: 'woke' }, late)[1]).toEqual(['renew', 'set-alarm answer']);
    expect(after(OPENED, { type: 'lost' }, { type: 'woke' })[1]).toEqual([]);
  });

  it('is silent while there is no connection', () => {
    const [state, done] = after(OPENED, started, { type: 'lost' });
    expect(state.isOnline).toBe(false);
    expect(done).toEqual(['clear-alarm answer', 'clear-alarm heartbeat']);
  });
});
