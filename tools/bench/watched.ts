import type { ClientMessage } from '../../domain/actions';
import { connectionOf, playGame, type Take } from './game';
import type { Stage } from './stage';

/** Plays a whole game that others watch, from before its first move until after its last; each step is passed to `take`. */
export async function playWatchedGame(
  stage: Stage,
  rounds: number,
  watchers: number,
  name: string,
  take: Take,
): Promise<void> {
  const connections = Array.from({ length: watchers }, (_, nr) => connectionOf(`watcher-${nr}`, name));
  await playGame(stage, rounds, name, async (step) => {
    await take(step);
    if (step.message?.action === 'join' && step.name === 'join') {
      const message: ClientMessage = { action: 'watch', gameId: step.message.gameId };
      for (const connectionId of connections) {
        await take({ name: 'connect', handler: 'connect', connectionId });
        await take({ name: 'watch', handler: 'watch', connectionId, message });
      }
    }
    if (step.name !== 'heartbeat') return;
    for (const connectionId of connections)
      await take({ name: 'stop watching', handler: 'disconnect', connectionId });
  });
}
