import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { join } from '../domain/use-cases/join';

/** Takes the free seat of a game, or comes back to one's own. */
export const handler = makeHandler('join', join, portsFromEnv());
