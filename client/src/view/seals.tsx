import { useEffect, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import type { Commitment } from '../practice/choice';
import { canSeal, noteOf, sealOf } from '../practice/seal';
import { useSeals } from './use-seals';

/** Enough of a seal to compare it by eye. */
const short = (seal: string): string => seal.slice(0, 8);

interface Props {
  readonly name: string;
  /** What the computer has committed itself to in each round, the present one included. */
  readonly choices: readonly Commitment[];
  /** Those that have been revealed. */
  readonly rounds: readonly Round[];
  /** Whether there is no round to come. */
  readonly isOver: boolean;
}

/** That the computer chose before the player did: the seal of its next move, and the last one opened and checked. */
export function Seals({ name, choices, rounds, isOver }: Props) {
  const seals = useSeals(choices);
  const seal = isOver ? undefined : seals[rounds.length];
  const [last, lastSeal, lastChoice] = [rounds.at(-1), seals[rounds.length - 1], choices[rounds.length - 1]];
  if (!canSeal())
    return (
      <p class="aside">
        Over plain http a browser makes no seals, so {name} cannot prove here that it chose first.
      </p>
    );
  return (
    <>
      {last && lastSeal && lastChoice && (
        <OpenedSeal
          key={rounds.length}
          name={name}
          note={noteOf({ move: last.theirPlay, salt: lastChoice.salt })}
          seal={lastSeal}
        />
      )}
      {seal && (
        <details class="seal">
          <summary>
            {name} has already chosen. Seal: <code>{short(seal)}</code>
          </summary>
          <p>
            {name} writes its move and a secret number on a note before you pick. The seal is the note’s
            SHA-256: it says nothing about the move, yet no other note has the same. After the round the note
            is opened and checked here.
          </p>
          <p>
            <code>{seal}</code>
          </p>
        </details>
      )}
    </>
  );
}

/** A note that has been opened, and whether it is the one that was sealed. */
function OpenedSeal({ name, note, seal }: { name: string; note: string; seal: string }) {
  const [gives, setGives] = useState<string>();
  useEffect(() => {
    void sealOf(note).then(setGives);
  }, [note]);
  const verdict = gives === seal ? '✓ the same seal' : '✗ another seal: it cheated!';
  return (
    <p class="aside" data-testid="opened">
      {name}’s note was “{note}”.{' '}
      {gives && (
        <>
          It gives <code>{short(gives)}</code> {verdict}
        </>
      )}
    </p>
  );
}
