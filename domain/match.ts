import { losses, type Round, wins } from './game';
import type { Goal } from './settings';

/** One match as one player sees it. */
export interface Match {
  readonly rounds: readonly Round[];
  readonly yourScore: number;
  readonly theirScore: number;
  /** Who won it; undefined while it is still being played. */
  readonly winner: 'you' | 'them' | undefined;
}

export const NEW_MATCH: Match = { rounds: [], yourScore: 0, theirScore: 0, winner: undefined };

/**
 * A game is one match after another. All matches that have at least one finished round, oldest first; only the last one can be unfinished.
 * @param goal rounds needed to win a match
 */
export function matchesOf(rounds: readonly Round[], goal: Goal): Match[] {
  const matches: Match[] = [];
  for (const round of rounds) {
    const last = matches.at(-1);
    if (last && !last.winner) matches[matches.length - 1] = matchAfter(last, round, goal);
    else matches.push(matchAfter(NEW_MATCH, round, goal));
  }
  return matches;
}

function matchAfter(match: Match, round: Round, goal: Goal): Match {
  const yourScore = match.yourScore + (wins(round) ? 1 : 0);
  const theirScore = match.theirScore + (losses(round) ? 1 : 0);
  return {
    rounds: [...match.rounds, round],
    yourScore,
    theirScore,
    winner: yourScore === goal ? 'you' : theirScore === goal ? 'them' : undefined,
  };
}
