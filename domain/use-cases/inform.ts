import { type Game, opponentOf, playerOf, supersededAddress } from '../game';
import type { Ports, StepResult } from '../ports';
import { errorMessage, errorOf, type WireMessage } from '../protocol';
import type { Leave } from '../step';
import { viewFor } from '../view';

/** A message on its way to the connection at which a player sits. */
export interface Letter {
  readonly userId: string;
  readonly address: string;
  readonly message: WireMessage;
}

/** The player's view, addressed to where they are; nothing for one who is absent or offline. */
export function letterTo(game: Game, userId: string | undefined, view = viewFor): Letter[] {
  const address = userId === undefined ? undefined : playerOf(game, userId)?.address;
  const message = userId === undefined ? undefined : view(game, userId);
  return userId !== undefined && address !== undefined && message ? [{ userId, address, message }] : [];
}

export const letterToOpponent = (game: Game, userId: string): Letter[] =>
  letterTo(game, opponentOf(game, userId)?.id);

/** Tells the connection that lost its player to a newer one, see `supersededAddress`, that it is out. */
export function letterToSuperseded(game: Game, userId: string, newer?: string): Letter[] {
  const player = playerOf(game, userId);
  const address = player && supersededAddress(player, newer);
  if (address === undefined) return [];
  const message = errorMessage(errorOf('superseded'), { gameId: game.id }, viewFor(game, userId));
  return [{ userId, address, message }];
}

/**
 * Sends the letters side by side. A player whose connection is gone leaves the game, and the other one is told.
 * Every letter is tried; only then does the first failure, if any, throw.
 */
export async function inform(ports: Ports, gameId: string, letters: readonly Letter[]): Promise<void> {
  await inParallel(letters, async ({ userId, address, message }) => {
    if ((await ports.notifier.post(address, message)) === 'gone')
      await leave(ports, { gameId, userId }, address);
  });
}

/**
 * Marks a player offline, if they are still at that connection, and tells the opponent, also when this was done
 * before.
 * @param attachment leaves only this attachment or an earlier one
 */
export async function leave(
  ports: Ports,
  { gameId, userId }: { gameId: string; userId: string },
  address: string,
  attachment?: number,
): Promise<StepResult> {
  const step: Leave = { type: 'leave', userId, address, attachment, at: ports.now() };
  const result = await ports.games.step(gameId, step);
  const { game } = result;
  // A store whose answer was lost and that was asked again refuses what it has done. The other one must hear it still.
  const player = game && playerOf(game, userId);
  if (player && player.address === undefined) {
    // A connection that ended may just have taken the seat, by a late message, from one that lives and was not told.
    await inform(ports, gameId, [
      ...letterToOpponent(game, userId),
      ...letterToSuperseded(game, userId, address),
    ]);
  }
  return result;
}

/** Runs the task for all items at once, waits for every one to end, then throws the first failure. */
export async function inParallel<T>(items: readonly T[], task: (item: T) => Promise<unknown>): Promise<void> {
  const outcomes = await Promise.allSettled(items.map(task));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}
