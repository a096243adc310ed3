import { connect, type Place } from './sdk-sockets';

/** Where a middleware goes that stands in for the network: innermost, so that all others run. */
export const INNERMOST = { step: 'deserialize', priority: 'low' } as const;

/**
 * What a command gets instead of the network when it is sent only so that V8 compiles the client before the first
 * player waits for it. It opens the connection that the command would have used.
 * @param answer the body of the service's answer
 */
export const instead =
  (answer: string) =>
  async ({ request }: { request: unknown }) => {
    if (isPlace(request)) connect(request);
    return { response: { statusCode: 200, headers: {}, body: Buffer.from(answer) } };
  };

const isPlace = (request: unknown): request is Place =>
  typeof request === 'object' && request !== null && 'protocol' in request && 'hostname' in request;
