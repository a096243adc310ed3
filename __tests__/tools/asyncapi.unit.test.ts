import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { asyncApi, DOCUMENT } from '../../tools/asyncapi';

const text = readFileSync(DOCUMENT, 'utf8');

test('docs/asyncapi.json is what `npm run asyncapi` makes of the schemas', () => {
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(asyncApi())));
});

test("AsyncAPI's own parser accepts the document, without a remark that matters", async () => {
  const { document, diagnostics } = await new Parser().parse(text);
  // What it calls information are wishes, such as for an e-mail address of whoever is responsible.
  expect(diagnostics.filter(({ severity }) => severity < 2)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(document?.operations().filterByReceive()).toHaveLength(6);
  expect(document?.operations().filterBySend()).toHaveLength(4);
});

test('the parser would refuse a message that is not there', async () => {
  const broken = text.replace('"#/components/messages/watchView"', '"#/components/messages/spectatorView"');
  const { diagnostics } = await new Parser().parse(broken);
  expect(diagnostics.filter(({ severity }) => severity === 0)).not.toEqual([]);
});
