import * as fc from 'fast-check';
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

/** `npm run test:exhaustive` compares everything; else so many pairs are drawn, always the same of the same scopes. */
const IS_EXHAUSTIVE = process.env.EXHAUSTIVE !== undefined;
const SAMPLE = 500;
const SEED = 1;

/** Every pair of a call and of what was stored, once, over all small scopes. */
async function pairs(): Promise<readonly Asked[]> {
  const all = new Map<string, Asked>();
  for (const scope of SMALL) {
    const { asked } = await explore(scope);
    for (const each of asked) all.set(JSON.stringify([each.before, each.call]), each);
  }
  return [...all.values()];
}

function drawn(all: readonly Asked[]): readonly Asked[] {
  const sample = fc.shuffledSubarray([...all], { minLength: SAMPLE, maxLength: SAMPLE });
  return fc.sample(sample, { numRuns: 1, seed: SEED }).flat();
}

it('DynamoDB does what the memory store does, whatever the small scopes ask of it', async () => {
  const all = await pairs();
  const chosen = IS_EXHAUSTIVE ? all : drawn(all);
  console.info(`Both stores: ${chosen.length} of ${all.length} pairs of a state and a call, seed ${SEED}`);
  for (const { before, call, value, after } of chosen) {
    const dynamo = await askDynamo(engine, before, call);
    const asked = `${describeCall(call)} in ${JSON.stringify(before)}`;
    expect({ asked, value: inOrder(dynamo.value) }).toEqual({ asked, value: inOrder(value) });
    expect({ asked, items: comparable(dynamo.items) }).toEqual({ asked, items: comparable(itemsOf(after)) });
  }
}, 600_000);
