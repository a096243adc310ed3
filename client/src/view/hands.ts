import type { Round } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import type { Move } from '../../../domain/rules';

/** A hand as it is shown: a move; one that is in but hidden; a fist that shakes before it opens; or none yet. */
export type ShownHand = Move | 'hidden' | 'shaking' | 'none';

/** The hands of both sides. */
export interface Hands {
  readonly yours: ShownHand;
  readonly theirs: ShownHand;
}

/** What the hands show. Those of the last round stay open until the player turns to the next one. */
export function handsOf(
  isShaking: boolean,
  { theyPlayed }: View,
  locked: Move | undefined,
  last: Round | undefined,
): Hands {
  if (isShaking) return { yours: 'shaking', theirs: 'shaking' };
  if (last && !locked) return { yours: last.yourPlay, theirs: last.theirPlay };
  return { yours: locked ?? 'none', theirs: theyPlayed ? 'hidden' : 'none' };
}
