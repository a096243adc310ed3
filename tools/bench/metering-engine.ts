import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';

/** Units that DynamoDB says it has used. */
export interface Units {
  writes: number;
  reads: number;
}

export interface MeteringEngine {
  readonly endpoint: string;
  /** What was used since the last call. */
  take(): Units;
  stop(): Promise<void>;
}

const Consumed = v.object({ ConsumedCapacity: v.object({ CapacityUnits: v.number() }) });
const PREFIX = 'DynamoDB_20120810.';

/** A proxy between handlers and an engine that asks for the units used by each request and adds them up. */
export async function startMeteringEngine(engine: string): Promise<MeteringEngine> {
  const units: Units = { writes: 0, reads: 0 };
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const answer = await fetch(engine, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        authorization: String(request.headers.authorization),
        'x-amz-date': String(request.headers['x-amz-date']),
      },
      body: JSON.stringify({ ...JSON.parse(await text(request)), ReturnConsumedCapacity: 'TOTAL' }),
    });
    const body = await answer.text();
    const consumed = v.safeParse(Consumed, JSON.parse(body));
    // A failed condition is billed as a write of at least one unit, but its answer does not say so.
    const used = consumed.success ? consumed.output.ConsumedCapacity.CapacityUnits : 1;
    units[target === `${PREFIX}GetItem` ? 'reads' : 'writes'] += used;
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    take() {
      const taken = { ...units };
      Object.assign(units, { writes: 0, reads: 0 });
      return taken;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
