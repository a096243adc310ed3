import type { Session } from '../../client/src/session/session';
import type { Ways } from '../../client/src/view/ways';

/** What a player's fingers do on a phone of the glass box, as the rest of a label. */
type Do = (does: string) => void;

const nothing = () => {};

export const sessionOf = (onDo: Do): Session => ({
  play: (move) => onDo(`plays ${move}`),
  newGame: () => onDo('starts another game'),
  openGame: nothing,
  rename: nothing,
  release: () => onDo('gives the other seat away'),
  react: (reaction) => onDo(`makes a gesture: ${reaction}`),
  takeOver: () => onDo('taps “Play here”'),
  wake: () => onDo('unlocks the phone'),
  reconnect: () => onDo('changes networks'),
  close: () => onDo('closes the page'),
});

/** There is one game in the glass box: other pages cannot be gone to. */
export const waysOf = (onDo: Do): Ways => ({
  invite: () => onDo('starts a game'),
  another: () => onDo('starts another game'),
  askForAnother: () => onDo('starts another game'),
  leave: () => onDo('starts another game'),
  start: nothing,
  practice: nothing,
  daily: nothing,
  seek: nothing,
  stop: nothing,
  back: nothing,
  join: nothing,
  watch: nothing,
  sit: nothing,
  rename: nothing,
});
