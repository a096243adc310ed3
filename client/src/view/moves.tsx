import { useCallback, useState } from 'preact/hooks';
import { beats, letterOf, MOVES, type Move, verb } from '../../../domain/rules';
import { moveOfKey, numberOf } from '../move-keys';
import { createPresses, type Presses } from '../presses';
import { Hand } from './hand';
import { useKeys } from './hooks';
import { capital } from './words';

interface Props {
  readonly locked: Move | undefined;
  /** The locked move is not confirmed yet. */
  readonly isSending: boolean;
  /** The round that can be played now; undefined: none. */
  readonly round: number | undefined;
  readonly onPlay: (move: Move) => void;
}

/** The moves as buttons, which are also the keys 1, 2, 3 ... and the moves' letters. */
export function Moves({ locked, isSending, round, onPlay }: Props) {
  const enabled = round !== undefined;
  const [presses] = useState(createPresses);
  const [hinted, setHinted] = useState<Move>();
  const onKey = useCallback(
    (key: string) => {
      const move = moveOfKey(key);
      if (move && enabled) onPlay(move);
    },
    [enabled, onPlay],
  );
  useKeys(onKey);
  return (
    <div class="moves">
      <fieldset class={isSending ? 'move-buttons sending' : 'move-buttons'}>
        <legend class="offscreen">Your move</legend>
        {MOVES.map((move) => (
          <MoveButton
            key={move}
            move={move}
            isLocked={move === locked}
            round={round}
            presses={presses}
            onPlay={onPlay}
            onHint={setHinted}
          />
        ))}
      </fieldset>
      {/* A new element for new words, or a browser would take it for an old one that has moved. */}
      <p key={hinted} class="hint" data-testid="hint" aria-hidden="true">
        {hinted ? whatItBeats(hinted) : 'No takebacks!'}
      </p>
    </div>
  );
}

interface ButtonProps {
  readonly move: Move;
  readonly isLocked: boolean;
  readonly round: number | undefined;
  readonly presses: Presses;
  readonly onPlay: (move: Move) => void;
  readonly onHint: (move: Move | undefined) => void;
}

function MoveButton({ move, isLocked, round, presses, onPlay, onHint }: ButtonProps) {
  const enabled = round !== undefined;
  const number = numberOf(move);
  return (
    <button
      type="button"
      class="move"
      // Not `disabled`: that would drop the focus of one who plays by keyboard.
      aria-disabled={!enabled}
      aria-pressed={isLocked}
      aria-keyshortcuts={`${number} ${letterOf(move)}`}
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
      onPointerEnter={() => onHint(move)}
      onPointerLeave={() => onHint(undefined)}
      onFocus={() => onHint(move)}
      onBlur={() => onHint(undefined)}
    >
      <Hand move={move} />
      <span class="name">{capital(move)}</span>
      <span class="beats" aria-hidden="true">
        <span>beats</span>
        {beatenBy(move).map((other) => (
          <Hand key={other} move={other} />
        ))}
      </span>
      <span class="key" aria-hidden="true">
        {number}
      </span>
    </button>
  );
}

const isClick = ({ key, repeat }: KeyboardEvent): boolean => !repeat && (key === 'Enter' || key === ' ');

const beatenBy = (move: Move): readonly Move[] => MOVES.filter((other) => beats(move, other));

/** For example "Rock crushes scissors and crushes lizard". */
const whatItBeats = (move: Move): string =>
  `${capital(move)} ${beatenBy(move)
    .map((other) => `${verb(move, other)} ${other}`)
    .join(' and ')}`;
