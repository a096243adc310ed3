import { portsFromEnv } from '../adapters/ports';
import { messageRoute } from '../adapters/route';
import { NewSchema } from '../domain/protocol';
import { newUseCase } from '../domain/use-cases/new';

/** Starts a game. */
export const handler = messageRoute('new', NewSchema, newUseCase, portsFromEnv());
