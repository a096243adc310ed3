import { leftOut } from './left-out';

/** For the class by which Middy knows a streamed response; a WebSocket's handler has none. */
export const ReadableStream = {
  [Symbol.hasInstance](): never {
    throw leftOut('ReadableStream');
  },
};
