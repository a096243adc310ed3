/** The wire between client and backend: JSON text over one WebSocket. Both ends use this module. */
import * as v from 'valibot';
import { MAX_ROUNDS } from './game';
import { GameIdSchema, UserIdSchema } from './ids';
import { MOVES } from './rules';

/** Longer messages are refused unread: no client needs one. In bytes of UTF-8. */
export const MAX_MESSAGE_BYTES = 4096;

const MoveSchema = v.picklist(MOVES, `play must be one of ${MOVES.join(', ')}`);
const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const NewSchema = v.object({ action: v.literal('new'), userId: UserIdSchema });

export const JoinSchema = v.object({
  action: v.literal('join'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  /** The round that the client knows, if it has seen the game and so has a seat in it; a hint that saves a write. */
  round: v.optional(CountSchema),
});

export const PlaySchema = v.object({
  action: v.literal('play'),
  userId: UserIdSchema,
  gameId: GameIdSchema,
  play: MoveSchema,
  round: v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(1, 'round must be 1 or more'),
    // The view of a game that is over shows the round after the last.
    v.maxValue(MAX_ROUNDS + 1, `round must be at most ${MAX_ROUNDS}`),
  ),
});

export type NewMessage = v.InferOutput<typeof NewSchema>;
export type JoinMessage = v.InferOutput<typeof JoinSchema>;
export type PlayMessage = v.InferOutput<typeof PlaySchema>;
/** Client to backend. */
export type ClientMessage = NewMessage | JoinMessage | PlayMessage;

const RoundSchema = v.object({ yourPlay: MoveSchema, theirPlay: MoveSchema });
const TheirStatusSchema = v.picklist(['absent', 'online', 'offline']);
export type TheirStatus = v.InferOutput<typeof TheirStatusSchema>;

const viewEntries = {
  gameId: GameIdSchema,
  /** The item's version: a client drops a view older than the one it shows. */
  version: CountSchema,
  /** The round now accepting plays. */
  round: v.pipe(CountSchema, v.minValue(1)),
  /** Rounds won in the whole game; a match is counted from the history. */
  yourScore: CountSchema,
  theirScore: CountSchema,
  /** You won the last finished round. */
  winner: v.boolean(),
  theirStatus: TheirStatusSchema,
  /** When they last joined, played or left, in epoch milliseconds; missing while they are absent. */
  theirLastSeen: v.optional(CountSchema),
  /** They have made a move in this round; never which. */
  theyPlayed: v.boolean(),
  /** Your locked-in move of this round. */
  youPlayed: v.optional(MoveSchema),
  // The last finished round, only while neither player has played the current one. The original's page would take it
  // for the result of the current round, and let its player choose again.
  yourPlay: v.optional(MoveSchema),
  theirPlay: v.optional(MoveSchema),
  roundSummary: v.optional(v.string()),
  /** All finished rounds, oldest first; in the answer to new and join. */
  history: v.optional(v.array(RoundSchema)),
};

/** What one player may see of a game. */
export const ViewSchema = v.object(viewEntries);
export type View = v.InferOutput<typeof ViewSchema>;

export const ERROR_CODES = [
  'bad-message',
  'unknown-action',
  'game-not-found',
  'game-full',
  'not-a-player',
  'wrong-round',
  'already-played',
  'game-over',
  'superseded',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const ErrorSchema = v.object({ code: v.picklist(ERROR_CODES), message: v.string() });
export type WireError = v.InferOutput<typeof ErrorSchema>;

/** An error to someone who may not see the game: `gameId` and `round` echo the request, or are "" and 0. */
const BareErrorSchema = v.object({ error: ErrorSchema, gameId: v.string(), round: v.number() });
/** An error to a player: it carries the player's view of the current state, so that a client can always recover. */
const ErrorWithViewSchema = v.object({ error: ErrorSchema, ...viewEntries });

/** What the backend sends, as it is on the wire: a player's view, an error on top of it, or an error alone. */
export const WireMessageSchema = v.union([ErrorWithViewSchema, BareErrorSchema, ViewSchema]);
export type WireMessage = v.InferOutput<typeof WireMessageSchema>;

/** What the backend sends, as tagged values. A view has a `history` when it is the answer to new or join. */
export type ServerMessage =
  | { readonly kind: 'view'; readonly gameId: string; readonly view: View }
  | {
      readonly kind: 'error';
      readonly gameId: string;
      readonly error: WireError;
      /** The player's view of the current state, where they have one. */
      readonly view: View | undefined;
    };

/**
 * Reads a message from the backend; undefined if this client does not know its form. Unknown keys are dropped, so an
 * old client understands a newer backend.
 */
export function readServerMessage(value: unknown): ServerMessage | undefined {
  const result = v.safeParse(WireMessageSchema, value);
  if (!result.success) return undefined;
  const message = result.output;
  const { gameId } = message;
  if (!('error' in message)) return { kind: 'view', gameId, view: message };
  if (!('version' in message)) return { kind: 'error', gameId, error: message.error, view: undefined };
  const { error, ...view } = message;
  return { kind: 'error', gameId, error, view };
}

/** The same for the text of a frame. */
export function parseServerMessage(text: string): ServerMessage | undefined {
  try {
    return readServerMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** For people: what went wrong and what to do. */
const ERROR_TEXTS: Readonly<Record<ErrorCode, string>> = {
  'bad-message': 'The message could not be read. Send JSON with the keys that the action needs.',
  'unknown-action': 'The action is not known. Use "new", "join" or "play".',
  'game-not-found': 'There is no such game, or it has expired. Check the link or start a new game.',
  'game-full': 'Two other players are in this game. Start a new game.',
  'not-a-player': 'You are not in this game. Join it first.',
  'wrong-round': 'That is not the round now being played. Play the round in this message.',
  'already-played': 'You have already made another move in this round. It stands.',
  'game-over': 'This game is over. Start a new game.',
  superseded: 'You opened this game somewhere else. Join again to play here.',
  internal: 'Something failed on our side. Send the same message again.',
};

/** `detail` replaces the standard text where it can be more specific. */
export const errorOf = (code: ErrorCode, detail?: string): WireError => ({
  code,
  message: detail ?? ERROR_TEXTS[code],
});

/** An error message: with the player's current view, or else with the request echoed. */
export function errorMessage(
  error: WireError,
  asked: { gameId?: string; round?: number },
  view?: View,
): WireMessage {
  if (view) return { error, ...view };
  return { error, gameId: asked.gameId ?? '', round: asked.round ?? 0 };
}
