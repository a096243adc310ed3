import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../sources';

const END = '<!-- Written by hand from here on -->';

/**
 * Replaces the part of a document that a command writes.
 * @param path of the document, from the project's root
 */
export function writeReport(path: string, command: string, report: string): void {
  const begin = `<!-- Written by ${command} -->`;
  const file = join(ROOT, path);
  const [before = '', after = ''] = readFileSync(file, 'utf8').split(begin);
  const [, byHand = ''] = after.split(END);
  writeFileSync(file, `${before}${begin}\n\n${report}\n\n${END}${byHand}`);
}
