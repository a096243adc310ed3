import * as v from 'valibot';
import { remember } from './failed-call';

/** What the SDK and Node add to errors, each as far as it is there. */
const ErrorSchema = v.looseObject({
  name: v.string(),
  code: v.optional(v.string()),
  $metadata: v.optional(
    v.object({
      httpStatusCode: v.optional(v.number()),
      attempts: v.optional(v.number()),
      requestId: v.optional(v.string()),
    }),
  ),
});

/** What the SDK tells a middleware of a call. */
export interface Call {
  readonly clientName?: string;
  readonly commandName?: string;
}

/** Notes which call an error ended, and how. */
export function note(error: unknown, { clientName, commandName }: Call): void {
  const found = v.safeParse(ErrorSchema, error);
  if (!found.success || typeof error !== 'object' || !error) return;
  const { name, code, $metadata } = found.output;
  remember(error, {
    service: clientName?.replace(/Client$/, '') ?? 'unknown',
    operation: commandName?.replace(/Command$/, '') ?? 'unknown',
    code: code ?? name,
    httpStatus: $metadata?.httpStatusCode,
    attempts: $metadata?.attempts,
    awsRequestId: $metadata?.requestId,
  });
}
