import { graceOf } from '../../client/src/link';
import type { Connection } from '../../client/src/session/connection';
import { initialState } from '../../client/src/session/state';

const grace = (connection: Connection, unanswered = 0) =>
  graceOf({ ...initialState('ACDEFGH'), connection, unanswered });

const asking = { kind: 'asking', question: 'join', heard: false } as const;
const overdue = { kind: 'overdue', question: 'join', heard: false } as const;

describe('the time until the page says that there is no connection', () => {
  it.each([{ kind: 'lost' }, overdue] as const)('is under a second once it is broken: %j', (connection) => {
    expect(grace(connection)).toBeLessThan(1000);
    // An ordinary reconnect: a pause of at most 500 ms and a handshake.
    expect(grace(connection)).toBeGreaterThan(800);
  });

  it('is longer for the first connection, which may find the backend cold', () => {
    expect(grace({ kind: 'opening' })).toBe(4000);
  });

  it('ends when sockets open but nothing comes by them', () => {
    expect(grace(asking, 2)).toBe(900);
    expect(grace(asking, 1)).toBeUndefined();
    expect(grace({ ...asking, heard: true }, 2)).toBeUndefined();
  });

  it.each([{ kind: 'closed' }, { kind: 'settled' }, asking, { ...overdue, heard: true }] as const)(
    'is endless while all is well: %j',
    (connection) => expect(grace(connection)).toBeUndefined(),
  );
});
