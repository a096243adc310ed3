import { type Game, type Player, statusOf } from '../../domain/game';
import type { World, Worlds } from './world';

/** Where a player really is: a page of theirs shows this game and is connected. */
export function presenceOf(worlds: Worlds, world: World, player: Player | undefined, game: Game) {
  if (!player) return statusOf(player);
  const isHere = worlds.scope.tabs.some((_, tab) => {
    const { userId, session } = worlds.page(world, tab);
    return userId === player.id && session.gameId === game.id && isConnected(session.connection);
  });
  if (isHere) return 'online';
  return player.movedOn ? 'left' : 'offline';
}

const isConnected = ({ kind }: { readonly kind: string }): boolean => kind !== 'closed' && kind !== 'lost';
