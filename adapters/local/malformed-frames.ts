import { WebSocketServer } from 'ws';

/**
 * Lets `sls offline` outlive a frame that breaks the WebSocket protocol. ws ends that connection by itself and then
 * emits an error, which nothing in serverless-offline 14 listens to, and which so would end the whole process.
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
