/** Resolves when every promise that can go on without an answer has gone on. */
export const everythingWaits = (): Promise<void> => new Promise((resolve) => afterPromises(resolve));

/** Calls back once all promises have been served: by Node's own means, and in a browser by a message to itself. */
const afterPromises: (callback: () => void) => unknown = globalThis.setImmediate ?? byMessage;

function byMessage(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(undefined);
}
