import { statusOf } from '../../client/src/view/status';
import { FRIENDS } from '../../client/src/view/words';
import { viewOf } from '../support/views';

const status = (parts: Partial<Parameters<typeof statusOf>[0]>) =>
  statusOf({
    view: viewOf({ theirStatus: 'online' }),
    sides: FRIENDS,
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
