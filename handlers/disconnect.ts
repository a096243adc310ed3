import { makeDisconnectHandler } from '../adapters/lambda/make-disconnect-handler';
import { portsFromEnv } from '../adapters/lambda/outside';

/** Marks the player of an ended connection offline and tells the opponent. */
export const handler = makeDisconnectHandler(portsFromEnv());
