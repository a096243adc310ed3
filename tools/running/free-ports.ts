import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Different ports that nothing listens on at the moment. */
export async function freePorts(count: number): Promise<number[]> {
  // All probes stay open until the last one has its port, so that no port is returned twice.
  const probes = await Promise.all(Array.from({ length: count }, open));
  const ports = probes.map(portOf);
  await Promise.all(probes.map(close));
  return ports;
}

export async function freePort(): Promise<number> {
  const probe = await open();
  const port = portOf(probe);
  await close(probe);
  return port;
}

async function open(): Promise<Server> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  return probe;
}

/** The port a server listens on. */
export function portOf(probe: Server): number {
  const address = probe.address();
  if (typeof address !== 'object' || !address) throw new Error('The probe does not listen');
  return address.port;
}

async function close(probe: Server): Promise<void> {
  probe.close();
  await once(probe, 'close');
}
