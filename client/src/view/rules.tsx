import { MOVES, roundSummary, verb } from '../../../domain/rules';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { KEYS_IN_WORDS } from '../move-keys';
import { RulesCircle } from './rules-circle';
import { capital } from './words';

const WINS = MOVES.flatMap((winner) =>
  MOVES.filter((loser) => verb(winner, loser)).map((loser) => capital(roundSummary(winner, loser))),
);

/** The rules as a picture, and for a screen reader as a list; and where the art is from. */
export const Rules = () => (
  <div class="rules">
    <p>
      Both pick a move in secret; an arrow says who wins. First to {DEFAULT_SETTINGS.goal} wins the match,
      unless you agreed otherwise.
    </p>
    <RulesCircle />
    <ul class="offscreen">
      {WINS.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <p class="aside">
      <span class="keys">Keys: {KEYS_IN_WORDS} to play, ? for these rules. </span>Invented by Sam Kass with
      Karen Bryla. Hands after <a href="https://fontawesome.com/license/free">Font Awesome Free</a> (CC BY
      4.0), letters: Patrick Hand (OFL).
    </p>
  </div>
);
