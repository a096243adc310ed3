import * as v from 'valibot';
import type { ClientMessage } from '../../domain/actions';
import { GameIdSchema } from '../../domain/ids';
import { connectionOf, GameFailed, type Take } from './game';
import type { Stage } from './stage';

const Met = v.object({ message: v.object({ gameId: GameIdSchema, theirStatus: v.literal('online') }) });
const A = 'stranger-with-an-id-as-the-client-makes';
const B = 'stranger-with-another-id-as-it-makes-one';

/** Lets two strangers find each other, one of whom has waited for a while, and wave; each step is passed to `take`. */
export async function meetStrangers(stage: Stage, name: string, take: Take): Promise<void> {
  const [a, b] = [connectionOf('a', name), connectionOf('b', name)];
  const quick = (userId: string): ClientMessage => ({ action: 'quick', userId, name: 'Robert' });
  await take({ name: 'connect', handler: 'connect', connectionId: a });
  await take({ name: 'seek', handler: 'quick', connectionId: a, message: quick(A) });
  await take({ name: 'seek again', handler: 'quick', connectionId: a, message: quick(A) });
  await take({ name: 'connect', handler: 'connect', connectionId: b });
  await take({ name: 'meet', handler: 'quick', connectionId: b, message: quick(B) });
  const told = stage.connections.posts.findLast(({ connectionId }) => connectionId === b);
  const met = v.safeParse(Met, told);
  if (!met.success) throw new GameFailed(`Nobody was met, but ${JSON.stringify(told)}`);
  const { gameId } = met.output.message;
  const wave: ClientMessage = { action: 'react', userId: B, gameId, reaction: 'wave' };
  await take({ name: 'gesture', handler: 'react', connectionId: b, message: wave });
  await take({ name: 'disconnect', handler: 'disconnect', connectionId: a });
  await take({ name: 'disconnect', handler: 'disconnect', connectionId: b });
}
