/** Thrown when something has to be computed first that takes its time: then whoever asked asks again. */
export class NotYetKnown {
  constructor(readonly compute: () => Promise<void>) {}
}

/**
 * Asks until everything that it takes is known. Nearly always it is, so that a question need not wait for each of its
 * parts, as it would if they were promises.
 */
export async function whenKnown<Value>(ask: () => Value): Promise<Value> {
  for (;;) {
    try {
      return ask();
    } catch (reason) {
      if (!(reason instanceof NotYetKnown)) throw reason;
      await reason.compute();
    }
  }
}
