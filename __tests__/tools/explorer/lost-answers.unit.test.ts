import { explore } from '../../../tools/explorer/explore';
import { outcomesOf } from '../../../tools/explorer/outcomes';
import { NO_FAULTS, type Scope } from '../../../tools/explorer/scope';
import { small } from './small';

/** Between them they make every call that writes. */
const SCOPES: readonly Scope[] = [
  small('a new game with two faults'),
  small('a join with two faults'),
  { ...small('a cut and a play'), budget: { ...NO_FAULTS, faults: 1 } },
  small('a cut with a fault'),
  small('another game with a fault'),
];

describe('the SDK repeats a write whose answer was lost (R7)', () => {
  let events: readonly string[];
  beforeAll(async () => {
    const explored = await Promise.all(SCOPES.map(outcomesOf));
    events = explored.flatMap((each) => [...each.events]);
  });

  it.each([
    /games\.create .* - twice/,
    /step .*: join of .* - twice/,
    /step .*: rejoin of .* - twice/,
    /step .*: play of .* - twice/,
    /step .*: leave of .* - twice/,
    /seats\.attach .* - twice/,
    /seats\.detach .* - twice/,
    /seats\.end .* - twice/,
  ])('%s is explored', (label) => {
    expect(events).toContainEqual(expect.stringMatching(label));
  });

  it('and every conditional one is then refused by its own success', async () => {
    const explored = await Promise.all(SCOPES.map((scope) => explore(scope)));
    const kinds = new Set<unknown>();
    for (const { asked } of explored) {
      const [taken, refused] = [asked.filter(isTaken), asked.filter((each) => !isTaken(each))];
      const successes = new Set(taken.map(({ call, after }) => JSON.stringify([call, after])));
      const again = refused.filter(({ call, before }) => successes.has(JSON.stringify([call, before])));
      for (const { call } of again) kinds.add(Object(call.args[1]).type ?? call.method);
    }
    expect([...kinds].sort()).toEqual(['create', 'join', 'leave', 'play', 'rejoin']);
  });
});

/** Whether a write was made: `create` says so, or a step. */
const isTaken = ({ value }: { readonly value: unknown }): boolean =>
  value === true || Object(value).taken === true;
