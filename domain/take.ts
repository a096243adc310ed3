import { type Game, newPlayer, type Player } from './game';
import type { GameStep, Leave, Play, Rejoin } from './step';

/** The game after a step that `refusalOf` allows. */
export function take(game: Game, step: GameStep): Game {
  return { ...game, version: game.version + 1, players: playersAfter(game, step) };
}

function playersAfter(game: Game, step: GameStep): Player[] {
  switch (step.type) {
    case 'join':
      return [...game.players, newPlayer(step)];
    case 'replace':
      return withPlayer(game, step.former, () => newPlayer(step, step.moves, step.former));
    case 'release':
      return withPlayer(game, step.opponent, (opponent) => ({ ...opponent, released: true }));
    default:
      return withPlayer(game, step.userId, (player) => playerAfter(player, step));
  }
}

const withPlayer = (game: Game, userId: string, change: (player: Player) => Player): Player[] =>
  game.players.map((player) => (player.id === userId ? change(player) : player));

function playerAfter(player: Player, step: Rejoin | Play | Leave): Player {
  switch (step.type) {
    case 'rejoin':
      return {
        ...player,
        name: step.name ?? player.name,
        address: step.address,
        formerAddress: player.address ?? step.address,
        leftFrom: undefined,
        attachment: step.attachment,
        lastSeen: step.at,
        movedOn: false,
        released: false,
      };
    case 'play':
      return {
        ...player,
        formerAddress: undefined,
        lastSeen: step.at,
        moves: [...player.moves, step.move],
      };
    case 'leave':
      return {
        ...player,
        address: undefined,
        leftFrom: step.address,
        lastSeen: step.at,
        // One of the attachments left may take its seat only now: it must find that it was overtaken.
        attachment: step.attachment ?? player.attachment,
        movedOn: step.attachment !== undefined,
      };
  }
}
