import { portsFromEnv } from '../adapters/lambda/outside';
import { messageRoute } from '../adapters/lambda/route';
import { PlaySchema } from '../domain/protocol';
import { playUseCase } from '../domain/use-cases/play';

/** Makes a move in the current round. */
export const handler = messageRoute('play', PlaySchema, playUseCase, portsFromEnv());
