import type { Match } from '../../../domain/match';
import { gridOf } from '../view/result';

/**
 * A daily duel as a text to send. Everybody met the same opponent, so the hands can be compared.
 * @param name the opponent's
 * @param streak days won in a row
 * @param link where the duel of the day is played
 */
export function dailyText(day: string, match: Match, name: string, streak: number, link: string): string {
  const { winner, yourScore, theirScore } = match;
  const how =
    winner === 'you'
      ? `I beat ${name} ${yourScore}-${theirScore}`
      : `${name} beat me ${theirScore}-${yourScore}`;
  const row = streak > 1 ? `, ${streak} days in a row` : '';
  return [`Rock Paper Scissors Lizard Spock, ${day}: ${how}${row}`, ...gridOf(match.rounds, name), link].join(
    '\n\n',
  );
}
