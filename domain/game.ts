import { beats, type Move } from './rules';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** A game ends after this many rounds, which bounds its item and with it the price of a write. */
export const MAX_ROUNDS = 200;
export const MAX_PLAYERS = 2;

export interface Player {
  /** The player's secret; never sent to the opponent. */
  readonly id: string;
  /** What they want to be called. */
  readonly name: string | undefined;
  /** The connection that has the seat; undefined while offline. */
  readonly address: string | undefined;
  /** The connection before `address`; undefined or the same when there was none to replace. Kept while offline. */
  readonly formerAddress: string | undefined;
  /** While offline, the last connection that had the seat. */
  readonly leftFrom: string | undefined;
  /** Which attachment of `address` took the seat, or up to which those of `leftFrom` were left; see `Seat`. */
  readonly attachment: number;
  /** When the player last joined, played or left, in epoch milliseconds. */
  readonly lastSeen: number;
  /** While offline: they went on to another game. */
  readonly movedOn: boolean;
  /** While offline: the opponent has given the seat to whoever comes. */
  readonly released: boolean;
  /** The moves made from this seat in round 1, 2, 3 ... */
  readonly moves: readonly Move[];
  /** The first round that is theirs: moves before it were made by whom they replaced. Ordinarily 1. */
  readonly since: number;
  /** Whom they replaced, if anyone; never sent to anybody. */
  readonly former: string | undefined;
}

/** The whole of a game. Round number, scores and history are not in it: they follow from the moves. */
export interface Game {
  readonly id: string;
  readonly settings: Settings;
  readonly players: readonly Player[];
  /** Someone watches it, or did; who that is, the store of watchers knows. */
  readonly watched: boolean;
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

/** The first round that was played by both who play now. Rounds before it count for nothing. */
export const playedSince = (game: Game): number => Math.max(1, ...game.players.map(({ since }) => since));

/** The finished rounds, oldest first, from one player's side. */
export function historyFor(mine: readonly Move[], theirs: readonly Move[]): Round[] {
  const rounds: Round[] = [];
  for (const [index, yourPlay] of mine.entries()) {
    const theirPlay = theirs[index];
    if (theirPlay) rounds.push({ yourPlay, theirPlay });
  }
  return rounds;
}

/** Where a player is, as others see it. */
export function statusOf(player: Player | undefined): 'absent' | 'online' | 'offline' | 'left' {
  if (!player) return 'absent';
  if (player.address !== undefined) return 'online';
  return player.movedOn ? 'left' : 'offline';
}

export const wins = (round: Round): boolean => beats(round.yourPlay, round.theirPlay);
export const losses = (round: Round): boolean => beats(round.theirPlay, round.yourPlay);

/** The connection that `address`, by default the player's current one, has replaced, if any. */
export const supersededAddress = (player: Player, address = player.address): string | undefined =>
  address === undefined || player.formerAddress === address ? undefined : player.formerAddress;

/** Whether this attachment of the connection, or a later one, took the player's seat or left it. */
export const hasTaken = (player: Player, connectionId: string, attachment: number): boolean =>
  (player.address ?? player.leftFrom) === connectionId && player.attachment >= attachment;

/** What is known of a player who takes a seat. */
export interface Newcomer {
  readonly userId: string;
  readonly name?: string | undefined;
  readonly address: string;
  readonly attachment: number;
  readonly at: number;
}

/** A new game with only its creator in it. */
export const createGame = (id: string, creator: Newcomer, settings = DEFAULT_SETTINGS): Game => ({
  id,
  settings,
  players: [newPlayer(creator)],
  watched: false,
  version: 1,
});

/**
 * A player who has just taken a seat.
 * @param moves those made from this seat before
 * @param former who made them
 */
export const newPlayer = (
  { userId, name, address, attachment, at }: Newcomer,
  moves: readonly Move[] = [],
  former?: string,
): Player => ({
  id: userId,
  name,
  address,
  formerAddress: undefined,
  leftFrom: undefined,
  attachment,
  lastSeen: at,
  movedOn: false,
  released: false,
  moves,
  since: moves.length + 1,
  former,
});
