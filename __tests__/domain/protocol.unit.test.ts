import * as v from 'valibot';
import { ACTIONS } from '../../domain/actions';
import { ERROR_CODES, errorOf } from '../../domain/errors';
import { errorMessage } from '../../domain/protocol';
import { MOVES } from '../../domain/rules';
import { parseServerMessage } from '../../domain/server-message';
import { viewOf } from '../support/views';

const GAME = 'ACDEFGH';
const PLAY = { action: 'play', userId: 'ann1', gameId: GAME, round: 1, play: 'rock' };

describe('a message to the backend', () => {
  it('may have unknown keys, which are ignored', () => {
    const more = { extra: 1, winner: true };
    expect(v.parse(ACTIONS.new.schema, { action: 'new', userId: 'ann1', ...more })).toEqual({
      action: 'new',
      userId: 'ann1',
    });
    expect(v.parse(ACTIONS.play.schema, { ...PLAY, ...more })).toEqual(PLAY);
  });

  it('accepts a game id in any case', () => {
    const asked = { action: 'join', userId: 'ann1', gameId: 'acdefgh' };
    expect(v.parse(ACTIONS.join.schema, asked)).toEqual({ ...asked, gameId: GAME });
  });

  it.each(MOVES)('may play %s', (play) => expect(v.is(ACTIONS.play.schema, { ...PLAY, play })).toBe(true));

  it.each([1, 200, 201])('may play round %i', (round) =>
    expect(v.is(ACTIONS.play.schema, { ...PLAY, round })).toBe(true),
  );

  it.each([0, 202, 1.5, Number.NaN, '1'])('may not play round %p', (round) =>
    expect(v.is(ACTIONS.play.schema, { ...PLAY, round })).toBe(false),
  );

  it.each(Object.keys(PLAY))('to play needs %s', (key) => {
    expect(v.is(ACTIONS.play.schema, { ...PLAY, [key]: undefined })).toBe(false);
  });
});

describe('a message from the backend', () => {
  const sent = (message: unknown) => parseServerMessage(JSON.stringify(message));

  it('may have unknown keys, which are dropped', () => {
    expect(sent({ ...viewOf(), newKey: 1 })).toEqual({ kind: 'view', gameId: GAME, view: viewOf() });
  });

  it.each(ERROR_CODES)('may be the error %s, with a text for a person', (code) => {
    expect(errorOf(code).message).toMatch(/^[A-Z].*\.$/);
    const bare = errorMessage(errorOf(code), {});
    expect(bare).toEqual({ error: errorOf(code), gameId: '', round: 0 });
    expect(sent(bare)).toEqual({ kind: 'error', gameId: '', error: errorOf(code), view: undefined });
    const withView = errorMessage(errorOf(code), { gameId: 'HJKMNPQ', round: 9 }, viewOf());
    expect(withView).toEqual({ error: errorOf(code), ...viewOf() });
    expect(sent(withView)).toEqual({ kind: 'error', gameId: GAME, error: errorOf(code), view: viewOf() });
  });

  it('echoes the request if there is no view', () => {
    expect(errorMessage(errorOf('game-full'), { gameId: 'HJKMNPQ', round: 9 })).toMatchObject({
      gameId: 'HJKMNPQ',
      round: 9,
    });
  });

  it.each([
    ['no JSON', '{'],
    ["API Gateway's own", '{"message": "Internal server error", "connectionId": "a", "requestId": "b"}'],
    ['of another type', JSON.stringify({ ...viewOf(), round: '1' })],
    ['an unknown error', JSON.stringify({ error: { code: 'tired', message: '' }, gameId: '', round: 0 })],
  ])('that is %s is not one', (_, text) => expect(parseServerMessage(text)).toBeUndefined());
});
