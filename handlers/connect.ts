import { readEnv } from '../adapters/lambda/env';
import { makeConnectHandler } from '../adapters/lambda/make-connect-handler';

/** Accepts a connection from our own pages. */
export const handler = makeConnectHandler(readEnv('ALLOWED_ORIGINS'));
