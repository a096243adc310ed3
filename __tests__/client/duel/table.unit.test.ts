import { type RoundOnTable, tableOf } from '../../../client/src/duel/table';

const ROUND = { yourPlay: 'rock', theirPlay: 'paper' } as const;
const REVEALING: RoundOnTable = { kind: 'round', round: ROUND, phase: 'fists', word: 'Rock…' };

test('a round that is being revealed has the table to itself', () => {
  expect(tableOf(REVEALING, { yourPlay: 'spock', theirPlay: 'spock' }, 'lizard', true)).toBe(REVEALING);
});

test('the last round stays until the player turns to the next one, whatever the opponent does', () => {
  for (const areTheyReady of [false, true])
    expect(tableOf(undefined, ROUND, undefined, areTheyReady)).toMatchObject({
      round: ROUND,
      phase: 'verdict',
    });
  expect(tableOf(undefined, ROUND, 'rock', true)).toEqual({
    kind: 'picking',
    yours: 'rock',
    areTheyReady: true,
  });
});

test('before the first round there is nothing but what the two do', () => {
  expect(tableOf(undefined, undefined, undefined, true)).toEqual({
    kind: 'picking',
    yours: undefined,
    areTheyReady: true,
  });
});
