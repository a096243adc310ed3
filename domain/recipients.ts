import { CODES, errorOf, type WireError } from './errors';
import { type Game, opponentOf, playerOf, supersededAddress } from './game';
import type { Refused } from './ports';
import { errorMessage, type Reaction, type WireMessage } from './protocol';
import { finishedBy, type Play } from './step';
import { viewFor, viewWithHistoryFor } from './view';

/** A message, its address, and the player it is for; someone without a seat has no `userId`. */
export interface Message {
  readonly address: string;
  readonly gameId: string;
  readonly userId: string | undefined;
  readonly message: WireMessage;
}

/** What happened to a game that someone must be told. */
export type Happening =
  /** A player has taken a seat, or come back to it. */
  | { readonly type: 'seated'; readonly game: Game; readonly userId: string }
  | { readonly type: 'played'; readonly game: Game; readonly play: Play }
  /** A move was made again: nothing has changed, but its sender, at `address`, waits for an answer. */
  | { readonly type: 'repeated'; readonly game: Game; readonly userId: string; readonly address: string }
  /** A player is no longer at `address`, nor anywhere else. */
  | { readonly type: 'left'; readonly game: Game; readonly userId: string; readonly address: string }
  /** A player has made a gesture, which only the opponent sees. */
  | { readonly type: 'reacted'; readonly game: Game; readonly userId: string; readonly reaction: Reaction }
  | { readonly type: 'refused'; readonly refused: Refused; readonly asked: Asked; readonly address: string };

/** The parts of a request that an error echoes. */
export interface Asked {
  readonly userId: string;
  readonly gameId: string;
  readonly round?: number;
}

/** Decides who is sent what. A player's open move reaches nobody else, since every message is made of views. */
export function recipientsOf(happening: Happening): Message[] {
  switch (happening.type) {
    case 'seated': {
      const { game, userId } = happening;
      return [
        ...toPlayer(game, userId, viewWithHistoryFor),
        ...toOpponent(game, userId),
        ...toSuperseded(game, userId),
      ];
    }
    case 'played': {
      const { game, play } = happening;
      // The first play of a round gets no receipt: every message is billed, and its page sends it again if in doubt.
      const toMaker = finishedBy(game, play) ? toPlayer(game, play.userId) : [];
      return [...toMaker, ...toOpponent(game, play.userId)];
    }
    case 'repeated': {
      const { game, userId, address } = happening;
      const view = viewFor(game, userId);
      return [
        ...(view ? [{ address, gameId: game.id, userId, message: view }] : []),
        ...toOpponent(game, userId),
        ...toSuperseded(game, userId),
      ];
    }
    case 'left': {
      const { game, userId, address } = happening;
      // With a late message the ended connection may have taken the seat from a live one, which was not told.
      return [...toOpponent(game, userId), ...toSuperseded(game, userId, address)];
    }
    case 'reacted': {
      const { game, userId, reaction } = happening;
      return toOpponent(game, userId).map((each) => ({ ...each, message: { ...each.message, reaction } }));
    }
    case 'refused': {
      const { refused, asked, address } = happening;
      const view = refused.game && viewFor(refused.game, asked.userId);
      return [toSender(errorOf(CODES[refused.refusal]), asked, address, view && asked.userId, view)];
    }
  }
}

/** The error for a sender, with their view if they have a seat. */
const toSender = (
  error: WireError,
  asked: Asked,
  address: string,
  userId: string | undefined,
  view: ReturnType<typeof viewFor>,
): Message => ({ address, gameId: asked.gameId, userId, message: errorMessage(error, asked, view) });

/** The player's view, to their connection; nothing if they are offline. */
function toPlayer(game: Game, userId: string, view = viewFor): Message[] {
  const address = playerOf(game, userId)?.address;
  const message = view(game, userId);
  return address !== undefined && message ? [{ address, gameId: game.id, userId, message }] : [];
}

function toOpponent(game: Game, userId: string): Message[] {
  const opponent = opponentOf(game, userId);
  return opponent ? toPlayer(game, opponent.id) : [];
}

/** Tells the connection that a newer one has replaced, see `supersededAddress`. */
function toSuperseded(game: Game, userId: string, newer?: string): Message[] {
  const player = playerOf(game, userId);
  const address = player && supersededAddress(player, newer);
  if (address === undefined) return [];
  const message = errorMessage(errorOf('superseded'), { gameId: game.id }, viewFor(game, userId));
  return [{ address, gameId: game.id, userId, message }];
}
