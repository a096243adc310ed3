import { equal } from 'node:assert/strict';
import type { People } from './people';

/** Bob leaves, comes back, and comes back once more on another connection. */
export async function checkPresence({ alice, bob, again }: People): Promise<void> {
  await bob.leave();
  const left = await alice.view(({ theirStatus }) => theirStatus === 'offline');

  const back = await again(bob);
  back.join(left.round);
  const view = await back.view(({ history }) => history !== undefined);
  equal(view.history?.length, left.round - 1, 'who comes back sees all rounds');
  equal(view.theyPlayed, true);
  equal(view.theirStatus, 'online');
  await alice.view(({ theirStatus, version }) => theirStatus === 'online' && version >= view.version);

  const elsewhere = await again(bob);
  elsewhere.join(left.round);
  await back.rejection('superseded');
}
