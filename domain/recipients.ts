import { errorFor, errorOf, type WireError } from './errors';
import { type Game, opponentOf, playerOf, supersededAddress } from './game';
import type { Asked, Happening } from './happening';
import { errorMessage, type WireMessage } from './protocol';
import { finishedBy } from './step';
import { viewFor, viewWithHistoryFor } from './view';
import { watchViewOf, watchViewWithHistoryOf } from './watch-view';

/** A message, its address, and the player it is for; someone without a seat has no `userId`. */
export interface Message {
  readonly address: string;
  readonly gameId: string;
  readonly userId: string | undefined;
  readonly message: WireMessage;
}

/** What all watchers are sent, if anything. */
export function messageForWatchers(happening: Happening, watchers: number): WireMessage | undefined {
  switch (happening.type) {
    case 'seated':
    case 'played':
    case 'repeated':
    case 'left':
      return watchViewOf(happening.game, watchers);
    case 'watched':
    case 'reacted':
    case 'refused':
      return undefined;
  }
}

/**
 * Decides who is sent what, watchers apart. A player's open move reaches nobody else, since every message is made of
 * views.
 * @param watchers how many watch
 */
export function recipientsOf(happening: Happening, watchers = 0): Message[] {
  switch (happening.type) {
    case 'seated': {
      const { game, userId, evicted } = happening;
      return [
        ...toPlayer(game, userId, watchers, viewWithHistoryFor),
        ...toOpponent(game, userId, watchers),
        ...toSuperseded(game, userId),
        ...toEvicted(game, evicted),
      ];
    }
    case 'watched': {
      const { game, address } = happening;
      const message = watchViewWithHistoryOf(game, watchers);
      const [host, other] = game.players;
      // Whoever still waits for an opponent hears that someone is at the door.
      const toHost = host && !other ? toPlayer(game, host.id, watchers) : [];
      return [{ address, gameId: game.id, userId: undefined, message }, ...toHost];
    }
    case 'played': {
      const { game, play } = happening;
      // The first play of a round gets no receipt: every message is billed, and its page sends it again if in doubt.
      const toMaker = finishedBy(game, play) ? toPlayer(game, play.userId, watchers) : [];
      return [...toMaker, ...toOpponent(game, play.userId, watchers)];
    }
    case 'repeated': {
      const { game, userId, address } = happening;
      const view = viewFor(game, userId, watchers);
      return [
        ...(view ? [{ address, gameId: game.id, userId, message: view }] : []),
        ...toOpponent(game, userId, watchers),
        ...toSuperseded(game, userId),
      ];
    }
    case 'left': {
      const { game, userId, address } = happening;
      // With a late message the ended connection may have taken the seat from a live one, which was not told.
      return [...toOpponent(game, userId, watchers), ...toSuperseded(game, userId, address)];
    }
    case 'reacted': {
      const { game, userId, reaction } = happening;
      return toOpponent(game, userId, watchers).map((each) => ({
        ...each,
        message: { ...each.message, reaction },
      }));
    }
    case 'refused':
      return toRefused(happening, watchers);
  }
}

function toRefused(
  { refused, asked, address }: Extract<Happening, { type: 'refused' }>,
  watchers: number,
): Message[] {
  const { userId } = asked;
  const view = refused.game && userId !== undefined ? viewFor(refused.game, userId, watchers) : undefined;
  return [toSender(errorFor(refused.refusal), asked, address, view && userId, view)];
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
function toPlayer(game: Game, userId: string, watchers: number, view = viewFor): Message[] {
  const address = playerOf(game, userId)?.address;
  const message = view(game, userId, watchers);
  return address !== undefined && message ? [{ address, gameId: game.id, userId, message }] : [];
}

function toOpponent(game: Game, userId: string, watchers: number): Message[] {
  const opponent = opponentOf(game, userId);
  return opponent ? toPlayer(game, opponent.id, watchers) : [];
}

/** Tells the connection that a newer one has replaced, see `supersededAddress`. */
function toSuperseded(game: Game, userId: string, newer?: string): Message[] {
  const player = playerOf(game, userId);
  const address = player && supersededAddress(player, newer);
  if (address === undefined) return [];
  const message = errorMessage(errorOf('superseded'), { gameId: game.id }, viewFor(game, userId));
  return [{ address, gameId: game.id, userId, message }];
}

/** Tells the connection of someone whose seat has been taken while they were online. */
const toEvicted = (game: Game, address: string | undefined): Message[] =>
  address === undefined
    ? []
    : [toSender(errorOf('seat-taken'), { gameId: game.id }, address, undefined, undefined)];
