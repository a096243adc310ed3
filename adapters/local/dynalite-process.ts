/**
 * The embedded DynamoDB, a process of its own: `node dynalite-process.js <port> [folder]`. Without a folder the
 * data is in memory. It tells its parent that it is listening, or else why it cannot, and ends with it.
 */
import { once } from 'node:events';
import dynalite from 'dynalite';
import { assertUsable } from './games-folder';

const [port, folder] = process.argv.slice(2);

// If a client aborts a request, the engine throws outside of any request. Its data is not affected.
process.on('uncaughtException', (error) => console.error(`Embedded DynamoDB: ${error.message}`));
process.on('disconnect', () => process.exit());
// The parent may have ended while this process was loading.
if (!process.connected) process.exit();
// Ctrl-C reaches the whole process group, but the parent needs the engine until its handlers have finished.
process.on('SIGINT', () => {});

void start().catch((error: unknown) =>
  process.send?.(error instanceof Error ? error.message : String(error)),
);

async function start(): Promise<void> {
  if (folder) await assertUsable(folder);
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.listen(Number(port), '127.0.0.1');
  await once(server, 'listening');
  process.send?.('listening');
}
