import { find } from '../../tools/explorer/mutants/find';
import { sourcesWith } from '../../tools/explorer/mutants/mutant';
import { MUTANTS } from '../../tools/explorer/mutants/mutants';

const named = (name: string) => {
  const mutant = MUTANTS.find((each) => each.name === name);
  if (!mutant) throw new Error(`No bug is called "${name}"`);
  return mutant;
};

it.each(MUTANTS)('can be planted: $name', async (mutant) => {
  // It throws unless each text is in the source exactly once.
  expect((await sourcesWith(mutant)).get(mutant.file)).toContain(mutant.edits[0]?.[1]);
});

it('a bug whose text is not in the source, or twice, is an error', async () => {
  const mutant = { name: 'none', file: 'domain/step.ts', scope: 'a cheat' };
  await expect(sourcesWith({ ...mutant, edits: [['no such text', '']] })).rejects.toThrow('0 times');
  await expect(sourcesWith({ ...mutant, edits: [['return ', '']] })).rejects.toThrow('instead of once');
});

it.each([
  ['a third player gets a seat', 'R3'],
  ['a move can be taken back', 'R1'],
  ["a view shows the opponent's open move", 'R2'],
  ['a player who finishes a round is not told its result', 'R5'],
  ['a page that waits for a stranger never renews its offer', 'R17'],
  ['a game is read before its watcher is added', 'R19'],
])('the explorer finds: %s', async (name, rule) => {
  const found = await find(named(name));
  expect(found?.wrong.join()).toContain(rule);
});
