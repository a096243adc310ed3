import { EventEmitter, once } from 'node:events';
import { WebSocket } from 'ws';
import type { Transport } from '../../../client/src/transport/transport';
import { openWebSocketTransport } from '../../../client/src/transport/websocket-transport';
import { errorOf } from '../../../domain/errors';
import { errorMessage } from '../../../domain/protocol';
import type { ServerMessage } from '../../../domain/server-message';
import { QuietWebSocket } from '../../../tools/players/quiet-websocket';
import { Backend } from '../../support/backend';
import { Clock } from '../../support/clock';
import { viewOf } from '../../support/views';

const LIFETIME = 110 * 60 * 1000;
const QUESTION = { action: 'join', userId: 'ann1', gameId: 'ACDEFGH' } as const;

let backend: Backend;
let clock: Clock;
let heard: EventEmitter;
const viewIn = (message: ServerMessage) => (message.kind === 'watch' ? undefined : message.view);

let messages: ServerMessage[];
let told: string[];
let transport: Transport;

beforeEach(async () => {
  Object.assign(globalThis, { WebSocket: QuietWebSocket });
  backend = await Backend.start();
  clock = new Clock();
  heard = new EventEmitter();
  messages = [];
  told = [];
});

afterEach(async () => {
  transport.close();
  await backend.stop();
  await QuietWebSocket.allEnded();
});

async function open(url = backend.url, random = () => 1): Promise<void> {
  const tell = (event: string) => {
    told.push(event);
    heard.emit(event);
  };
  const events = {
    opened: () => tell('opened'),
    lost: () => tell('lost'),
    received: (message: ServerMessage) => {
      messages.push(message);
      heard.emit('received');
    },
  };
  transport = openWebSocketTransport(url, events, clock.later, random);
}

async function opened(): Promise<void> {
  const both = Promise.all([once(heard, 'opened'), once(backend, 'connection')]);
  await open();
  await both;
}

/** Lets the backend say something and waits until it was heard. */
async function said(index: number, message: object): Promise<void> {
  const received = once(heard, 'received');
  backend.say(index, message);
  await received;
}

describe('a transport', () => {
  it('carries messages both ways and drops what is none', async () => {
    await opened();
    const question = once(backend, 'message');
    transport.send(QUESTION);
    expect(await question).toEqual([0, QUESTION]);
    backend.sockets[0]?.send('{"message": "Internal server error"}');
    // What a newer backend may send to newer pages.
    backend.sockets[0]?.send('{"gameId": "ACDEFGH", "round": 1, "reaction": "wave"}');
    backend.sockets[0]?.send('{"gameId": "ACDEFGH", "round": 1, "error": {"code": "new", "message": ""}}');
    await said(0, viewOf());
    expect(messages.map(viewIn)).toEqual([viewOf()]);
  });

  it('reconnects after a pause that grows until the backend has spoken', async () => {
    await opened();
    for (const pause of [500, 1000, 2000]) {
      const lost = once(heard, 'lost');
      backend.sockets.at(-1)?.terminate();
      await lost;
      expect(clock.waiting()).toEqual([pause]);
      const again = Promise.all([once(heard, 'opened'), once(backend, 'connection')]);
      clock.advance(pause);
      await again;
    }
    await said(3, viewOf());
    const lost = once(heard, 'lost');
    backend.sockets[3]?.terminate();
    await lost;
    expect(clock.waiting()).toEqual([500]);
  });

  it('spreads its attempts at random', async () => {
    await Promise.all([once(heard, 'opened'), open(backend.url, () => 0.25)]);
    const lost = once(heard, 'lost');
    backend.sockets[0]?.terminate();
    await lost;
    expect(clock.waiting()).toEqual([125]);
  });

  it('goes on trying while nobody listens', async () => {
    const { port, url } = backend;
    await backend.stop();
    const closed = QuietWebSocket.nextEnd();
    await open(url);
    await closed;
    expect(clock.waiting()).toEqual([500]);
    const again = QuietWebSocket.nextEnd();
    clock.advance(500);
    await again;
    expect(clock.waiting()).toEqual([1000]);
    backend = await Backend.start(port);
    const back = once(heard, 'opened');
    clock.advance(1000);
    await back;
    expect(told).toEqual(['lost', 'lost', 'opened']);
  });

  it('gives up a socket that does not open in time', async () => {
    const closed = QuietWebSocket.nextEnd();
    await open('ws://127.0.0.1:1', () => 1); // nothing listens there, but the clock comes first
    clock.advance(8000);
    await closed;
    expect(clock.waiting()).toEqual([500]);
  });

  it('hurries when it is closed, and only then', async () => {
    await opened();
    transport.hurry();
    const lost = once(heard, 'lost');
    backend.sockets[0]?.terminate();
    await lost;
    const back = once(heard, 'opened');
    transport.hurry();
    await back;
    expect(backend.sockets).toHaveLength(2);
    expect(clock.waiting()).toEqual([LIFETIME]);
  });

  it('hurries past an attempt that is stuck', async () => {
    await open();
    const back = once(heard, 'opened');
    transport.hurry();
    await back;
    expect(told).toEqual(['opened']);
    expect(clock.waiting()).toEqual([LIFETIME]);
  });

  it('says and hears nothing once it is closed', async () => {
    await opened();
    const gone = once(backend, 'close');
    backend.say(0, viewOf());
    transport.close();
    transport.renew();
    transport.hurry();
    await gone;
    expect(clock.waiting()).toEqual([]);
    expect({ told, messages }).toEqual({ told: ['opened'], messages: [] });
    expect(backend.sockets).toHaveLength(1);
  });
});

describe('a renewal', () => {
  /** The old socket is number 0, the new one number 1. */
  async function renewed(): Promise<void> {
    await opened();
    await said(0, viewOf({ version: 1 }));
    const next = Promise.all([once(heard, 'opened'), once(backend, 'connection')]);
    clock.advance(LIFETIME);
    await next;
  }

  it('comes before the 2-hour cut, without losing the connection', async () => {
    await renewed();
    expect(LIFETIME).toBeLessThan(2 * 60 * 60 * 1000);
    expect(told).toEqual(['opened', 'opened']);
    expect(backend.sockets[0]?.readyState).toBe(WebSocket.OPEN);
    const question = once(backend, 'message');
    transport.send(QUESTION);
    expect(await question).toEqual([1, QUESTION]);
  });

  it('drops the old socket after the new one has shown the game, not before', async () => {
    await renewed();
    await said(0, viewOf({ version: 2 }));
    await said(1, errorMessage(errorOf('internal'), {}));
    await said(0, viewOf({ version: 3 }));
    const gone = once(backend, 'close');
    await said(1, viewOf({ version: 4 }));
    expect(await gone).toEqual([0]);
    const versions = messages.map((message) => viewIn(message)?.version);
    expect(versions).toEqual([1, 2, undefined, 3, 4]);
    expect(told).not.toContain('lost');
  });

  it('does not take its own superseding for that of another page', async () => {
    await renewed();
    backend.say(0, errorMessage(errorOf('superseded'), {}, viewOf({ version: 2 })));
    await said(0, viewOf({ version: 3 }));
    expect(messages.map(viewIn)).toEqual([viewOf({ version: 1 }), viewOf({ version: 3 })]);
    await said(1, errorMessage(errorOf('superseded'), {}, viewOf({ version: 4 })));
    expect(messages.at(-1)).toHaveProperty('error.code', 'superseded');
  });

  it('that fails leaves the old socket in use and is tried again', async () => {
    await opened();
    backend.refuse();
    const closed = QuietWebSocket.nextEnd();
    clock.advance(LIFETIME);
    await closed;
    expect(told).toEqual(['opened']);
    const question = once(backend, 'message');
    transport.send(QUESTION);
    expect(await question).toEqual([0, QUESTION]);
    backend.accept();
    const back = once(heard, 'opened');
    clock.advance(500);
    await back;
    expect(told).toEqual(['opened', 'opened']);
  });

  it('asked for twice is made once', async () => {
    await opened();
    const next = once(heard, 'opened');
    transport.renew();
    transport.renew();
    await next;
    await said(1, viewOf());
    expect(backend.sockets).toHaveLength(2);
  });

  it('survives the end of the old socket meanwhile', async () => {
    await renewed();
    const gone = once(backend, 'close');
    backend.sockets[0]?.terminate();
    await gone;
    await said(1, viewOf());
    expect(told).toEqual(['opened', 'opened']);
    expect(clock.waiting()).toEqual([LIFETIME]);
  });
});
