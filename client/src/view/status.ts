import { MAX_ROUNDS } from '../../../domain/game';
import type { View } from '../../../domain/protocol';
import type { Sides } from './words';

interface Situation {
  readonly view: View;
  readonly sides: Sides;
  readonly hasPlayed: boolean;
  /** No view has confirmed our move yet. */
  readonly isSending: boolean;
  readonly isRevealing: boolean;
  /** The end of a match is shown. */
  readonly isMatchOver: boolean;
}

/** The line that says what the player should know or do now. */
export interface Status {
  readonly text: string;
  /** They have played, and we have not. */
  readonly isWaitedFor: boolean;
  readonly isShown: boolean;
  /** By a screen reader. */
  readonly isSpoken: boolean;
}

export function statusOf({ view, sides, hasPlayed, isSending, isRevealing, isMatchOver }: Situation): Status {
  const isFriend = sides.kind === 'friends';
  // The computer always plays first, and waits for no one.
  const isWaitedFor = isFriend && view.theyPlayed && !hasPlayed;
  // All eyes are on the hands while they open.
  const isShown = !isRevealing && (!isMatchOver || isWaitedFor);
  const nudge = isMatchOver
    ? `${sides.they} has played on. Rematch?`
    : `${sides.they} has played. Your turn!`;
  return {
    text: isSending ? 'Sending your move…' : isWaitedFor ? nudge : textOf(view, hasPlayed, sides),
    isWaitedFor,
    isShown,
    // A move on its way is soon spoken of as locked in, or else the missing connection is.
    isSpoken: isShown && isFriend && !isSending,
  };
}

function textOf({ round, theirStatus }: View, locked: boolean, { them, they }: Sides): string {
  if (round > MAX_ROUNDS) return `The game is over after ${MAX_ROUNDS} rounds. Start a new one!`;
  if (theirStatus === 'left') return `${they} went on to another game.`;
  if (locked) {
    return theirStatus === 'offline'
      ? `Locked in. ${they} is offline and can play when they are back.`
      : `Locked in. Waiting for ${them}…`;
  }
  return 'Pick your move!';
}
