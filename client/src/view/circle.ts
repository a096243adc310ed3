type Beats<Thing> = (winner: Thing, loser: Thing) => boolean;

/**
 * Things in a circle, each of which beats the next and the last the first; undefined where there is no such circle.
 * @param first where the circle begins; what else is free to choose is taken in the order of `all`
 */
export const circleOf = <Thing>(
  all: readonly Thing[],
  beats: Beats<Thing>,
  first: Thing,
): readonly Thing[] | undefined => close([first], first, without(all, first), beats);

/** The circle that begins with this path, whose last thing beats one of the rest. */
function close<Thing>(
  path: readonly Thing[],
  last: Thing,
  rest: readonly Thing[],
  beats: Beats<Thing>,
): readonly Thing[] | undefined {
  const [first = last] = path;
  if (rest.length === 0) return beats(last, first) ? path : undefined;
  for (const next of rest.filter((one) => beats(last, one))) {
    const circle = close([...path, next], next, without(rest, next), beats);
    if (circle) return circle;
  }
  return undefined;
}

const without = <Thing>(things: readonly Thing[], thing: Thing): readonly Thing[] =>
  things.filter((other) => other !== thing);
