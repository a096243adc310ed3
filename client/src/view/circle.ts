/**
 * Things in a circle, each of which beats the next and the last the first; undefined where there is no such circle.
 * @param first where the circle begins; what else is free to choose is taken in the order of `all`
 */
export function circleOf<Thing>(
  all: readonly Thing[],
  beats: (winner: Thing, loser: Thing) => boolean,
  first: Thing,
): readonly Thing[] | undefined {
  const extend = (path: readonly Thing[], last: Thing): readonly Thing[] | undefined => {
    if (path.length === all.length) return beats(last, first) ? path : undefined;
    for (const next of all) {
      if (path.includes(next) || !beats(last, next)) continue;
      const circle = extend([...path, next], next);
      if (circle) return circle;
    }
    return undefined;
  };
  return extend([first], first);
}
