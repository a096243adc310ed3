import { existsSync } from 'node:fs';
import carried from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Usual places of Chrome or Chromium. */
const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Starts a real browser: an installed Chrome or Chromium, else the one from an npm package.
 * @param flags of Chrome's command line, besides the usual ones
 */
export async function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  const executablePath = INSTALLED.find(existsSync) ?? (await carried.executablePath());
  // The sandbox needs permissions that a container rarely has.
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...flags],
  });
}
