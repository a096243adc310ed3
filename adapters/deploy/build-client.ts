import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CLIENT = join(__dirname, '../../client');

/**
 * Builds the client into a folder, in a process of its own: inside this one, whose TypeScript is compiled as it is loaded,
 * Vite would leave out what fetches the style sheets and the other files of a part together with it.
 * @param siteUrl where it will be, if that is known: previews of a shared link need absolute addresses
 */
export async function buildClient(outDir: string, siteUrl = ''): Promise<void> {
  const vite = join(require.resolve('vite/package.json'), '../bin/vite.js');
  const child = spawn(
    process.execPath,
    [vite, 'build', CLIENT, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'],
    // As it is deployed, whatever this process is for.
    {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: siteUrl },
    },
  );
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (code !== 0) throw new Error(`The client was not built: ${complaints}`);
}
