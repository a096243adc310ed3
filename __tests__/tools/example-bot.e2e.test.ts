import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import Ajv from 'ajv';
import * as v from 'valibot';
import { WebSocket, WebSocketServer } from 'ws';
import { DOCUMENT } from '../../tools/asyncapi';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';

const BOT = join(__dirname, '../../tools/example-bot.ts');
const Payloads = v.object({
  components: v.object({ messages: v.record(v.string(), v.object({ payload: v.looseObject({}) })) }),
});

let run: LocalRun;
let relay: WebSocketServer;
const said: string[] = [];
const heard: string[] = [];

/** Passes messages on in both directions, and notes them. */
function passOn(client: WebSocket): void {
  const backend = new WebSocket(run.webSocketUrl);
  const open = once(backend, 'open');
  client.on('message', (data) => {
    said.push(String(data));
    void open.then(() => backend.send(String(data)));
  });
  backend.on('message', (data) => {
    heard.push(String(data));
    client.send(String(data));
  });
  client.on('close', () => backend.close());
}

beforeAll(async () => {
  run = await startLocalRun();
  relay = new WebSocketServer({ port: 0, host: '127.0.0.1' }).on('connection', passOn);
  await once(relay, 'listening');
});
afterAll(async () => {
  for (const client of relay.clients) client.terminate();
  relay.close();
  await run.stop();
});

function startBot(...words: string[]) {
  const address = relay.address();
  if (typeof address !== 'object' || !address) throw new Error('The relay does not listen');
  const url = `ws://127.0.0.1:${address.port}`;
  return spawn(process.execPath, ['--import', 'tsx', BOT, url, ...words]);
}

test('two bots play a match, and every message is as docs/asyncapi.json says', async () => {
  const host = startBot();
  const hostErrors = text(host.stderr);
  const hostEnds = once(host, 'close');
  const lines = createInterface(host.stdout);
  const [first]: string[] = await once(lines, 'line');
  const all = [first];
  lines.on('line', (line) => all.push(line));
  const guest = startBot((first ?? '').replace('Game ', ''));
  const [guestOutput, guestErrors, [guestCode], [hostCode]] = await Promise.all([
    text(guest.stdout),
    text(guest.stderr),
    once(guest, 'close'),
    hostEnds,
  ]);
  const errors = (await hostErrors) + guestErrors;
  expect({ guestCode, hostCode, errors }).toEqual({ guestCode: 0, hostCode: 0, errors: '' });
  const [yours, theirs] = /(\d+) to (\d+)$/.exec(all.at(-1) ?? '')?.slice(1) ?? [];
  expect(Math.max(Number(yours), Number(theirs))).toBe(5);
  expect(guestOutput.trimEnd().endsWith(`${theirs} to ${yours}`)).toBe(true);

  const { messages } = v.parse(Payloads, JSON.parse(readFileSync(DOCUMENT, 'utf8'))).components;
  const ajv = new Ajv();
  const fits = (name: string, message: string): boolean =>
    ajv.validate(messages[name]?.payload ?? false, JSON.parse(message));
  const actions = said.map(
    (message) => v.parse(v.object({ action: v.string() }), JSON.parse(message)).action,
  );
  expect(new Set(actions)).toEqual(new Set(['new', 'join', 'play']));
  expect(said.filter((message, index) => !fits(actions[index] ?? '', message))).toEqual([]);
  expect(heard.length).toBeGreaterThan(said.length);
  expect(heard.filter((message) => !fits('view', message))).toEqual([]);
});
