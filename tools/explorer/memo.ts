import type { WireMessage } from '../../domain/protocol';
import { type Answer, type Call, type Log, logWith, type Pending, type Request, runHandler } from './handler';
import { Interner } from './interner';
import type { Input, Output, Page } from './page';
import { stepPage } from './step-page';
import { askStore, type Stored } from './store';

/** A handler under way. */
export interface Handler {
  readonly request: Request;
  readonly log: Log;
  /** It has posted something, so someone may have stopped waiting for it. */
  readonly spoke: boolean;
  /** A call of its has failed. */
  readonly failed: boolean;
}

/** A message on its way to a client. */
export interface Wire {
  readonly connectionId: string;
  readonly message: WireMessage;
}

/** A call that was put to the store, what it returned, and what was stored before and afterwards. */
export interface Asked {
  readonly before: Stored;
  readonly call: Call;
  readonly value: unknown;
  readonly after: Stored;
}

/**
 * The parts of worlds, each a number, and what each part does next, computed once: the real use cases, store, session
 * and transport run only for what was never seen before.
 */
export class Memo {
  readonly stored = new Interner<Stored>();
  readonly handlers = new Interner<Handler>();
  readonly pages = new Interner<Page>();
  /** Every pair of a call and of what was stored, once. */
  readonly asked: Asked[] = [];
  readonly #pending = new Map<number, Pending>();
  readonly #asked = new Map<string, readonly [unknown, number]>();
  readonly #answered = new Map<string, number>();
  readonly #stepped = new Map<string, readonly [number, readonly Output[]]>();

  /** What a handler waits for. */
  async pendingOf(handler: number): Promise<Pending> {
    const known = this.#pending.get(handler);
    if (known) return known;
    const { request, log } = this.handlers.value(handler);
    const pending = await runHandler(request, log);
    this.#pending.set(handler, pending);
    return pending;
  }

  /** What a store returns for a call, and what is stored then. */
  async ask(stored: number, name: string, call: Call): Promise<readonly [unknown, number]> {
    // The name without its last word, which says how often the handler has asked the same.
    const key = `${stored} ${name.slice(0, name.lastIndexOf(' '))}`;
    const known = this.#asked.get(key);
    if (known) return known;
    const before = this.stored.value(stored);
    const [value, after] = await askStore(before, call);
    this.asked.push({ before, call, value, after });
    const asked = [value, this.stored.number(after)] as const;
    this.#asked.set(key, asked);
    return asked;
  }

  /** The handler after the answer to one of its calls. */
  answer(handler: number, name: string, answer: Answer, spoke: boolean): number {
    const key = `${handler} ${name} ${spoke} ${JSON.stringify(answer)}`;
    const known = this.#answered.get(key);
    if (known !== undefined) return known;
    const before = this.handlers.value(handler);
    const next = this.handlers.number({
      request: before.request,
      log: logWith(before.log, name, answer),
      spoke: before.spoke || spoke,
      failed: before.failed || 'failed' in answer,
    });
    this.#answered.set(key, next);
    return next;
  }

  /** The page after something happened to it, and what it does. */
  step(page: number, input: Input): readonly [number, readonly Output[]] {
    const key = `${page} ${JSON.stringify(input)}`;
    const known = this.#stepped.get(key);
    if (known) return known;
    const [next, outputs] = stepPage(this.pages.value(page), input);
    const stepped = [this.pages.number(next), outputs] as const;
    this.#stepped.set(key, stepped);
    return stepped;
  }
}
