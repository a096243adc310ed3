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

  it('gives way to the shaking of the hands', () => {
    expect(status({ isSending: true, isRevealing: true }).text).toBe('Rock, paper, scissors…');
  });
});
