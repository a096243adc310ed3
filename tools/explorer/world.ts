import { Interner } from './interner';
import { type Handler, Memo, type Wire } from './memo';
import { Once } from './once';
import { newPage, type Page } from './page';
import type { Budget, Scope } from './scope';
import { NOTHING_STORED, type Stored } from './store';

/** Whether a connection carries messages; once it does not, whether API Gateway knows that it has ended. */
export type ConnectionState = 'open' | 'cut' | 'dead';

/** What API Gateway and the network are up to. */
export interface Gateway {
  readonly connections: readonly (readonly [connectionId: string, tab: number, state: ConnectionState])[];
  /** Connections whose end is not reported yet, and perhaps never will be. */
  readonly ends: readonly string[];
  /** The faults that may still happen. */
  readonly budget: Budget;
  /** Something was lost that nobody can notice before the next heartbeat. */
  readonly isSilent: boolean;
}

/** Everything there is at one moment: a short row of numbers that stand for its parts. */
export interface World {
  readonly stored: number;
  /** Handlers under way, and messages on their way to clients, each in order: which came first is no part of it. */
  readonly handlers: readonly number[];
  readonly wires: readonly number[];
  /** One a tab. */
  readonly pages: readonly number[];
  readonly gateway: number;
}

/** A world as one row of numbers; equal worlds have equal rows. */
export type Row = readonly number[];

export const rowOf = ({ stored, gateway, handlers, wires, pages }: World): Row => [
  stored,
  gateway,
  handlers.length,
  wires.length,
  ...handlers,
  ...wires,
  ...pages,
];

/** The world whose row of this length begins here. */
export function worldOf(numbers: Int32Array, at: number, length: number): World {
  const [stored = 0, gateway = 0, handlers = 0, wires = 0] = numbers.subarray(at, at + 4);
  const part = (from: number, to: number): number[] => {
    const row: number[] = [];
    for (let index = at + from; index < at + to; index++) row.push(numbers[index] ?? 0);
    return row;
  };
  const [firstWire, firstPage] = [4 + handlers, 4 + handlers + wires];
  return {
    stored,
    gateway,
    handlers: part(4, firstWire),
    wires: part(firstWire, firstPage),
    pages: part(firstPage, length),
  };
}

/** All worlds of one scope: their parts by number. */
export class Worlds {
  readonly memo = new Memo();
  readonly wires = new Interner<Wire>();
  readonly gateways = new Interner<Gateway>();
  /** By the call that posts it, the message on its way. */
  readonly posted = new Once<number>();
  /** By a call and what is stored, what is wrong with it then. */
  readonly wrong = new Once<readonly string[]>();
  readonly #changed = new Map<string, number>();

  constructor(readonly scope: Scope) {}

  /** Nothing has happened yet; tabs that are not opened yet have a page that has not started. */
  empty(): World {
    const { tabs, budget } = this.scope;
    return {
      stored: this.memo.stored.number(NOTHING_STORED),
      handlers: [],
      wires: [],
      pages: tabs.map((tab, index) => this.memo.pages.number(newPage(tab.userId, `c${index}-`, tab))),
      gateway: this.gateways.number({ connections: [], ends: [], budget, isSilent: false }),
    };
  }

  stored({ stored }: World): Stored {
    return this.memo.stored.value(stored);
  }
  page({ pages }: World, tab: number): Page {
    return this.memo.pages.value(pages[tab] ?? -1);
  }
  handler(handler: number): Handler {
    return this.memo.handlers.value(handler);
  }
  gateway({ gateway }: World): Gateway {
    return this.gateways.value(gateway);
  }
  /** The tab that made a connection. */
  tabOf(world: World, connectionId: string): number {
    return this.gateway(world).connections.find(([id]) => id === connectionId)?.[1] ?? 0;
  }

  withGateway(world: World, change: Partial<Gateway>): World {
    return { ...world, gateway: this.gateways.number({ ...this.gateway(world), ...change }) };
  }

  /** The same for a change that has a name, by which it is computed once. */
  withChanged(world: World, name: string, change: (gateway: Gateway) => Partial<Gateway>): World {
    const key = `${world.gateway} ${name}`;
    const known = this.#changed.get(key);
    if (known !== undefined) return { ...world, gateway: known };
    const changed = this.withGateway(world, change(this.gateway(world)));
    this.#changed.set(key, changed.gateway);
    return changed;
  }
}

/** A sorted row with one more number, or without one of this number. */
export const plus = (row: readonly number[], number: number): number[] =>
  [...row, number].sort((a, b) => a - b);
export function minus(row: readonly number[], number: number): number[] {
  const index = row.indexOf(number);
  return row.filter((_, each) => each !== index);
}

/** The world with one fault of a kind fewer to come; undefined when there is none left. */
export function spend(worlds: Worlds, world: World, kind: keyof Budget): World | undefined {
  const { budget } = worlds.gateway(world);
  if (budget[kind] === 0) return undefined;
  return worlds.withChanged(world, kind, () => ({ budget: { ...budget, [kind]: budget[kind] - 1 } }));
}

/** The world in which something was lost that nobody can notice before the next heartbeat. */
export const silent = (worlds: Worlds, world: World): World =>
  worlds.withChanged(world, 'silent', () => ({ isSilent: true }));
