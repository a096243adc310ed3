import { AsyncLocalStorage } from 'node:async_hooks';
import type { Ports } from '../../domain/ports';

/** The ports of the running invocation. Each gets its own, so that each can fail by itself. */
const running = new AsyncLocalStorage<Ports>();

/** Runs a handler over these ports. */
export const withPorts = <T>(ports: Ports, task: () => T): T => running.run(ports, task);

function given(): Ports {
  const ports = running.getStore();
  if (!ports) throw new Error('A handler reached for the outside, but was given none');
  return ports;
}

const ports: Ports = {
  games: {
    create: (...args) => given().games.create(...args),
    step: (...args) => given().games.step(...args),
    find: (...args) => given().games.find(...args),
  },
  seats: {
    attach: (...args) => given().seats.attach(...args),
    detach: (...args) => given().seats.detach(...args),
    find: (...args) => given().seats.find(...args),
    end: (...args) => given().seats.end(...args),
  },
  notifier: { post: (...args) => given().notifier.post(...args) },
  now: () => given().now(),
  newGameId: () => given().newGameId(),
};

/** Stands in for the functions that give the handlers their ports. */
export const portsFromEnv = (): Ports => ports;
export const notifierFromEnv = () => ports.notifier;
