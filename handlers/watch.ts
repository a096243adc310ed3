import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { watch } from '../domain/use-cases/watch';

/** Lets someone see a game without a seat. */
export const handler = makeHandler('watch', watch, portsFromEnv());
