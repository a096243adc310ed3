import { useEffect, useState } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import type { Commitment } from '../practice/choice';
import { noteOf, sealOf } from '../practice/seal';

/** What shows that the computer chose before the player did. */
export interface Proof {
  /** What the computer has committed itself to in each round, the present one included. */
  readonly choices: readonly Commitment[];
  readonly seals: readonly string[];
  /** Those that have been revealed. */
  readonly rounds: readonly Round[];
}

/** A note, the seal that it gives, and whether that is the one that was shown. */
export interface OpenedNote {
  readonly note: string;
  readonly gives: string;
  readonly isSame: boolean;
}

/** The computer's note for the last round, once it has been opened and checked. */
export function useOpened({ choices, seals, rounds }: Proof): OpenedNote | undefined {
  const [round, choice, seal] = [rounds.at(-1), choices[rounds.length - 1], seals[rounds.length - 1]];
  // The move as it was played, not as it was chosen: that is what is to be checked.
  const note = round && choice && noteOf({ move: round.theirPlay, salt: choice.salt });
  const gives = useSealOf(note);
  return note && seal && gives ? { note, gives, isSame: gives === seal } : undefined;
}

/** The seals of these choices, each made as soon as its choice is; none where the browser makes none. */
export function useSeals(choices: readonly Commitment[]): readonly string[] {
  const [seals, setSeals] = useState<readonly string[]>([]);
  const next = choices[seals.length];
  useEffect(() => {
    if (!next) return;
    let isLate = false;
    void sealOf(noteOf(next)).then((seal) => {
      if (seal && !isLate) setSeals([...seals, seal]);
    });
    return () => {
      isLate = true;
    };
  }, [next, seals]);
  return seals;
}

function useSealOf(note: string | undefined): string | undefined {
  const [made, setMade] = useState<{ readonly of: string; readonly seal: string | undefined }>();
  useEffect(() => {
    if (note) void sealOf(note).then((seal) => setMade({ of: note, seal }));
  }, [note]);
  return made?.of === note ? made?.seal : undefined;
}
