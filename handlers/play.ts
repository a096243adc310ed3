import { makeHandler } from '../adapters/lambda/make-handler';
import { portsFromEnv } from '../adapters/lambda/outside';
import { play } from '../domain/use-cases/play';

/** Makes a move in the current round. */
export const handler = makeHandler('play', play, portsFromEnv());
