import type { Invitation, Place } from './address';
import { isFriendHere, type State } from './session/state';

/** What is to be seen: by where the page is, and by what it knows. */
export type Page =
  | { readonly kind: 'start' }
  /** A new game has been asked for and is not there yet. */
  | { readonly kind: 'making' }
  | { readonly kind: 'practice' }
  | { readonly kind: 'daily'; readonly day: string | undefined }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'watch'; readonly gameId: string; readonly isScreen: boolean }
  /** A game in which the player has no seat, as far as is known. */
  | ({ readonly kind: 'invitation' } & Invitation)
  | { readonly kind: 'game' };

export function pageAt(place: Place, state: State): Page {
  switch (place.kind) {
    case 'start':
      return isMaking(state) ? { kind: 'making' } : place;
    case 'game':
      return place.gameId === state.gameId ? { kind: 'game' } : { ...place, kind: 'invitation' };
    default:
      return place;
  }
}

const isMaking = ({ gameId, connection }: State): boolean =>
  gameId === undefined && connection.kind !== 'closed';

/** The game that goes on while the page shows something else, if any. */
export const openGame = (state: State): { gameId: string; isFriendHere: boolean } | undefined =>
  state.view && !state.problem ? { gameId: state.view.gameId, isFriendHere: isFriendHere(state) } : undefined;
