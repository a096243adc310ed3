import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tools/running/browser';
import { type LocalRun, startLocalRun } from '../../tools/running/local-run';

/** Where the tests of a file play: a local run's page and a browser. */
export interface Playground {
  readonly url: string;
  readonly browser: Browser;
}

/** Sets a playground up before a file's tests and takes it down after them. */
export function usePlayground(): Playground {
  let run: LocalRun;
  let browser: Browser;
  beforeAll(async () => {
    [run, browser] = await Promise.all([startLocalRun(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await run.stop();
  });
  return {
    get url() {
      return run.url;
    },
    get browser() {
      return browser;
    },
  };
}
