import { type ErrorCode, errorOf, type WireError } from '../../domain/errors';
import { UnusableMessage } from './parse-message';

/** What a thrown error is to the sender and to the log. */
interface ErrorFor {
  readonly outcome: ErrorCode;
  /** What went wrong inside, without data of a player. */
  readonly fault?: string;
  readonly error: WireError;
}

/** A message that cannot be used is the sender's fault; anything else is ours. */
export function errorFor(thrown: unknown): ErrorFor {
  return thrown instanceof UnusableMessage
    ? { outcome: thrown.code, error: errorOf(thrown.code, thrown.detail) }
    : { outcome: 'internal', fault: describeFault(thrown), error: errorOf('internal') };
}

/** Name and place only: the text of an SDK error may quote the request, and with it a userId. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault;
  const place = fault.stack?.split('\n').find((line) => line.startsWith('    at '));
  return `${fault.name}${place ? ` ${place.trim()}` : ''}`;
}
