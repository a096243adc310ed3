import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createGzip } from 'node:zlib';

/** A way to a local run that compresses as the content delivery network does; WebSockets pass as they are. */
export async function startCompressingProxy(target: string): Promise<{ url: string; stop(): void }> {
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const { url: path, method, headers } = incoming;
    request({ hostname, port, path, method, headers }, (answer) => {
      const { 'content-length': _, ...kept } = answer.headers;
      const isText = /text|javascript|json|svg/.test(answer.headers['content-type'] ?? '');
      outgoing.writeHead(
        answer.statusCode ?? 502,
        isText ? { ...kept, 'content-encoding': 'gzip' } : answer.headers,
      );
      if (isText) answer.pipe(createGzip()).pipe(outgoing);
      else answer.pipe(outgoing);
    }).end();
  });
  server.on('upgrade', ({ method, url: path, rawHeaders }, near) => {
    const far = connect(Number(port), hostname, () => {
      const lines = rawHeaders.map((text, index) => (index % 2 ? `${text}\r\n` : `${text}: `));
      far.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
      near.pipe(far).pipe(near);
    });
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
