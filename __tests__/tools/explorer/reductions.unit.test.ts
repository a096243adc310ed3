import { outcomesOf } from '../../../tools/explorer/outcomes';
import { NO_FAULTS, type Scope } from '../../../tools/explorer/scope';
import { small } from './small';

/** Small enough to be explored without the reduction, and at least one for each kind of trouble. */
const SCOPES: readonly Scope[] = [
  small('a join and a round'),
  small('a new game with two faults'),
  small('a join with two faults'),
  small('a cheat'),
  small('a cut and a play'),
  small('a cut with a fault'),
  small('an early alarm'),
  small('another game with a fault'),
  small('a second tab'),
  small('a page is closed'),
  small('a third player'),
  {
    ...small('a round with a fault'),
    name: 'a round with a duplicate',
    budget: { ...NO_FAULTS, duplicates: 1 },
  },
  { ...small('a cut and a play'), name: 'a play with a fault', budget: { ...NO_FAULTS, faults: 1 } },
  { ...small('a cut and a play'), name: 'a play with a loss', budget: { ...NO_FAULTS, losses: 1 } },
];

it.each(SCOPES)(
  'in $name the same happens and ends in the same ways, whether calls are brought forward or not',
  async (scope) => {
    const reduced = await outcomesOf(scope);
    const complete = await outcomesOf({ ...scope, reduced: false });
    expect(reduced.outcomes).toEqual(complete.outcomes);
    expect(reduced.events).toEqual(complete.events);
    expect(reduced.states).toBeLessThan(complete.states);
  },
);
