import { type ErrorCode, errorOf, type WireError } from '../../domain/errors';
import { type FailedCall, failedCall } from './failed-call';
import { UnusableMessage } from './parse-message';

/** What a thrown error is to the sender and to the log. */
interface ErrorFor {
  readonly outcome: ErrorCode;
  /** What went wrong inside, without data of a player. */
  readonly fault?: string;
  readonly call?: FailedCall;
  readonly error: WireError;
}

/** A message that cannot be used is the sender's fault; anything else is ours. */
export function errorFor(thrown: unknown): ErrorFor {
  return thrown instanceof UnusableMessage
    ? { outcome: thrown.code, error: errorOf(thrown.code, thrown.detail) }
    : { outcome: 'internal', error: errorOf('internal'), ...describeFault(thrown) };
}

/** Name, place and call only: the text of an SDK error may quote the request, and with it a userId. */
export function describeFault(fault: unknown): { fault: string; call?: FailedCall } {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const place = fault.stack?.split('\n').find((line) => line.startsWith('    at '));
  const call = failedCall(fault);
  return { fault: `${fault.name}${place ? ` ${place.trim()}` : ''}`, ...(call && { call }) };
}
