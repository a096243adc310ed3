import { type Lobby, OFFER_LIFETIME, type Offer } from './ports';

/** The offer that is open, or has ended without being taken. */
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
  return {
    async meet(offer, at) {
      const open = box.open && box.open.until > at ? box.open : offer;
      const { gameId, userId } = open;
      box.open = userId === offer.userId ? { gameId, userId, until: at + OFFER_LIFETIME } : undefined;
      return { gameId, userId };
    },

    async withdraw(gameId) {
      if (box.open?.gameId === gameId) box.open = undefined;
    },
  };
}
