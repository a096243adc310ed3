import { playerOf } from './game';
import type { Happening } from './happening';
import type { Ports, StepResult } from './ports';
import type { Leave } from './step';

/**
 * Marks a player offline, if they are still at that connection. Returns what happened by it, even if it was done
 * before: if the answer of the store is lost, the SDK repeats the write, and the store refuses the repetition.
 * @param attachment leaves only this attachment or an earlier one
 */
export async function leave(
  ports: Ports,
  { gameId, userId }: { readonly gameId: string; readonly userId: string },
  address: string,
  attachment?: number,
): Promise<{ result: StepResult; happening: Happening | undefined }> {
  const step: Leave = { type: 'leave', userId, address, attachment, at: ports.now() };
  const result = await ports.games.step(gameId, step);
  const { game } = result;
  const player = game && playerOf(game, userId);
  if (!player || player.address !== undefined) return { result, happening: undefined };
  // Nobody is to meet someone who is gone.
  if (game.settings.quick && game.players.length === 1) await ports.lobby.withdraw(gameId);
  return { result, happening: { type: 'left', game, userId, address } };
}
