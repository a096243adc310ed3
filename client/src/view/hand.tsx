import type { Move } from '../../../domain/rules';
import lizard from '../art/lizard.svg';
import paper from '../art/paper.svg';
import rock from '../art/rock.svg';
import scissors from '../art/scissors.svg';
import spock from '../art/spock.svg';

const DRAWINGS: Readonly<Record<Move, string>> = { rock, paper, scissors, lizard, spock };

/** A hand as the player on the left holds it; a style mirrors it for the other side. Its name stands beside it. */
export const Hand = ({ move }: { move: Move }) => (
  <svg class="hand" viewBox="0 0 560 560" aria-hidden="true">
    <use href={`${DRAWINGS[move]}#hand`} />
  </svg>
);
