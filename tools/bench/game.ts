import * as v from 'valibot';
import type { ClientMessage } from '../../domain/actions';
import { GameIdSchema } from '../../domain/ids';
import { MOVES, type Move } from '../../domain/rules';
import type { Stage } from './stage';

/** The steps of a game that differ in price. */
export type StepName = 'connect' | 'new' | 'join' | 'first play' | 'second play' | 'heartbeat' | 'disconnect';
/** Those in which strangers meet: one seeks, and says so again; another one finds them. */
export type MeetingStepName = 'seek' | 'seek again' | 'meet' | 'gesture';
/** Those of someone who watches, besides their connect. */
export type WatchingStepName = 'watch' | 'stop watching';

export interface Step<Name = StepName> {
  readonly name: Name;
  readonly handler: string;
  readonly connectionId: string;
  readonly message?: ClientMessage;
}

export type AnyStepName = StepName | MeetingStepName | WatchingStepName;
export type Take = (step: Step<AnyStepName>) => Promise<void>;

const NewGame = v.object({ message: v.object({ gameId: GameIdSchema }) });
const A = 'player-with-an-id-as-the-client-makes-a';
const B = 'player-with-an-id-as-the-client-makes-b';
const moveIn = (round: number, player: number): Move => MOVES[(round + player * (round % 3)) % 5] ?? 'rock';

/** As long as API Gateway's. */
export const connectionOf = (player: string, name: string): string => `${player}-${name}`.padEnd(16, '=');

/** A game did not begin: the handlers or the engine are overloaded. */
export class GameFailed extends Error {}

/**
 * Plays one whole game, connects and disconnects included, and passes each step to `take` in turn.
 * @param name distinguishes games that are played side by side
 */
export async function playGame(
  stage: Stage,
  rounds: number,
  name: string,
  take: (step: Step) => Promise<void>,
): Promise<void> {
  const [a, b] = [connectionOf('a', name), connectionOf('b', name)];
  await take({ name: 'connect', handler: 'connect', connectionId: a });
  await take({
    name: 'new',
    handler: 'new',
    connectionId: a,
    message: { action: 'new', userId: A, name: 'Alice' },
  });
  const created = stage.connections.posts.findLast(({ connectionId }) => connectionId === a);
  const begun = v.safeParse(NewGame, created);
  if (!begun.success) throw new GameFailed(`No game was begun, but ${JSON.stringify(created)}`);
  const { gameId } = begun.output.message;
  const join = (userId: string): ClientMessage => ({ action: 'join', userId, gameId, name: 'Robert' });
  await take({ name: 'connect', handler: 'connect', connectionId: b });
  await take({ name: 'join', handler: 'join', connectionId: b, message: join(B) });
  for (let round = 1; round <= rounds; round++) {
    const play = (userId: string, player: number): ClientMessage => ({
      ...{ action: 'play', userId, gameId, round, play: moveIn(round, player) },
    });
    await take({ name: 'first play', handler: 'play', connectionId: a, message: play(A, 0) });
    await take({ name: 'second play', handler: 'play', connectionId: b, message: play(B, 1) });
  }
  const beat: ClientMessage = { action: 'join', userId: A, gameId, name: 'Alice', round: rounds + 1 };
  await take({ name: 'heartbeat', handler: 'join', connectionId: a, message: beat });
  await take({ name: 'disconnect', handler: 'disconnect', connectionId: a });
  await take({ name: 'disconnect', handler: 'disconnect', connectionId: b });
}
