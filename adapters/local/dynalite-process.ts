/**
 * The embedded DynamoDB as a process of its own: `node dynalite-process.js <port> [folder]`. Without a folder the data
 * is in memory. It sends its parent a message once it listens, and ends with its parent.
 */
import dynalite from 'dynalite';

const [port, folder] = process.argv.slice(2);

// If a client aborts a request, the engine throws outside of any request. Its data is not affected.
process.on('uncaughtException', (error) => console.error(`Embedded DynamoDB: ${error.message}`));
process.on('disconnect', () => process.exit());
// The parent may have ended while this process was loading.
if (!process.connected) process.exit();
// Ctrl-C reaches the whole process group, but the parent needs the engine until its handlers have finished.
process.on('SIGINT', () => {});

const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.on('error', (error) => {
  console.error(`Embedded DynamoDB: ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('listening'));
