import { Interner } from './interner';
import { type Handler, Memo, type Wire } from './memo';
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

/** Equal worlds have equal keys. */
export const keyOf = ({ stored, handlers, wires, pages, gateway }: World): string =>
  `${stored}|${handlers.join()}|${wires.join()}|${pages.join()}|${gateway}`;

/** All worlds of one scope: their parts by number. */
export class Worlds {
  readonly memo = new Memo();
  readonly wires = new Interner<Wire>();
  readonly gateways = new Interner<Gateway>();

  constructor(readonly scope: Scope) {}

  /** Nothing has happened yet; tabs that are not opened yet have a page that has not started. */
  empty(): World {
    const { tabs, budget } = this.scope;
    return {
      stored: this.memo.stored.number(NOTHING_STORED),
      handlers: [],
      wires: [],
      pages: tabs.map(({ userId, gameId }, tab) =>
        this.memo.pages.number(newPage(userId, `c${tab}-`, gameId)),
      ),
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
  return worlds.withGateway(world, { budget: { ...budget, [kind]: budget[kind] - 1 } });
}

/** The world in which something was lost that nobody can notice before the next heartbeat. */
export const silent = (worlds: Worlds, world: World): World => worlds.withGateway(world, { isSilent: true });
