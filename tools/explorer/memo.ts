import type { WireMessage } from '../../domain/protocol';
import { type Answer, type Call, type Log, logWith, type Pending, type Request, runHandler } from './handler';
import { Interner } from './interner';
import type { Input, Output, Page } from './page';
import { stepPage } from './step-page';
import { askStore, type Stored } from './store';
import { NotYetKnown } from './when-known';

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

/** How a call ended: with a value, or by an error, of which something was heard all the same. */
export interface Ending {
  readonly value?: unknown;
  readonly failed: boolean;
  readonly spoke: boolean;
}

/**
 * The parts of worlds, each a number, and what each part does next, computed once: the real use cases, store, session
 * and transport run only for what was never seen before. What takes its time to be computed is thrown as not yet known.
 */
export class Memo {
  readonly stored = new Interner<Stored>();
  readonly handlers = new Interner<Handler>();
  readonly pages = new Interner<Page>();
  /** Every pair of a call and of what was stored, once. */
  readonly asked: Asked[] = [];
  readonly #pending: Pending[] = [];
  readonly #asked: Map<string, readonly [unknown, number]>[] = [];
  readonly #answered: Map<string, Map<unknown, number>>[] = [];
  readonly #stepped: Map<string, readonly [number, readonly Output[]]>[] = [];
  readonly #texts = new WeakMap<WireMessage, string>();

  /** What a handler waits for. */
  pendingOf(handler: number): Pending {
    const known = this.#pending[handler];
    if (known) return known;
    const { request, log } = this.handlers.value(handler);
    throw new NotYetKnown(async () => {
      this.#pending[handler] = await runHandler(request, log);
    });
  }

  /** What a store returns for a call, and what is stored then. */
  ask(stored: number, name: string, call: Call): readonly [unknown, number] {
    this.#asked[stored] ??= new Map();
    const answers = this.#asked[stored];
    const known = answers.get(name);
    if (known) return known;
    throw new NotYetKnown(async () => {
      answers.set(name, await this.#askOnce(stored, name, call));
    });
  }

  /** The same question asked again, which the last word of its name counts, has the same answer. */
  async #askOnce(stored: number, name: string, call: Call): Promise<readonly [unknown, number]> {
    const content = name.slice(0, name.lastIndexOf(' '));
    const known = this.#asked[stored]?.get(content);
    if (known) return known;
    const before = this.stored.value(stored);
    const [value, after] = await askStore(before, call);
    this.asked.push({ before, call, value, after });
    const asked = [value, this.stored.number(after)] as const;
    this.#asked[stored]?.set(content, asked);
    return asked;
  }

  /** The handler after one of its calls has ended. */
  answer(handler: number, name: string, { value, failed, spoke }: Ending): number {
    this.#answered[handler] ??= new Map();
    const byName = this.#answered[handler];
    const byEnding = byName.get(name) ?? new Map<unknown, number>();
    byName.set(name, byEnding);
    // A value that was returned before is the same object, so none is put into words.
    const ending = failed ? FAILURES[spoke ? 1 : 0] : value;
    const known = byEnding.get(ending);
    if (known !== undefined) return known;
    const before = this.handlers.value(handler);
    const answer: Answer = failed ? { failed } : { value };
    const next = this.handlers.number({
      request: before.request,
      log: logWith(before.log, name, answer),
      spoke: before.spoke || spoke,
      failed: before.failed || failed,
    });
    byEnding.set(ending, next);
    return next;
  }

  /** The page after something happened to it, and what it does. */
  step(page: number, input: Input): readonly [number, readonly Output[]] {
    this.#stepped[page] ??= new Map();
    const steps = this.#stepped[page];
    const key = input.type === 'socket-heard' ? this.#heard(input) : JSON.stringify(input);
    const known = steps.get(key);
    if (known) return known;
    const [next, outputs] = stepPage(this.pages.value(page), input);
    const stepped = [this.pages.number(next), outputs] as const;
    steps.set(key, stepped);
    return stepped;
  }

  #heard({ socket, message }: Input & { type: 'socket-heard' }): string {
    const text = this.#texts.get(message) ?? JSON.stringify(message);
    this.#texts.set(message, text);
    return `${socket} ${text}`;
  }
}

/** An error of which nothing was heard, and one after something was said all the same. */
const FAILURES = [Symbol('failed'), Symbol('failed and spoke')] as const;
