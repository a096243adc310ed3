import type { Ports } from '../../domain/ports';

/** A call to a port that waits for its turn. */
type Pending = () => Promise<void>;

/**
 * Runs tasks side by side, one call to a port at a time, in the order that `choose` decides, until all have ended.
 * @param choose picks one of the pending calls, given their number; the first task's comes first
 */
export async function runInterleaved(
  ports: Ports,
  tasks: readonly ((ports: Ports) => Promise<unknown>)[],
  choose: (count: number) => number,
): Promise<void> {
  const pending: (Pending | undefined)[] = tasks.map(() => undefined);
  const queues: Pending[][] = tasks.map(() => []);
  const ended = tasks.map((task, index) => task(held(ports, (call) => queues[index]?.push(call))));
  for (;;) {
    await settled();
    for (const [index, queue] of queues.entries()) pending[index] ??= queue.shift();
    const waiting = pending.flatMap((call, index) => (call ? [index] : []));
    const index = waiting[waiting.length > 1 ? choose(waiting.length) : 0];
    if (index === undefined) break;
    const call = pending[index];
    pending[index] = undefined;
    await call?.();
  }
  await Promise.all(ended);
}

function held(
  { games, seats, watchers, lobby, notifier, ...rest }: Ports,
  hold: (call: Pending) => void,
): Ports {
  const later = <T>(task: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => hold(() => task().then(resolve, reject)));
  return {
    ...rest,
    games: {
      create: (...args) => later(() => games.create(...args)),
      step: (...args) => later(() => games.step(...args)),
      find: (...args) => later(() => games.find(...args)),
      watch: (...args) => later(() => games.watch(...args)),
    },
    seats: {
      attach: (...args) => later(() => seats.attach(...args)),
      detach: (...args) => later(() => seats.detach(...args)),
      find: (...args) => later(() => seats.find(...args)),
      end: (...args) => later(() => seats.end(...args)),
    },
    watchers: {
      add: (...args) => later(() => watchers.add(...args)),
      find: (...args) => later(() => watchers.find(...args)),
      remove: (...args) => later(() => watchers.remove(...args)),
      drop: (...args) => later(() => watchers.drop(...args)),
    },
    lobby: {
      meet: (...args) => later(() => lobby.meet(...args)),
      withdraw: (...args) => later(() => lobby.withdraw(...args)),
    },
    notifier: { post: (...args) => later(() => notifier.post(...args)) },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
