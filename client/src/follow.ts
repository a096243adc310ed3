import { hashOf, watchHashOf } from './address';
import { currentPlace, go, goInstead, onPlaceChange } from './place';
import { hasSeat } from './seats';
import { isFriendHere, isSeeking } from './session/state';
import type { Visit } from './visit';

/** Keeps the address and the game that the player is in together. */
export function followEachOther({ store, enter }: Visit): void {
  const enterByAddress = () => {
    const place = currentPlace();
    if (place.kind === 'game' && place.gameId !== store.get().gameId && hasSeat(place.gameId))
      enter(place.gameId);
  };
  onPlaceChange(enterByAddress);
  enterByAddress();

  let before = store.get();
  store.subscribe((state) => {
    const { gameId } = state;
    const isMade = before.gameId === undefined && currentPlace().kind === 'start';
    const isSame = before.gameId === gameId || isSeeking(before);
    const hasFriendCome = isSame && !isFriendHere(before) && isFriendHere(state);
    const isInOther = isSeeking(before) && before.gameId !== undefined && isAt(before.gameId);
    before = state;
    // Who finds no seat can watch.
    const hasNoSeat = state.problem === 'game-full' || state.problem === 'seat-taken';
    if (gameId && hasNoSeat && isAt(gameId)) goInstead(watchHashOf(gameId, 'watch'));
    if (gameId && (isMade || hasFriendCome || isInOther) && !isAt(gameId)) go(hashOf(gameId));
  });
}

function isAt(gameId: string): boolean {
  const place = currentPlace();
  return place.kind === 'game' && place.gameId === gameId;
}
