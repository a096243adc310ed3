import { useEffect, useState } from 'preact/hooks';
import type { Commitment } from '../practice/choice';
import { noteOf, sealOf } from '../practice/seal';

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
