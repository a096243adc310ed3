import { statusOf } from '../../client/src/view/status';
import { youAnd, youAndComputer } from '../../client/src/view/words';
import { viewOf } from '../support/views';

const status = (parts: Partial<Parameters<typeof statusOf>[0]>) =>
  statusOf({
    view: viewOf({ theirStatus: 'online' }),
    sides: youAnd(undefined),
    hasPlayed: true,
    isSending: false,
    isRevealing: false,
    isMatchOver: false,
    ...parts,
  });

describe('the status of a move', () => {
  it('is that it is sent until a view confirms it, and is spoken only then', () => {
    expect(status({ isSending: true })).toMatchObject({ text: 'Sending your move…', isSpoken: false });
    expect(status({})).toMatchObject({ text: 'Locked in. Waiting for your friend…', isSpoken: true });
  });

  it('speaks of a friend by name', () => {
    const sides = youAnd('ann');
    expect(status({ sides }).text).toBe('Locked in. Waiting for ann…');
    const theyPlayed = viewOf({ theyPlayed: true });
    expect(status({ sides, hasPlayed: false, view: theyPlayed }).text).toBe('ann has played. Your turn!');
  });

  it('says that a friend went on to another game, unless they wait for a move', () => {
    const left = viewOf({ theirStatus: 'left' });
    expect(status({ view: left }).text).toBe('Your friend went on to another game.');
    expect(status({ view: { ...left, theyPlayed: true }, hasPlayed: false }).text).toBe(
      'Your friend has played. Your turn!',
    );
  });

  it('asks for a move in practice without hurrying the player: the computer always plays first', () => {
    const first = { view: viewOf({ theirStatus: 'online', theyPlayed: true }), hasPlayed: false };
    expect(status({ ...first, sides: youAndComputer('Fox') })).toEqual({
      text: 'Pick your move!',
      isWaitedFor: false,
      isShown: true,
      isSpoken: false,
    });
    expect(status({ ...first, sides: youAndComputer('Fox'), isMatchOver: true }).isShown).toBe(false);
  });

  it('gives way to the hands while they open', () => {
    expect(status({ isRevealing: true })).toMatchObject({ isShown: false, isSpoken: false });
  });
});

describe('the status at the end of a match', () => {
  const theyPlayed = { view: viewOf({ theirStatus: 'online', theyPlayed: true }), hasPlayed: false };

  it('says that the opponent plays on, and nothing else', () => {
    expect(status({ ...theyPlayed, isMatchOver: true })).toMatchObject({
      text: 'Your friend has played on. Rematch?',
      isShown: true,
    });
    expect(status({ hasPlayed: false, isMatchOver: true }).isShown).toBe(false);
  });
});
