import * as fc from 'fast-check';
import {
  NO_SOCKETS,
  type Sockets,
  type SocketsEffect,
  type SocketsEvent,
} from '../../../client/src/transport/sockets';
import { stepSockets } from '../../../client/src/transport/step-sockets';

const ALARMS = ['retry', 'expiry', 'give-up'] as const;

/** What can happen; a socket is picked among the open ones, the latest first. */
type Act =
  | { readonly type: 'renew' }
  | { readonly type: 'hurry' }
  | { readonly type: 'rang'; readonly alarm: (typeof ALARMS)[number] }
  | { readonly type: 'opened'; readonly pick: number }
  | { readonly type: 'ended'; readonly pick: number }
  | { readonly type: 'heard'; readonly pick: number; readonly about: 'view' | 'eviction' | 'error' };

const pick = fc.nat(2);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.constantFrom<Act>({ type: 'renew' }, { type: 'hurry' }),
  { weight: 3, arbitrary: fc.constantFrom(...ALARMS).map((alarm) => ({ type: 'rang', alarm }) as const) },
  pick.map((socket) => ({ type: 'opened', pick: socket }) as const),
  pick.map((socket) => ({ type: 'ended', pick: socket }) as const),
  fc
    .tuple(pick, fc.constantFrom('view', 'eviction', 'error'))
    .map(([socket, about]) => ({ type: 'heard', pick: socket, about }) as const),
);
const log = fc.array(act, { maxLength: 60, size: 'max' });

/** The open sockets and the alarms that are set, as the effects leave them. */
class Outside {
  sockets: Sockets = NO_SOCKETS;
  open: number[] = [];
  readonly set = new Set<string>();

  constructor(acts: readonly Act[]) {
    this.take({ type: 'renew' });
    for (const one of acts) this.#happen(one);
  }

  take(event: SocketsEvent): void {
    const [next, effects] = stepSockets(this.sockets, event);
    this.sockets = next;
    for (const effect of effects) this.#do(effect);
  }

  #do(effect: SocketsEffect): void {
    if (effect.type === 'connect') this.open.push(effect.socket);
    if (effect.type === 'disconnect') this.#remove(effect.socket);
    if (effect.type === 'set-alarm') this.set.add(effect.alarm);
    if (effect.type === 'clear-alarm') this.set.delete(effect.alarm);
  }

  #happen(what: Act): void {
    if (what.type === 'rang') this.#ring(what.alarm);
    else if (what.type === 'renew' || what.type === 'hurry') this.take(what);
    else {
      const socket = this.open.at(-1 - what.pick);
      if (socket === undefined) return;
      if (what.type === 'ended') this.#remove(socket);
      this.take({ ...what, socket });
    }
  }

  #ring(alarm: (typeof ALARMS)[number]): void {
    if (!this.set.delete(alarm)) return;
    const { next } = this.sockets;
    this.take({ type: 'rang', alarm });
    // A socket that is given up ends.
    if (alarm === 'give-up' && next !== undefined) this.take({ type: 'ended', socket: next });
  }

  #remove(socket: number): void {
    this.open = this.open.filter((other) => other !== socket);
  }
}

test('whatever happens, a socket is in use or opening, or the next attempt is set', () =>
  fc.assert(
    fc.property(log, (acts) => {
      const { sockets, set } = new Outside(acts);
      expect(sockets.current !== undefined || sockets.next !== undefined || set.has('retry')).toBe(true);
      expect(set.has('give-up')).toBe(sockets.next !== undefined);
      // What is in use will be replaced in time.
      expect(set.has('expiry') || sockets.next !== undefined || set.has('retry')).toBe(true);
    }),
    { numRuns: 500 },
  ));

test('no socket is forgotten while it is open', () =>
  fc.assert(
    fc.property(log, (acts) => {
      const { sockets, open } = new Outside(acts);
      const known = [sockets.old, sockets.current, sockets.next].filter((socket) => socket !== undefined);
      expect(known).toEqual(open);
    }),
    { numRuns: 500 },
  ));

const told = (...events: readonly SocketsEvent[]) => {
  let sockets = NO_SOCKETS;
  return events.map((event) => {
    const [next, effects] = stepSockets(sockets, event);
    sockets = next;
    return effects.flatMap((effect) => (effect.type === 'tell' ? [effect.what] : []));
  });
};

test('an attempt that fails is told unless another socket is in use', () => {
  const failing = [{ type: 'renew' }, { type: 'ended', socket: 1 }] as const;
  expect(told(...failing)).toEqual([[], ['lost']]);
  const replacing = [{ type: 'opened', socket: 1 }, { type: 'renew' }, { type: 'ended', socket: 2 }] as const;
  expect(told({ type: 'renew' }, ...replacing)).toEqual([[], ['opened'], [], []]);
});

test('hurrying starts a stuck replacement over, and leaves a socket in use alone', () => {
  const [sockets] = stepSockets({ ...NO_SOCKETS, made: 2, current: 1, next: 2 }, { type: 'hurry' });
  expect(sockets).toMatchObject({ current: 1, next: 3 });
  expect(stepSockets({ ...NO_SOCKETS, made: 1, current: 1 }, { type: 'hurry' })[1]).toEqual([]);
});

test('once it is closed nothing is open, set or done', () =>
  fc.assert(
    fc.property(log, (acts) => {
      const outside = new Outside(acts);
      outside.take({ type: 'close' });
      expect([outside.open, [...outside.set]]).toEqual([[], []]);
      for (const type of ['renew', 'hurry'] as const)
        expect(stepSockets(outside.sockets, { type })[1]).toEqual([]);
    }),
  ));
