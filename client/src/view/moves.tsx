import { useCallback, useState } from 'preact/hooks';
import { MOVES, type Move, verb } from '../../../domain/rules';
import { Hand } from './hand';
import { useKeys } from './hooks';
import { capital } from './words';

interface Props {
  readonly locked: Move | undefined;
  readonly enabled: boolean;
  readonly onPlay: (move: Move) => void;
}

/** K is for Spock, because S is for scissors. */
const LETTERS: Readonly<Record<Move, string>> = {
  rock: 'r',
  paper: 'p',
  scissors: 's',
  lizard: 'l',
  spock: 'k',
};

/** The five moves as buttons, which are also the keys 1 to 5 and the moves' letters. */
export function Moves({ locked, enabled, onPlay }: Props) {
  const [hinted, setHinted] = useState<Move>();
  const onKey = useCallback(
    (key: string) => {
      const move = MOVES.find((candidate, index) => key === String(index + 1) || key === LETTERS[candidate]);
      if (move && enabled) onPlay(move);
    },
    [enabled, onPlay],
  );
  useKeys(onKey);
  return (
    <div>
      <fieldset class="move-buttons">
        <legend class="offscreen">Your move</legend>
        {MOVES.map((move, index) => (
          <button
            key={move}
            type="button"
            class="move"
            // Not `disabled`: that would drop the focus of one who plays by keyboard.
            aria-disabled={!enabled}
            aria-pressed={move === locked}
            aria-keyshortcuts={`${index + 1} ${LETTERS[move].toUpperCase()}`}
            aria-description={whatItBeats(move)}
            // Not for the second click of a double one: the round may be over by then, and it would count for the next.
            onClick={({ detail }) => enabled && detail < 2 && onPlay(move)}
            onPointerEnter={() => setHinted(move)}
            onPointerLeave={() => setHinted(undefined)}
            onFocus={() => setHinted(move)}
            onBlur={() => setHinted(undefined)}
          >
            <Hand move={move} />
            <span class="name">{capital(move)}</span>
            <span class="key" aria-hidden="true">
              {index + 1}
            </span>
          </button>
        ))}
      </fieldset>
      <p class="hint" data-testid="hint" aria-hidden="true">
        {hinted ? whatItBeats(hinted) : ' '}
      </p>
    </div>
  );
}

/** For example "Rock crushes scissors and crushes lizard". */
function whatItBeats(move: Move): string {
  const beaten = MOVES.filter((other) => verb(move, other)).map((other) => `${verb(move, other)} ${other}`);
  return `${capital(move)} ${beaten.join(' and ')}`;
}
