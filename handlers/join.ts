import { portsFromEnv } from '../adapters/lambda/outside';
import { messageRoute } from '../adapters/lambda/route';
import { JoinSchema } from '../domain/protocol';
import { joinUseCase } from '../domain/use-cases/join';

/** Takes the free seat of a game, or comes back to one's own. */
export const handler = messageRoute('join', JoinSchema, joinUseCase, portsFromEnv());
