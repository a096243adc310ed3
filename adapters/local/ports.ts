import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { CannotStart } from './cannot-start';

/** The ports of a local run and the variables that set them. */
export const LOCAL_PORTS = {
  PORT: { standard: 3000, what: 'the client' },
  WS_PORT: { standard: 3001, what: 'the WebSocket API' },
  LAMBDA_PORT: { standard: 3002, what: 'the Lambda API' },
  DYNAMODB_PORT: { standard: 8000, what: 'the embedded DynamoDB' },
} as const;

export type PortVariable = keyof typeof LOCAL_PORTS;

/** The port that a variable sets, or its default; throws {@link CannotStart} if the value is not a port. */
export function portOf(variable: PortVariable, env: NodeJS.ProcessEnv = process.env): number {
  const text = env[variable] ?? String(LOCAL_PORTS[variable].standard);
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new CannotStart(`${variable} is ${JSON.stringify(text)}. Give a port number from 1 to 65535.`);
}

/** Throws {@link CannotStart}, naming both variables, if two of them set the same port. */
export function assertDifferent(variables: readonly PortVariable[]): void {
  const users = new Map<number, PortVariable>();
  for (const variable of variables) {
    const port = portOf(variable);
    const user = users.get(port);
    if (user) throw new CannotStart(`${user} and ${variable} are both ${port}. Set one to another port.`);
    users.set(port, variable);
  }
}

/** Throws {@link CannotStart}, naming port and variable, if something already listens there. */
export async function assertFree(variable: PortVariable): Promise<void> {
  const port = portOf(variable);
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (free) return;
  const { what } = LOCAL_PORTS[variable];
  throw new CannotStart(
    `Port ${port} for ${what} is taken. Stop what uses it, or set ${variable} to another port.`,
  );
}

/** Resolves once something accepts connections on the port. */
export async function untilListening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, 'localhost');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await setTimeout(50);
    } finally {
      socket.destroy();
    }
  }
}
