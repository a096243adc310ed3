/** A part of the page that a first visit does not need, in a file of its own. */
export interface Part<Content> {
  /** What is in it, once it is here. */
  get(): Content | undefined;
  /** Fetches it, unless it is here; rejects when it cannot be had, and then tries anew each time. */
  load(): Promise<void>;
}

export function createPart<Content>(fetchPart: () => Promise<Content>): Part<Content> {
  let content: Content | undefined;
  return {
    get: () => content,
    async load() {
      content ??= await fetchPart();
    },
  };
}
