/**
 * Plays against a running backend, deployed or local, and checks all its messages: `npm run smoke -- wss://host/ws`.
 * Exits with 0 if all is well, with 1 if something is wrong, with 2 for wrong arguments.
 */
import { playThrough } from './play-through';

const USAGE = `Usage: npm run smoke -- <address>
The address is that of a WebSocket API: ws://localhost:3001 for the local run, WebSocketUrl for a deployed stage.`;

function addressIn([word, ...rest]: readonly string[]): string | undefined {
  if (word === undefined || rest.length > 0 || !URL.canParse(word)) return undefined;
  return ['ws:', 'wss:'].includes(new URL(word).protocol) ? word : undefined;
}

async function smoke(words: readonly string[]): Promise<number> {
  const address = addressIn(words);
  if (address === undefined) {
    console.error(USAGE);
    return 2;
  }
  console.log(`Playing at ${address}`);
  try {
    let start = performance.now();
    for await (const step of playThrough(address)) {
      console.log(`  ok  ${step} (${Math.round(performance.now() - start)} ms)`);
      start = performance.now();
    }
    return 0;
  } catch (error) {
    console.error(`  FAILED  ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

void smoke(process.argv.slice(2)).then((code) => process.exit(code));
