/**
 * `npm run rehearse`: deploys, deploys a changed client, and removes, all with `sls` itself, against moto's server
 * instead of AWS, and checks what is there after each. Exits with 0 if everything is as it should be.
 */
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HANDLER_NAMES } from '../handler-names';
import { Checkout } from '../running/checkout';
import { Account } from './account';
import { startEmulator } from './emulator';
import { startGate } from './gate';

const STAGE = 'rehearsal';
const STACK = `rpsls-${STAGE}`;

async function rehearse(): Promise<void> {
  const emulator = await startEmulator();
  if (!emulator) {
    throw new Error(
      "There is no emulator to rehearse on. Install moto's server: pip install 'moto[server]', and have moto_server " +
        'on the path or name it in MOTO_SERVER.',
    );
  }
  const account = new Account(emulator.url);
  const gate = await startGate(emulator.url, account);
  const checkout = await Checkout.copy();
  const sls = (command: string) => checkout.sls([command, '--stage', STAGE], account.environment(gate.url));

  try {
    const first = await rehearseDeploy(account, sls);
    await rehearseChange(account, sls, checkout.folder, first);
    await rehearseRemove(account, sls);
    console.log(
      `\nNot rehearsed, since the emulator cannot create them: ${[...emulator.unsupported].sort().join(', ')}.`,
    );
    console.log("The distribution was made through CloudFront's own interface in CloudFormation's place.");
  } catch (error) {
    console.error(emulator.errors());
    throw error;
  } finally {
    await checkout.remove();
    await gate.stop();
    await emulator.stop();
  }
}

type Sls = (command: string) => Promise<string>;

/** The first deployment; returns the keys of the client's files. */
async function rehearseDeploy(account: Account, sls: Sls): Promise<string[]> {
  const said = await sls('deploy');
  const outputs = await account.outputs(STACK);
  assert.match(said, new RegExp(`client: ${outputs.ClientUrl}`), 'sls deploy tells where the client is');
  await checkBackend(account, outputs.TableName);
  const first = await checkClient(account, outputs);
  assert.deepEqual(await account.invalidations(outputs.DistributionId), [['/*']], 'one invalidation, of all');
  report('sls deploy', `${first.length} files of the client, table, handlers, logs, role`);
  return first;
}

/** @param before the keys of the client's files so far */
async function rehearseChange(
  account: Account,
  sls: Sls,
  folder: string,
  before: readonly string[],
): Promise<void> {
  await appendFile(join(folder, 'client/src/main.tsx'), '\nconsole.info("changed");\n');
  await sls('deploy');
  const outputs = await account.outputs(STACK);
  const second = await checkClient(account, outputs);
  const gone = before.filter((key) => !second.includes(key));
  const come = second.filter((key) => !before.includes(key));
  assert.ok(gone.length > 0 && come.length > 0, 'a changed client has files of other names');
  assert.equal((await account.invalidations(outputs.DistributionId)).length, 2, 'a second invalidation');
  report('sls deploy, client changed', `came: ${come.join(', ')}; gone: ${gone.join(', ')}`);
}

async function rehearseRemove(account: Account, sls: Sls): Promise<void> {
  await sls('remove');
  assert.deepEqual(await account.leftovers(), [], 'nothing is left');
  report('sls remove', 'nothing is left');
}

async function checkBackend(account: Account, tableName: string): Promise<void> {
  assert.deepEqual(await account.keyOf(tableName), ['PK', 'SK'], 'there is the table');
  const created = await account.created(STACK);
  const functions = HANDLER_NAMES.length;
  const count = (type: string) => created.filter((each) => each === type).length;
  assert.equal(count('AWS::Lambda::Function'), functions, 'a function for each route');
  assert.equal(count('AWS::Lambda::Permission'), functions, 'each may be invoked');
  assert.equal(count('AWS::Logs::LogGroup'), functions, 'each has its log');
  assert.equal(count('AWS::IAM::Role'), 1, 'they have one role');
}

/** Checks all that was uploaded; returns its keys. */
async function checkClient(account: Account, outputs: { ClientBucketName: string; ClientUrl: string }) {
  const objects = await account.objects(outputs.ClientBucketName);
  for (const name of ['index.html', 'replay.html']) {
    const page = objects.find(({ key }) => key === name);
    assert.ok(page, `there is ${name}`);
    assert.equal(page.contentType, 'text/html; charset=utf-8');
    assert.ok(page.text.includes(`content="${outputs.ClientUrl}/preview.png"`), 'its preview has a picture');
    for (const [, named = ''] of page.text.matchAll(/(?:src|href)="\/([^"]+)"/g))
      assert.ok(
        objects.some(({ key }) => key === named),
        `${name} names ${named}, which was uploaded`,
      );
  }
  for (const { key, cacheControl, contentType } of objects) {
    const isHashed = key.startsWith('assets/');
    assert.equal(cacheControl, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache', key);
    assert.notEqual(contentType, 'binary/octet-stream', key);
  }
  return objects.map(({ key }) => key);
}

function report(step: string, found: string): void {
  console.log(`ok  ${step}: ${found}`);
}

rehearse().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
