import type { View } from '../../../domain/protocol';
import type { PlayerMessage } from '../../../domain/server-message';

/** How many evictions are taken for echoes. Two pages that open at once must not fight for longer. */
const ECHOES = 3;

/** What the page knows of its right to the player's seat, which another page of the same player may have taken. */
export interface SeatClaim {
  /** The version with which this page last took its seat: a full view is the answer to that. */
  readonly seatedAt: number;
  /** The latest message that another page, or an older connection of this one, has taken the seat. */
  readonly eviction: PlayerMessage | undefined;
  /** The version of the eviction that this page last answered by a join: the answer to that is newer. */
  readonly contested: number;
  /**
   * How many evictions may still be echoes: late messages about a connection that this page itself had before.
   * Only for a while after a connection opened.
   */
  readonly echoes: number;
  /** The backend has put us into another game while an answer is on its way: ours may have to be taken back after it. */
  readonly isMisplaced: boolean;
}

export const NO_CLAIM: SeatClaim = {
  seatedAt: 0,
  eviction: undefined,
  contested: 0,
  echoes: 0,
  isMisplaced: false,
};

/** In another game the versions start over. */
export const inAnotherGame = (claim: SeatClaim): SeatClaim => ({
  ...claim,
  seatedAt: 0,
  eviction: undefined,
  contested: 0,
});

export const withEchoes = (claim: SeatClaim): SeatClaim => ({ ...claim, echoes: ECHOES });
export const withoutEchoes = (claim: SeatClaim): SeatClaim => ({ ...claim, echoes: 0 });

/** The claim after a view: only a full one answers a join. */
export const seatedBy = (claim: SeatClaim, view: View | undefined): SeatClaim =>
  view?.history ? { ...claim, seatedAt: Math.max(claim.seatedAt, view.version) } : claim;

/** The claim after a message that someone else has taken the seat; messages may overtake each other. */
export const evictedBy = (claim: SeatClaim, eviction: PlayerMessage): SeatClaim =>
  versionOf(eviction) > versionOf(claim.eviction) ? { ...claim, eviction } : claim;

/** The eviction, if this page has not taken its seat back since. */
export const standingEviction = ({ eviction, seatedAt }: SeatClaim): PlayerMessage | undefined =>
  versionOf(eviction) < seatedAt ? undefined : eviction;

/** Whether an eviction may be an echo: then the page insists on its seat, but not forever. */
export const mayBeEcho = ({ echoes }: SeatClaim): boolean => echoes > 0;

/** The claim after insisting once. */
export const insisted = (claim: SeatClaim): SeatClaim => ({
  ...claim,
  contested: versionOf(claim.eviction),
  echoes: claim.echoes - 1,
});

const versionOf = (message: PlayerMessage | undefined): number => message?.view?.version ?? 0;
