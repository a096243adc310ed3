import { MOVES, roundSummary, verb } from '../../../domain/rules';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { KEYS_IN_WORDS } from '../move-keys';
import { RulesCircle } from './rules-circle';
import { capital } from './words';

const WINS = MOVES.flatMap((winner) =>
  MOVES.filter((loser) => verb(winner, loser)).map((loser) => capital(roundSummary(winner, loser))),
);

/** The rules as a picture and as a list, and where the art is from. */
export const Rules = () => (
  <>
    <p>
      Both players pick a move in secret. The same move is a tie; otherwise an arrow tells who wins. The first
      to win {DEFAULT_SETTINGS.goal} rounds, or as many as were agreed on, wins the match.
    </p>
    <RulesCircle />
    <ul class="wins">
      {WINS.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <p class="aside">
      Keys: {KEYS_IN_WORDS} to play, ? for these rules. Hands drawn after{' '}
      <a href="https://fontawesome.com/license/free">Font Awesome Free</a> (CC BY 4.0), letters: Patrick Hand
      (OFL). The game was invented by Sam Kass with Karen Bryla.
    </p>
  </>
);
