import { explore } from '../../../tools/explorer/explore';
import type { Asked } from '../../../tools/explorer/memo';
import { SMALL } from '../../../tools/explorer/scopes';
import { describeCall } from '../../../tools/explorer/words';
import { type Engine, startEngine } from '../../../tools/running/engine';
import { askDynamo, comparable, inOrder, itemsOf } from './dynamo';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** `npm run test:exhaustive` compares everything; else each scope is explored only this far, breadth first. */
const IS_EXHAUSTIVE = process.env.EXHAUSTIVE !== undefined;
const MOST_STATES = IS_EXHAUSTIVE ? Number.POSITIVE_INFINITY : 5_000;

/** Every pair of a call and of what was stored, once, over all small scopes. */
async function pairs(): Promise<readonly Asked[]> {
  const all = new Map<string, Asked>();
  for (const scope of SMALL) {
    const { asked } = await explore(scope, MOST_STATES);
    for (const each of asked) all.set(JSON.stringify([each.before, each.call]), each);
  }
  return [...all.values()];
}

it('DynamoDB does what the memory store does, whatever the small scopes ask of it', async () => {
  const all = await pairs();
  expect(all.length).toBeGreaterThan(600);
  for (const { before, call, value, after } of all) {
    const dynamo = await askDynamo(engine, before, call);
    const asked = `${describeCall(call)} in ${JSON.stringify(before)}`;
    expect({ asked, value: inOrder(dynamo.value) }).toEqual({ asked, value: inOrder(value) });
    expect({ asked, items: comparable(dynamo.items) }).toEqual({ asked, items: comparable(itemsOf(after)) });
  }
  if (IS_EXHAUSTIVE) console.log(`${all.length} pairs of a state and a call: both stores are equal`);
}, 600_000);
