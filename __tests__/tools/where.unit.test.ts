import { build } from 'esbuild';
import { bundleOptions } from '../../adapters/deploy/bundle/options';
import { ROOT } from '../../tools/sources';
import { sourceOf } from '../../tools/where';

test('a frame of a minified bundle leads to its source', async () => {
  const { outputFiles } = await build({
    ...bundleOptions,
    ...{ absWorkingDir: ROOT, entryPoints: ['handlers/play.ts'], outdir: ROOT, write: false },
  });
  const lines = outputFiles[0]?.text.split('\n') ?? [];
  const text = 'parseMessage did not run';
  const line = lines.findIndex((each) => each.includes(text));
  const column = lines[line]?.indexOf(text) ?? -1;
  const frame = `Error at x (/var/task/handlers/play.js:${line + 1}:${column + 1})`;
  expect(await sourceOf(frame)).toMatch(/^adapters\/lambda\/make-handler\.ts:\d+:\d+$/);
});

test('what is not a frame is refused', async () => {
  await expect(sourceOf('TooLate')).rejects.toThrow('TooLate does not end like a frame');
});
