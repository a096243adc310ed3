/** Picks one of so many possibilities, from 0 on. */
export type Pick = (count: number) => number;

/** Runs the scenario once for every way in which its picks can turn out; returns how many there are. */
export async function inEveryOrder(scenario: (pick: Pick) => Promise<void>): Promise<number> {
  const picks: { at: number; count: number }[] = [];
  for (let runs = 1; ; runs++) {
    let depth = 0;
    await scenario((count) => {
      const picked = picks[depth++] ?? { at: 0, count };
      if (depth > picks.length) picks.push(picked);
      return picked.at;
    });
    while ((picks.at(-1)?.at ?? 0) + 1 >= (picks.at(-1)?.count ?? Number.POSITIVE_INFINITY)) picks.pop();
    const last = picks.at(-1);
    if (!last) return runs;
    last.at++;
  }
}
