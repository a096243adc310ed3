import type { Game } from './game';
import type { Refused } from './ports';
import type { Reaction } from './protocol';
import type { Play } from './step';

/** What happened to a game that someone must be told. */
export type Happening =
  /** A player has taken a seat, or come back to it. `evicted`: from which connection someone lost it to them. */
  | {
      readonly type: 'seated';
      readonly game: Game;
      readonly userId: string;
      readonly evicted?: string | undefined;
    }
  /** A connection, at `address`, has begun to watch, or goes on to. */
  | { readonly type: 'watched'; readonly game: Game; readonly address: string }
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
  readonly userId?: string | undefined;
  readonly gameId: string;
  readonly round?: number | undefined;
}

/** The game to which it happened; undefined if there is none. */
export const gameOf = (happening: Happening): Game | undefined =>
  happening.type === 'refused' ? happening.refused.game : happening.game;
