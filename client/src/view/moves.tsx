import { MOVES, type Move } from '../../../domain/rules';

interface Props {
  readonly locked: Move | undefined;
  readonly enabled: boolean;
  readonly onPlay: (move: Move) => void;
}

/** The five buttons. */
export const Moves = ({ locked, enabled, onPlay }: Props) => (
  <div class="moves">
    {MOVES.map((move) => (
      <button
        key={move}
        type="button"
        disabled={!enabled}
        aria-pressed={move === locked}
        onClick={() => onPlay(move)}
      >
        {move}
      </button>
    ))}
  </div>
);
