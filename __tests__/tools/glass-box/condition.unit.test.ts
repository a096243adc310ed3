import type { Game } from '../../../domain/game';
import type { GameStep } from '../../../domain/step';
import { explore } from '../../../tools/explorer/explore';
import { SMALL } from '../../../tools/explorer/scopes';
import { clausesOf } from '../../../tools/glass-box/condition';
import { writtenOf } from '../../../tools/glass-box/write-says';

/** In these, between them, every step is taken and refused. */
const SCOPES = [
  'a join with two faults',
  'a cheat ahead of time',
  'another game with a fault',
  'a newcomer, and a player who comes back',
  'a release with a fault',
  'a third player',
];

const bound = (item: object) => ({
  item: { ...item },
  names: { '#me': 'ann' },
  values: { ':one': 1, ':two': 2 },
});

describe('the condition of a write, part by part', () => {
  it.each(SCOPES)('holds exactly when the write is made: %s', async (name) => {
    const scope = SMALL.find((each) => each.name === name);
    if (!scope) throw new Error(`No scope is called ${name}`);
    const { asked } = await explore(scope);
    const steps = asked.filter(({ call }) => call.method === 'step');
    expect(steps.length).toBeGreaterThan(9);
    for (const { before, call, value } of steps) {
      const [gameId, step] = call.args as [string, GameStep];
      const game: Game | undefined = new Map(before.games).get(gameId);
      const { conditions } = writtenOf(step, game);
      expect([step.type, conditions.every(({ holds }) => holds)]).toEqual([step.type, Object(value).taken]);
    }
  });

  it('is told apart where it says AND, but not within brackets or between two values', () => {
    const condition =
      'Plays BETWEEN :one AND :two AND NOT ((Old = :one OR Old = :two) AND size(Moves) >= :one)';
    expect(clausesOf(condition, bound({ Plays: 2, Old: 1, Moves: [] }))).toEqual([
      { text: 'Plays BETWEEN :one AND :two', holds: true },
      { text: 'NOT ((Old = :one OR Old = :two) AND size(Moves) >= :one)', holds: true },
    ]);
  });

  it('does not hold for what is missing', () => {
    const holds = (condition: string) =>
      clausesOf(condition, bound({ ann: { At: 1 } })).map((each) => each.holds);
    expect(holds('#me.At = :one AND #me.To = :one AND #me.To < :one AND size(#me.To) < :one')).toEqual([
      ...[true, false, false, false],
    ]);
    expect(holds('attribute_exists(#me.At) AND attribute_not_exists(#me.At.In)')).toEqual([true, true]);
  });

  it('is refused when it cannot be read', () => {
    expect(() => clausesOf('Plays = :one Moves', bound({}))).toThrow('can be read');
  });
});
