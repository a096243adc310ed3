import type { SmokePlayer } from './player';

/** The people of a smoke test: two who sit in a game and one at its door. */
export interface People {
  readonly alice: SmokePlayer;
  readonly bob: SmokePlayer;
  readonly carol: SmokePlayer;
  /** One more connection of the same player. */
  again(player: SmokePlayer): Promise<SmokePlayer>;
}
