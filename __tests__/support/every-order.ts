/** Picks one of `count` possibilities, from 0. */
export type Pick = (count: number) => number;

/** Runs the scenario once for every combination of its picks; returns their number. */
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
