import { makeDefaultHandler } from '../adapters/lambda/make-default-handler';

/** Answers what no other route takes. */
export const handler = makeDefaultHandler();
