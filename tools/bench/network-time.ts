import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import * as v from 'valibot';

const Published = v.object({ request: v.instance(ClientRequest) });

interface Exchange {
  readonly path: string;
  readonly start: number;
  end: number;
}

/** Requests of this process since the last call, oldest first, with the times of request and answer. */
const exchanges = new Map<ClientRequest, Exchange>();

// Node publishes these for every request of its HTTP client, so the handlers need no change to be observed.
subscribe('http.client.request.start', (event) => {
  const { request } = v.parse(Published, event);
  exchanges.set(request, { path: request.path, start: performance.now(), end: 0 });
});
subscribe('http.client.response.finish', (event) => {
  const { request } = v.parse(Published, event);
  const exchange = exchanges.get(request);
  if (exchange) exchange.end = performance.now();
});

export interface NetworkTime {
  /** Requests to DynamoDB. */
  readonly roundTrips: number;
  /** Milliseconds during which at least one request was under way. */
  readonly waited: number;
}

/** What the process has requested since the last call. */
export function takeNetworkTime(): NetworkTime {
  const all = [...exchanges.values()];
  exchanges.clear();
  let waited = 0;
  let until = 0;
  for (const { start, end } of all) {
    waited += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return { roundTrips: all.filter(({ path }) => path === '/').length, waited };
}
