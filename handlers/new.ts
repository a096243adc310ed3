import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { newGame } from '../domain/use-cases/new';

/** Starts a game. */
export const handler = makeHandler('new', newGame, portsFromEnv());
