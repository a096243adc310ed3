/** Which call of a service failed, and how: nothing that the call was made with. */
export interface FailedCall {
  readonly service: string;
  readonly operation: string;
  /** The service's name for the error, or Node's code if the service was not reached. */
  readonly code?: string;
  readonly httpStatus?: number;
  readonly attempts?: number;
  /** With it AWS Support can find the call. */
  readonly awsRequestId?: string;
}

/** The SDK's errors do not say which call they ended. */
const calls = new WeakMap<object, FailedCall>();

/** Remembers the call that an error ended. */
export function remember(error: object, call: FailedCall): void {
  calls.set(error, call);
}

/** The call that ended in this error; undefined if none did. */
export const failedCall = (error: object): FailedCall | undefined => calls.get(error);
