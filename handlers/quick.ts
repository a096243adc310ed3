import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { quick } from '../domain/use-cases/quick';

/** Finds a stranger to play, or waits for one. */
export const handler = makeHandler('quick', quick, portsFromEnv());
