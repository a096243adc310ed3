import { canSeal } from '../practice/seal';
import { type Proof, useOpened } from './use-seals';

/** Enough of a seal to compare it by eye. */
const short = (seal: string): string => seal.slice(0, 8);

interface Props {
  readonly name: string;
  readonly proof: Proof;
}

/** The seal of the computer's next move, in one line; the full one and an explanation are a tap away. */
export function SealLine({ name, proof }: Props) {
  const opened = useOpened(proof);
  const next = proof.seals[proof.rounds.length];
  if (!canSeal())
    return (
      <p class="aside no-seal" data-testid="no-seal">
        {name} has already chosen, which cannot be checked here: the page came over plain http.
      </p>
    );
  return (
    <details class="seal" data-testid="seal">
      <summary>
        {opened
          ? `${opened.isSame ? `✓ ${name} kept its word` : `✗ ${name} cheated`}. Next seal: `
          : `${name} has already chosen. Seal: `}
        <code>{next ? short(next) : '…'}</code>
      </summary>
      <p>
        Before you pick, {name} writes its move and a secret number on a note. The seal is the note’s SHA-256:
        it gives nothing away, but a different note would have a different seal. After the round the note is
        opened and checked below.
      </p>
      <p>
        <code>{next}</code>
      </p>
    </details>
  );
}

/** The computer's note for the last round, and whether it is the one that was sealed. */
export function OpenedSeal({ name, proof }: Props) {
  const opened = useOpened(proof);
  if (!opened) return null;
  return (
    <p class="aside" data-testid="opened">
      {name}’s note was “{opened.note}”. It gives <code>{short(opened.gives)}</code>{' '}
      {opened.isSame ? '✓ the same seal' : '✗ a different seal: it cheated!'}
    </p>
  );
}
