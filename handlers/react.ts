import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { react } from '../domain/use-cases/react';

/** Makes a gesture to the opponent. */
export const handler = makeHandler('react', react, portsFromEnv());
