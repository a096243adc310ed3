import { explore } from '../../../tools/explorer/explore';
import { outcomesOf } from '../../../tools/explorer/outcomes';
import { NO_FAULTS, type Scope } from '../../../tools/explorer/scope';
import { LARGE } from '../../../tools/explorer/scopes';
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
  small('a seat given up, with a fault'),
  small('a newcomer, and a player who comes back'),
  small('a release with an open move'),
  small('a watcher wakes up'),
  small('a watcher who plays'),
  {
    ...small('a watcher wakes up'),
    name: 'a watcher wakes up, and a loss',
    budget: { ...NO_FAULTS, losses: 1 },
  },
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

it('the same is explored, whatever was computed before, so that a way can be gone again', async () => {
  const scope = LARGE.find(({ name }) => name.startsWith('a cut, the opponent'));
  if (!scope) throw new Error('There is no such scope');
  // Judging worlds at rest gives numbers to parts that the outcomes do not need.
  expect((await explore(scope)).states).toBe((await outcomesOf(scope)).states);
});
