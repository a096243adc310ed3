import { type Call, note } from './noting';
import { httpHandler } from './sdk-http';
import { SDK_LIMITS } from './sdk-limits';
import { inTurn } from './turns';

/** What every client of the SDK is made with; BENCHMARKS.md has what it saves. */
export const sdkSettings = () => ({
  maxAttempts: SDK_LIMITS.maxAttempts,
  // Lambda always sets it. Elsewhere the SDK looks for it.
  ...(process.env.AWS_REGION && { region: process.env.AWS_REGION }),
  requestHandler: httpHandler,
  // No middleware is added after the first call, so the stack need not be put together for each.
  cacheMiddleware: true,
});

/**
 * What a client does at every call without a use for it here, by the SDK's names: it logs to nowhere, passes on the
 * trace by which AWS detects functions that call themselves, says who it is, and counts bytes that Node counts anyway.
 */
const UNUSED = [
  'loggerMiddleware',
  'recursionDetectionMiddleware',
  'getUserAgentMiddleware',
  'contentLengthMiddleware',
] as const;

type Wrap = <Output>(next: (args: never) => Promise<Output>, call: Call) => (args: never) => Promise<Output>;

/** What a light client needs of one of the SDK's. */
interface Client<Scheme, Signer> {
  readonly middlewareStack: {
    remove(name: string): boolean;
    add(wrap: Wrap, options: { step: 'initialize' | 'deserialize' }): void;
  };
  readonly config: { signer(scheme?: Scheme): Promise<Signer> };
}

/** Notes which call an error ended. */
const noting: Wrap = (next, call) => async (args) => {
  try {
    return await next(args);
  } catch (error) {
    note(error, call);
    throw error;
  }
};

/**
 * Removes from a client what has no use here, has it make its signer once instead of at every call, and lets it make
 * few calls at once (turns.ts). The signer still asks for the credentials each time.
 * @returns the names that the client did not know. If the SDK renames one, the client is only slower, and a test fails
 */
export function lighten<Scheme, Signer>(client: Client<Scheme, Signer>): string[] {
  const unknown = UNUSED.filter((name) => !client.middlewareStack.remove(name));
  const { config } = client;
  const makeSigner = config.signer;
  let signer: Promise<Signer> | undefined;
  config.signer = (scheme) => {
    signer ??= makeSigner(scheme);
    return signer;
  };
  client.middlewareStack.add((next) => (args) => inTurn(() => next(args)), { step: 'deserialize' });
  client.middlewareStack.add(noting, { step: 'initialize' });
  return unknown;
}
