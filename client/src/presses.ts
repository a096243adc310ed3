/** Clicks whose presses begin closer than this are one double click, in milliseconds; to mean two takes longer. */
const DOUBLE_CLICK = 250;

interface Press {
  /** The round that could be played when it began; undefined: none. */
  readonly round: number | undefined;
  /** In milliseconds, by the clock of the browser's events. */
  readonly at: number;
}

/** Tells which round a click is meant for: a new one can begin under the finger. */
export interface Presses {
  /** A pointer or a key went down. */
  begin(press: Press): void;
  /**
   * The round that a click is meant for: the one of its press. The second click of a double one has the first one's.
   * @param detail the browser's count of clicks in quick succession on one spot
   * @param click stands in for a press where there is none, as when a screen reader clicks
   */
  roundOf(detail: number, click: Press): number | undefined;
}

export function createPresses(): Presses {
  let begun: Press | undefined;
  let last: Press | undefined;
  return {
    begin(press) {
      begun = press;
    },
    roundOf(detail, click) {
      const press = begun ?? click;
      begun = undefined;
      if (detail > 1 && last && press.at - last.at < DOUBLE_CLICK) return last.round;
      last = press;
      return press.round;
    },
  };
}
