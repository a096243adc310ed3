import { explore } from '../../../tools/explorer/explore';
import { replay, retell } from '../../../tools/explorer/replay';
import { gameIdOf, NO_FAULTS, type Scope } from '../../../tools/explorer/scope';
import { ANN, SMALL } from '../../../tools/explorer/scopes';

it.each(SMALL)('nothing goes wrong in $name', async (scope) => {
  const { violation, isCut } = await explore(scope);
  if (violation) throw new Error(`${scope.name}:\n${await retell(scope, violation.way)}`);
  expect(isCut).toBe(false);
});

describe('what goes wrong', () => {
  /** Every view of an opponent who is there holds the word "online", so it shows this secret. */
  const open: Scope = {
    name: 'an open secret',
    tabs: [
      { userId: ANN, gameId: undefined, deeds: [], isOpen: true },
      { userId: 'online', gameId: gameIdOf(0), deeds: [], isOpen: false },
    ],
    budget: NO_FAULTS,
    troubled: 0,
    reduced: true,
  };
  const wrong = [`R12: ${ANN} is shown the secret of online`];

  it('is found, and found again on the way there', async () => {
    const { violation } = await explore(open);
    expect(violation?.wrong).toEqual(wrong);
    expect((await replay(open, violation?.way ?? [])).wrong).toEqual(wrong);
  });

  it('is told in words, with the command that goes there again', async () => {
    const { violation } = await explore(open);
    expect((await retell(open, violation?.way ?? [])).split('\n')).toEqual([
      '  1. online opens a tab',
      "  2. online's join 333CCCC: seats.attach c1-1: 333CCCC",
      "  3. online's join 333CCCC: step 333CCCC: join of online",
      "  4. online's join 333CCCC: post to c0-1: a view of 333CCCC, version 2",
      '  => R12: ann-secret is shown the secret of online',
      'Again: npm run explore -- "an open secret" 0,0,0,0',
      'To watch it, with npm start: http://localhost:3000/glass-box.html#scope=an+open+secret&way=0,0,0,0',
    ]);
  });
});
