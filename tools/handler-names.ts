import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from './sources';

/** The names of all handlers: one file each in `handlers/`, one function each in serverless.yml. */
export const HANDLER_NAMES = readdirSync(join(ROOT, 'handlers'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));
