import { type Place, placeIn } from './address';

const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};
// The first for Back and Forward, the second for an address that somebody types.
for (const event of ['popstate', 'hashchange']) addEventListener(event, tell);

/** Where the page is. */
export const currentPlace = (): Place => placeIn(location.hash);

/** Calls back whenever the page goes elsewhere, until the returned function is called. */
export function onPlaceChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to another part of the page in place of this one, to which Back does not lead. */
export function goInstead(hash: string): void {
  history.replaceState(undefined, '', hash);
  tell();
}

/** Goes to another part of the page, from where Back leads to this one. */
export function go(hash: string): void {
  if (location.hash === hash) return;
  history.pushState(undefined, '', hash || location.pathname);
  scrollTo(0, 0);
  tell();
}
