import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureColdStarts } from '../../../tools/bench/cold-start';
import { cleanEnvironment } from '../../../tools/bench/environment';
import { startStage } from '../../../tools/bench/stage';

const POISON = {
  NODE_EXTRA_CA_CERTS: '/nowhere/certificates.pem',
  NODE_OPTIONS: '--no-deprecation',
  HTTPS_PROXY: 'http://nowhere',
};
const NEEDED = { PATH: '/bin', AWS_REGION: 'us-east-1' };

/** A handler that fails if any of the poison is in its environment. */
const TASTER = `exports.handler = async () => {
  const tasted = ${JSON.stringify(Object.keys(POISON))}.filter((name) => process.env[name]);
  if (tasted.length) throw new Error('The handler sees ' + tasted);
};`;

const folder = mkdtempSync(join(tmpdir(), 'taster-'));
const path = join(folder, 'taster.js');
writeFileSync(path, TASTER);
beforeEach(() => {
  jest.replaceProperty(process, 'env', { ...process.env, ...POISON });
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

test('an environment to measure in has only what is listed and what is set', () => {
  const given = { ...NEEDED, ...POISON, AWS_PROFILE: 'mine' };
  expect(cleanEnvironment(given)).toEqual(NEEDED);
  expect(cleanEnvironment(given, { TABLE_NAME: 'games' })).toEqual({ ...NEEDED, TABLE_NAME: 'games' });
});

test('a cold start is measured in a clean environment', async () => {
  const starts = await measureColdStarts([{ name: 'taster', path, bytes: 0 }], 1);
  expect(starts?.map(({ name }) => name)).toEqual(['an empty handler', 'taster']);
});

test('so is a warm handler', async () => {
  const bundles = { pathOf: () => path, bytesOf: () => 0, remove: async () => {} };
  const stage = await startStage(bundles, 'http://127.0.0.1', 'games');
  await stage.invoke('play', 'connection').finally(stage.stop);
  // The process that started the stage has its own environment back.
  expect(process.env).toMatchObject(POISON);
});
