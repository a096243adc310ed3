/**
 * The wire from the backend to its clients: JSON text over one WebSocket. Both ends use this module. What clients send
 * is in actions.ts.
 */
import * as v from 'valibot';
import { ERROR_CODES, type WireError } from './errors';
import { GameIdSchema } from './ids';
import { NameSchema } from './names';
import { MOVES } from './rules';
import { GoalSchema } from './settings';

export const MoveSchema = v.picklist(MOVES, `play must be one of ${MOVES.join(', ')}`);
export const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The gestures that a player can make to the opponent. */
export const REACTIONS = ['wave', 'clap', 'laugh', 'wow', 'think', 'hurry'] as const;
export type Reaction = (typeof REACTIONS)[number];
export const ReactionSchema = v.picklist(REACTIONS, `reaction must be one of ${REACTIONS.join(', ')}`);

const RoundSchema = v.object({ yourPlay: MoveSchema, theirPlay: MoveSchema });
const StatusSchema = v.picklist(['absent', 'online', 'offline', 'left']);
export type TheirStatus = v.InferOutput<typeof StatusSchema>;

/**
 * The keys `yourPlay`, `theirPlay`, `winner` and `roundSummary` come from the project of 2020 whose clients must keep
 * working; they describe the last finished round. `youPlayed` and `theyPlayed` are ours and describe the current one.
 */
const viewEntries = {
  gameId: GameIdSchema,
  /** The item's version: a client drops a view older than the one it shows. */
  version: CountSchema,
  /** The round now accepting plays. */
  round: v.pipe(CountSchema, v.minValue(1)),
  /** Rounds needed to win a match. */
  goal: GoalSchema,
  /** Who loses a match gives their seat to whoever wants it, unless they play on before. */
  winnerStays: v.optional(v.boolean(), false),
  /** Strangers play it, who met in the lobby; missing: they did not. */
  quick: v.optional(v.literal(true)),
  /** Rounds before this one were played by someone else and count for nothing; 0 if there are none. */
  since: CountSchema,
  /** Rounds won in the whole game; a match is counted from the history. */
  yourScore: CountSchema,
  theirScore: CountSchema,
  /** You won the last finished round. */
  winner: v.boolean(),
  /** `left`: they went on to another game. */
  theirStatus: StatusSchema,
  /** When they last joined, played or left, in epoch milliseconds; missing while they are absent. */
  theirLastSeen: v.optional(CountSchema),
  /** What the players want to be called, if they have said so. */
  yourName: v.optional(NameSchema),
  theirName: v.optional(NameSchema),
  /** They have made a move in this round; never which. */
  theyPlayed: v.boolean(),
  /** Your locked-in move of this round. */
  youPlayed: v.optional(MoveSchema),
  // The last finished round, only while neither player has played the current one. The original's page would take it
  // for the result of the current round, and let its player choose again.
  yourPlay: v.optional(MoveSchema),
  theirPlay: v.optional(MoveSchema),
  roundSummary: v.optional(v.string()),
  /** How many watch; missing: nobody. */
  watchers: v.optional(CountSchema),
  /** All finished rounds, oldest first; in the answer to new and join. */
  history: v.optional(v.array(RoundSchema)),
  /** A gesture that the opponent has just made; only in the message that brings it. */
  reaction: v.optional(ReactionSchema),
};

/** What one player may see of a game. */
export const ViewSchema = v.object(viewEntries);
export type View = v.InferOutput<typeof ViewSchema>;

/** One of the two sides as watchers see it. */
const WatchedSideSchema = v.object({
  name: v.optional(NameSchema),
  /** Rounds won in the whole game, from `since` on. */
  score: CountSchema,
  status: StatusSchema,
  /** They have made a move in this round; never which. */
  played: v.boolean(),
  /** Their move in the last finished round. */
  play: v.optional(MoveSchema),
  /** Matches won in a row up to now, against whomever. */
  streak: CountSchema,
});
export type WatchedSide = v.InferOutput<typeof WatchedSideSchema>;

/** What watchers may see of a game. */
export const WatchViewSchema = v.object({
  watching: v.literal(true),
  gameId: GameIdSchema,
  version: CountSchema,
  round: v.pipe(CountSchema, v.minValue(1)),
  goal: GoalSchema,
  winnerStays: v.optional(v.boolean(), false),
  since: CountSchema,
  /** Who has sat there longer. */
  left: WatchedSideSchema,
  right: v.optional(WatchedSideSchema),
  /** Of the last finished round, only while neither player has played the current one. */
  roundSummary: v.optional(v.string()),
  /** How many watch, this one included. */
  watchers: CountSchema,
  /** All finished rounds, oldest first; in the answer to watch. */
  history: v.optional(v.array(v.object({ left: MoveSchema, right: MoveSchema }))),
});
export type WatchView = v.InferOutput<typeof WatchViewSchema>;

const ErrorSchema = v.object({ code: v.picklist(ERROR_CODES), message: v.string() });

/** An error to someone who may not see the game: `gameId` and `round` echo the request, or are "" and 0. */
export const BareErrorSchema = v.object({ error: ErrorSchema, gameId: v.string(), round: v.number() });
/** An error to a player: it carries the player's view of the current state, so that a client can always recover. */
export const ErrorWithViewSchema = v.object({ error: ErrorSchema, ...viewEntries });

/** What the backend sends, as it is on the wire: a player's view, an error on top of it, an error alone, a watcher's view. */
export const WireMessageSchema = v.union([ErrorWithViewSchema, BareErrorSchema, ViewSchema, WatchViewSchema]);
export type WireMessage = v.InferOutput<typeof WireMessageSchema>;

/** An error message: with the player's current view, or else with the request echoed. */
export function errorMessage(
  error: WireError,
  asked: { gameId?: string; round?: number },
  view?: View,
): WireMessage {
  if (view) return { error, ...view };
  return { error, gameId: asked.gameId ?? '', round: asked.round ?? 0 };
}
