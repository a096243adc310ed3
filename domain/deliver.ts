import { leave } from './leave';
import { inParallel } from './parallel';
import type { Ports } from './ports';
import type { Message } from './recipients';

/**
 * Sends the messages side by side. A player whose connection is found gone leaves the game, and the messages about that
 * are sent next. Every message is tried; only then does the first failure, if any, throw.
 */
export async function deliver(ports: Ports, messages: readonly Message[]): Promise<void> {
  const failures: unknown[] = [];
  for (let next = messages; next.length > 0; ) {
    const following: Message[] = [];
    await inParallel(next, async (message) => {
      following.push(...(await post(ports, message)));
    }).catch((failure) => failures.push(failure));
    next = following;
  }
  if (failures.length > 0) throw failures[0];
}

/** Sends one message; returns the messages that follow if its connection is gone. */
async function post(ports: Ports, { address, gameId, userId, message }: Message): Promise<Message[]> {
  const outcome = await ports.notifier.post(address, message);
  if (outcome === 'sent' || userId === undefined) return [];
  return (await leave(ports, { gameId, userId }, address)).messages;
}
