import { currentRound, type Game, hasTaken, isOver, MAX_PLAYERS, type Player, playerOf } from './game';
import { isAway, isFormer } from './given-up';
import type { GameStep, Join, Leave, Play, Rejoin, Release, Replace } from './step';

/** Why a game refuses a step. Those from `repeated` on are not the player's fault. */
export type Refusal =
  | 'game-full'
  | 'too-many-watchers'
  | 'seat-taken'
  | 'not-a-player'
  | 'wrong-round'
  | 'already-played'
  | 'game-over'
  | 'repeated'
  | 'already-joined'
  | 'outdated'
  | 'host-away'
  | 'not-away'
  | 'not-connected'
  | 'elsewhere';

/**
 * Decides whether a step may be taken; undefined means yes. With `take`, which evolves the game, it is the decider.
 * Every store must guard its atomic write with exactly this.
 */
export function refusalOf(game: Game, step: GameStep): Refusal | undefined {
  const player = playerOf(game, step.userId);
  if (!player) return refusalOfStranger(game, step);
  switch (step.type) {
    case 'join':
    case 'replace':
      return 'already-joined';
    case 'rejoin':
      return refusalOfRejoin(player, step);
    case 'release':
      return refusalOfRelease(game, step);
    case 'play':
      return refusalOfPlay(game, player, step);
    case 'leave':
      return refusalOfLeave(player, step);
  }
}

/** Decides for someone who has no seat. */
function refusalOfStranger(game: Game, step: GameStep): Refusal | undefined {
  switch (step.type) {
    case 'join':
      if (game.players.length < MAX_PLAYERS) return refusalOfHost(game, step);
      return isFormer(game, step.userId) ? 'seat-taken' : 'game-full';
    case 'replace':
      return refusalOfReplace(game, step);
    case 'play':
      return isFormer(game, step.userId) ? 'seat-taken' : 'not-a-player';
    case 'rejoin':
    case 'release':
      return 'not-a-player';
    case 'leave':
      return 'not-connected';
  }
}

function refusalOfHost(game: Game, { host }: Join): Refusal | undefined {
  return host === undefined || playerOf(game, host)?.address !== undefined ? undefined : 'host-away';
}

// Whether the seat was given up is decided with the step, by `replaceIn`, on the version that is pinned.
const refusalOfReplace = (game: Game, { former, version }: Replace): Refusal | undefined =>
  playerOf(game, former) && game.version === version ? undefined : 'outdated';

// The SDK repeats a write whose answer was lost. A second write would forget which connection the first one replaced.
// Nor may a request that a later one of the same connection has overtaken take back the seat that the later one left.
const refusalOfRejoin = (player: Player, { address, attachment }: Rejoin): Refusal | undefined =>
  hasTaken(player, address, attachment) ? 'repeated' : undefined;

function refusalOfRelease(game: Game, { opponent, at }: Release): Refusal | undefined {
  const player = playerOf(game, opponent);
  return player && isAway(player, at) ? undefined : 'not-away';
}

function refusalOfLeave(player: Player, { address, attachment }: Leave): Refusal | undefined {
  const isLater = attachment !== undefined && player.attachment > attachment;
  return player.address === address && !isLater ? undefined : 'not-connected';
}

function refusalOfPlay(game: Game, player: Player, { round, move, address }: Play): Refusal | undefined {
  const made = player.moves[round - 1];
  if (made === move) return 'repeated';
  if (isOver(game)) return 'game-over';
  if (round !== currentRound(game)) return 'wrong-round';
  if (made) return 'already-played';
  return player.address === address ? undefined : 'elsewhere';
}
