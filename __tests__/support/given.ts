import * as fc from 'fast-check';
import { createGame, type Game } from '../../domain/game';
import { refusalOf } from '../../domain/refusal';
import { MOVES } from '../../domain/rules';
import type { GameStep, Play } from '../../domain/step';
import { take } from '../../domain/take';
import { AT, join, leave, play, rejoin } from './steps';

export const ANN = 'ann-secret';
export const BOB = 'bob-secret';

/** Ann's game after these steps; those that are refused change nothing. */
export const given = (...steps: readonly GameStep[]): Game =>
  steps.reduce(
    (game, step) => (refusalOf(game, step) ? game : take(game, step)),
    createGame('ACDEFGH', { userId: ANN, address: `${ANN}s-page`, attachment: 1, at: AT }),
  );

/** The plays among these steps that Ann's game accepts. */
export const playsTaken = (steps: readonly GameStep[]): Play[] =>
  steps.filter(
    (step, index): step is Play => step.type === 'play' && !refusalOf(given(...steps.slice(0, index)), step),
  );

const user = fc.constantFrom(ANN, BOB, 'eve-secret');
const move = fc.constantFrom(...MOVES);
const where = fc.record({
  address: fc.constantFrom('one', 'two'),
  at: fc.nat(1000).map((later) => AT + later),
});

const anyStep: fc.Arbitrary<GameStep> = fc.oneof(
  fc.tuple(user, where).map(([who, at]) => join(who, at)),
  fc.tuple(user, where).map(([who, at]) => rejoin(who, at)),
  fc.tuple(user, where).map(([who, at]) => leave(who, at)),
  fc
    .tuple(user, fc.integer({ min: 1, max: 5 }), move, where)
    .map(([who, round, made, at]) => play(who, round, made, at)),
);

/** Ann and Bob, in either order, or Ann alone, play some rounds, with any steps in between. */
const rounds = fc
  .array(fc.tuple(move, move, fc.boolean(), fc.array(anyStep, { maxLength: 2 })), { maxLength: 5 })
  .map((all) =>
    all.flatMap(([anns, bobs, annFirst, between], index) => {
      const both = [play(ANN, index + 1, anns), play(BOB, index + 1, bobs)];
      return [...(annFirst ? both : both.reverse()), ...between];
    }),
  );

/** Steps of which many are accepted and many refused. */
export const anySteps: fc.Arbitrary<GameStep[]> = fc
  .tuple(rounds, fc.array(anyStep, { maxLength: 12 }), fc.boolean())
  .map(([played, rest, bobJoins]) => [...(bobJoins ? [join(BOB)] : []), ...played, ...rest]);
