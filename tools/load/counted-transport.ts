import type { OpenTransport } from '../../client/src/transport/transport';
import { openWebSocketTransport } from '../../client/src/transport/websocket-transport';
import type { ServerMessage } from '../../domain/server-message';
import type { Tally } from './tally';

/**
 * The page's own transport, whose reconnects and errors are counted.
 * @param look is shown every message before its owner gets it
 */
export const countedTransport =
  (url: string, tally: Tally, look: (message: ServerMessage) => void = () => {}): OpenTransport =>
  (events) => {
    let isConnected = false;
    return openWebSocketTransport(url, {
      opened() {
        if (isConnected) tally.reconnects++;
        isConnected = true;
        events.opened();
      },
      lost: events.lost,
      received(message) {
        if (message.kind === 'error') tally.countError(message.error.code);
        look(message);
        events.received(message);
      },
    });
  };
