import { beats, type Move } from './rules';

/** A game ends here, so that its item, and with it the price of a write, stays small. */
export const MAX_ROUNDS = 200;
export const MAX_PLAYERS = 2;

export interface Player {
  /** The player's secret; never sent to the other side. */
  readonly id: string;
  /** The connection the player is at; undefined while offline. */
  readonly address: string | undefined;
  /** The connection before `address`; undefined or the same when there was none to replace. Kept while offline. */
  readonly formerAddress: string | undefined;
  /** While offline, the connection that the player was at last. */
  readonly leftFrom: string | undefined;
  /** Which attachment of the connection at `address`, or else `leftFrom`, it was; see `Seat`. */
  readonly attachment: number;
  /** When the player last joined, played or left, in epoch milliseconds. */
  readonly lastSeen: number;
  /** The player's move in round 1, 2, 3 ... */
  readonly moves: readonly Move[];
}

/** The whole of a game. Round number, scores and history are not in it: they follow from the moves. */
export interface Game {
  readonly id: string;
  readonly players: readonly Player[];
  /** Grows by one with every write. */
  readonly version: number;
}

/** One finished round as one player sees it. */
export interface Round {
  readonly yourPlay: Move;
  readonly theirPlay: Move;
}

export const playerOf = (game: Game, userId: string): Player | undefined =>
  game.players.find((player) => player.id === userId);

export const opponentOf = (game: Game, userId: string): Player | undefined =>
  game.players.find((player) => player.id !== userId);

/** Finished rounds: those in which both players have a move. */
export function finishedRounds(game: Game): number {
  const [a, b] = game.players;
  return a && b ? Math.min(a.moves.length, b.moves.length) : 0;
}

/** The round now accepting plays; {@link MAX_ROUNDS} + 1 when the game is over. */
export const currentRound = (game: Game): number => finishedRounds(game) + 1;

export const isOver = (game: Game): boolean => finishedRounds(game) >= MAX_ROUNDS;

/** The finished rounds, oldest first, from one player's side. */
export function historyFor(mine: readonly Move[], theirs: readonly Move[]): Round[] {
  const rounds: Round[] = [];
  for (const [index, yourPlay] of mine.entries()) {
    const theirPlay = theirs[index];
    if (theirPlay) rounds.push({ yourPlay, theirPlay });
  }
  return rounds;
}

export const wins = (round: Round): boolean => beats(round.yourPlay, round.theirPlay);
export const losses = (round: Round): boolean => beats(round.theirPlay, round.yourPlay);

/** The connection that lost its player to the one at `address`, if any; by default the one they are at. */
export const supersededAddress = (player: Player, address = player.address): string | undefined =>
  address === undefined || player.formerAddress === address ? undefined : player.formerAddress;

/** Whether the connection has taken this player's seat by this attachment or a later one, though it may have left it. */
export const hasTaken = (player: Player, connectionId: string, attachment: number): boolean =>
  (player.address ?? player.leftFrom) === connectionId && player.attachment >= attachment;

/** A fresh game in which only its creator sits. */
export const createGame = (
  id: string,
  userId: string,
  address: string,
  at: number,
  attachment = 1,
): Game => ({
  id,
  players: [newPlayer(userId, address, at, attachment)],
  version: 1,
});

/** A player who has just sat down. */
export const newPlayer = (id: string, address: string, at: number, attachment: number): Player => ({
  id,
  address,
  formerAddress: undefined,
  leftFrom: undefined,
  attachment,
  lastSeen: at,
  moves: [],
});
