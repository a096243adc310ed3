import type { View } from '../../../domain/protocol';
import { tableOf } from '../duel/table';
import { countedRounds, isSending, lockedMove, type State } from '../session/state';
import { statusOf } from './status';
import { useGameAnnounced } from './use-game-announced';
import { useMatches } from './use-matches';
import { PLAYED, useRoundFeedback, useRounds } from './use-rounds';
import type { Sides } from './words';

interface Game {
  readonly state: State;
  readonly view: View;
  readonly sides: Sides;
  /** How often the player has asked elsewhere to play again. */
  readonly again?: number;
}

/** How far a game has come as its page shows it: a result counts once it has been revealed. */
export function useCourse({ state, view, sides, again = 0 }: Game) {
  const locked = lockedMove(state);
  const rounds = useRounds(countedRounds(state));
  const { shown, revealing, outcome } = rounds;
  const isRevealing = revealing !== undefined;
  const matches = useMatches(shown, view.goal, locked !== undefined && !isRevealing, again);
  const endedMatch = isRevealing ? undefined : matches.ended;
  const status = statusOf({
    view,
    sides,
    hasPlayed: locked !== undefined,
    isSending: isSending(state),
    isRevealing,
    isMatchOver: endedMatch !== undefined,
  });
  useRoundFeedback(rounds, PLAYED);
  useGameAnnounced({ state, sides, rounds: shown, endedMatch, status });
  const table = tableOf(revealing, matches.current.rounds.at(-1), locked, view.theyPlayed);
  const hasWon = outcome === 'win' && !isRevealing;
  return { locked, shown, isRevealing, matches, endedMatch, status, table, hasWon };
}
