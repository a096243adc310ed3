/**
 * How long a call of the SDK may take, in milliseconds. Two calls in a row at their worst, three attempts each, stay
 * within the handlers' timeout of 10 s (serverless.yml), so that a failure can still be reported to the player. Where
 * more are that slow, the route gives up in time to do so (make-handler.ts).
 */
export const SDK_LIMITS = {
  maxAttempts: 3,
  /** To reach the service. */
  connectionTimeout: 500,
  /** From asking to the end of the answer. */
  requestTimeout: 1200,
};
