import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { createGame, type Game } from '../../domain/game';
import { RELEASE_AFTER } from '../../domain/given-up';
import { newGameId } from '../../domain/ids';
import type { GameStore, StepResult } from '../../domain/ports';
import { refusalOf } from '../../domain/refusal';
import { MOVES } from '../../domain/rules';
import type { GameStep } from '../../domain/step';
import { take } from '../../domain/take';
import { AT, join, leave, play, rejoin, release, replace, sorted } from '../support/steps';

/** Any sequence of steps ends in a store as the rules say. */
export function randomStepsContract(games: () => GameStore, randomGames: number): void {
  it('any sequence of steps ends as the rules say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 25 }), async (sequence) => {
        const gameId = newGameId(randomBytes);
        let expected = createGame(gameId, { userId: 'ann1', address: 'one', attachment: 1, at: AT });
        await games().create(expected, AT);
        for (const make of [() => join('bob1', { address: 'two' }), ...sequence]) {
          const next = make(expected);
          const refusal = refusalOf(expected, next);
          if (!refusal) expected = take(expected, next);
          const result = await games().step(gameId, next);
          expect(inOrder(result)).toEqual(
            refusal
              ? { taken: false, refusal, game: sorted(expected) }
              : { taken: true, game: sorted(expected) },
          );
        }
      }),
      { numRuns: randomGames },
    );
  });
}

/** A step, perhaps one that was decided on when the game was as it is. */
type MakeStep = (game: Game) => GameStep;

const user = fc.constantFrom('ann1', 'bob1', 'eve1');
const address = fc.constantFrom('one', 'two');
const at = fc
  .tuple(fc.nat(1000), fc.constantFrom(0, 0, RELEASE_AFTER))
  .map(([later, minute]) => AT + later + minute);
const where = fc.record({ address, at });
const name = fc.constantFrom('Ann', 'Zoë', undefined);
const attaching = fc.record({ address, at, name });
const leaving = fc.record({ address, at, attachment: fc.option(fc.nat(1000), { nil: undefined }) });
const always = (step: GameStep): MakeStep => {
  return () => step;
};

const anyStep: fc.Arbitrary<MakeStep> = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(user, attaching).map(([who, how]) => always(join(who, how))) },
  { weight: 1, arbitrary: fc.tuple(user, attaching).map(([who, how]) => always(rejoin(who, how))) },
  { weight: 2, arbitrary: fc.tuple(user, leaving).map(([who, how]) => always(leave(who, how))) },
  {
    weight: 1,
    arbitrary: fc.tuple(user, user, where).map(([who, whom, how]) => always(release(who, whom, how))),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(user, attaching, fc.boolean()).map(
      ([who, how, isLate]): MakeStep =>
        (game) => {
          const step = replace(game, who, how);
          return isLate ? { ...step, version: step.version - 1 } : step;
        },
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(user, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...MOVES), where)
      .map(([who, round, move, how]) => always(play(who, round, move, how))),
  },
);

const inOrder = (result: StepResult) => ({ ...result, game: sorted(result.game) });
