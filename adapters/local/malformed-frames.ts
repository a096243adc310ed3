import { WebSocketServer } from 'ws';

/**
 * Keeps `sls offline` running after a frame that breaks the WebSocket protocol. ws closes that connection and emits an
 * error. Nothing in serverless-offline 14 listens to it, so it would end the whole process.
 */
export function surviveMalformedFrames(): void {
  const { handleUpgrade } = WebSocketServer.prototype;
  WebSocketServer.prototype.handleUpgrade = function (request, socket, head, connected) {
    handleUpgrade.call(this, request, socket, head, (client, ofRequest) => {
      client.on('error', () => {});
      connected(client, ofRequest);
    });
  };
}
