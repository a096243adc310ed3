import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { cleanEnvironment } from '../../../tools/bench/environment';
import { launchBrowser } from '../../../tools/running/browser';
import { ROOT } from '../../../tools/sources';

test('a seeded bug can be watched in the glass box, which says which rule it breaks', async () => {
  const words = ['--import', 'tsx', 'tools/explorer/mutants/main.ts', '--watch', 'a move can be taken back'];
  const served = spawn(process.execPath, words, { cwd: ROOT, env: cleanEnvironment(process.env) });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for await (const line of createInterface(served.stdout)) {
      const [link] = /http:\S+$/.exec(line) ?? [];
      if (!link || !line.includes('With the bug')) continue;
      await page.goto(link);
      break;
    }
    const moment = page.getByRole('slider', { name: 'Moment' });
    await moment.fill((await moment.getAttribute('max')) ?? '0');
    await page.getByText('R1: a move of ann-secret').first().waitFor();
  } finally {
    await browser.close();
    served.kill();
    await once(served, 'close');
  }
});
