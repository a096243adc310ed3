import { type Lobby, OFFER_LIFETIME, type Offer } from './ports';

/** What is kept of the offer that was made last. */
export interface OpenOffer extends Offer {
  /** When it ends, in epoch milliseconds. */
  readonly until: number;
}

/** The place that holds the offer: a box, so that tests can look into it. */
export interface OfferBox {
  open: OpenOffer | undefined;
}

/** The lobby in memory. */
export function memoryLobby(box: OfferBox = { open: undefined }): Lobby {
  const openAt = (at: number) => (box.open && box.open.until > at ? box.open : undefined);
  return {
    async claim(userId, at) {
      const open = openAt(at);
      if (!open || open.userId === userId) return undefined;
      box.open = undefined;
      return { gameId: open.gameId, userId: open.userId };
    },

    async offer(offer, at) {
      const open = openAt(at);
      const isSame = open?.gameId === offer.gameId && open.userId === offer.userId;
      if (open && !isSame) return { gameId: open.gameId, userId: open.userId };
      box.open = { ...offer, until: at + OFFER_LIFETIME };
      return offer;
    },

    async withdraw(gameId) {
      if (box.open?.gameId === gameId) box.open = undefined;
    },
  };
}
