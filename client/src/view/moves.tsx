import { useCallback, useState } from 'preact/hooks';
import { MOVES, type Move, verb } from '../../../domain/rules';
import { createPresses } from '../presses';
import { Hand } from './hand';
import { useKeys } from './hooks';
import { capital } from './words';

interface Props {
  readonly locked: Move | undefined;
  /** The round that can be played now; undefined: none. */
  readonly round: number | undefined;
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
export function Moves({ locked, round, onPlay }: Props) {
  const enabled = round !== undefined;
  const [presses] = useState(createPresses);
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
            onPointerDown={({ timeStamp }) => presses.begin({ round, at: timeStamp })}
            onKeyDown={(event) => {
              // A key held down would click again and again.
              if (event.key === 'Enter' && event.repeat) event.preventDefault();
              else if (isClick(event)) presses.begin({ round, at: event.timeStamp });
            }}
            onClick={({ detail, timeStamp }) => {
              const meant = presses.roundOf(detail, { round, at: timeStamp });
              if (enabled && meant === round) onPlay(move);
            }}
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

const isClick = ({ key, repeat }: KeyboardEvent): boolean => !repeat && (key === 'Enter' || key === ' ');

/** For example "Rock crushes scissors and crushes lizard". */
function whatItBeats(move: Move): string {
  const beaten = MOVES.filter((other) => verb(move, other)).map((other) => `${verb(move, other)} ${other}`);
  return `${capital(move)} ${beaten.join(' and ')}`;
}
