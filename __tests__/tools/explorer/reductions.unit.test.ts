import { outcomesOf } from '../../../tools/explorer/outcomes';
import { NO_FAULTS, type Scope } from '../../../tools/explorer/scope';
import { SMALL } from '../../../tools/explorer/scopes';

const small = (name: string): Scope => {
  const found = SMALL.find((scope) => scope.name === name);
  if (!found) throw new Error(`No small scope is called ${name}`);
  return found;
};

/** Small enough to be explored without the reduction, and at least one for each kind of trouble. */
const SCOPES: readonly Scope[] = [
  small('a join and a round'),
  small('a join with two faults'),
  small('a cheat'),
  small('a cut and a play'),
  small('a cut with a fault'),
  small('an early alarm'),
  small('another game with a fault'),
  {
    ...small('a round with a fault'),
    name: 'a round with a duplicate',
    budget: { ...NO_FAULTS, duplicates: 1 },
  },
  { ...small('a cut and a play'), name: 'a play with a fault', budget: { ...NO_FAULTS, faults: 1 } },
  { ...small('a cut and a play'), name: 'a play with a loss', budget: { ...NO_FAULTS, losses: 1 } },
];

it.each(SCOPES)(
  'in $name the same happens and ends in the same ways, whether posts are brought forward or not',
  async (scope) => {
    const reduced = await outcomesOf(scope);
    const complete = await outcomesOf({ ...scope, reduced: false });
    expect(reduced.outcomes).toEqual(complete.outcomes);
    expect(reduced.events).toEqual(complete.events);
    expect(reduced.states).toBeLessThan(complete.states);
  },
);
