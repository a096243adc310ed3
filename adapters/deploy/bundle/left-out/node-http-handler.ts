import { leftOut } from './left-out';

/** For the SDK's sender of requests: all clients have that of adapters/lambda/sdk-http.ts. */
export const NodeHttpHandler = {
  create<Given>(given: Given): Given {
    if (typeof given === 'function') throw leftOut('NodeHttpHandler');
    return given;
  },
};

/** Reads an answer that arrives as a stream; ours arrive whole. */
export const streamCollector = async (): Promise<never> => {
  throw leftOut('streamCollector');
};
