import { portsFromEnv } from '../adapters/lambda/outside';
import { messageRoute } from '../adapters/lambda/route';
import { NewSchema } from '../domain/protocol';
import { newUseCase } from '../domain/use-cases/new';

/** Starts a game. */
export const handler = messageRoute('new', NewSchema, newUseCase, portsFromEnv());
