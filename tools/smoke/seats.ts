import { equal } from 'node:assert/strict';
import type { People } from './people';

/** A new game: Bob takes a seat and gives it up without a move, Carol takes it, and Alice goes on to another game. */
export async function checkSeats({ alice, bob, carol, again }: People): Promise<void> {
  const here = await again(alice);
  here.send({ action: 'new', name: 'Alice', goal: 3 });
  const { gameId, goal } = await here.view(({ theirStatus }) => theirStatus === 'absent');
  equal(goal, 3);
  const guest = Object.assign(await again(bob), { gameId });
  guest.join();
  equal((await guest.view(() => true)).theirName, 'Alice');
  await guest.leave();
  await here.view(({ theirStatus }) => theirStatus === 'offline');

  const next = Object.assign(await again(carol), { gameId });
  next.send({ action: 'join', name: 'Carol' });
  await next.view(({ theirStatus, yourName }) => theirStatus === 'online' && yourName === 'Carol');
  await here.view(({ theirStatus, theirName }) => theirStatus === 'online' && theirName === 'Carol');
  const late = Object.assign(await again(bob), { gameId });
  late.join();
  await late.rejection('seat-taken');

  here.send({ action: 'new' });
  await next.view(({ theirStatus }) => theirStatus === 'left');
}
