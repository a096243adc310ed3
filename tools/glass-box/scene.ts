/** One sentence of a scene, and what happens while it is told: labels of choices, and `*` for what follows by itself. */
export interface Sentence {
  readonly text: string;
  readonly script: readonly string[];
}

/** One scene of the guided tour. */
export interface Scene {
  readonly id: string;
  readonly title: string;
  /** What has happened before it is shown. */
  readonly lead: readonly string[];
  readonly sentences: readonly [Sentence, Sentence, Sentence];
  /** The design of 2020 is shown beside it. */
  readonly hasOriginal?: true;
}
