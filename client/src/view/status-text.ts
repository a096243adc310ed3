import { MAX_ROUNDS } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import { capital, type Sides } from './words';

/** What the player should know or do now, in one sentence. */
export function statusText({ round, theirStatus, theyPlayed }: View, locked: boolean, sides: Sides): string {
  if (round > MAX_ROUNDS) return `The game is over after ${MAX_ROUNDS} rounds. Start a new one!`;
  const { them } = sides;
  if (locked) {
    return theirStatus === 'offline'
      ? `Locked in. ${capital(them)} is offline and can play when they are back.`
      : `Locked in. Waiting for ${them}…`;
  }
  if (theyPlayed) return `${capital(them)} has played. Your turn!`;
  return 'Pick your move!';
}
