import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '..');

/** One source file, with all it imports: paths from the root for our own files, names as written for packages. */
export interface Source {
  readonly path: string;
  readonly imports: readonly string[];
  /** Every identifier and property name in its code; comments and strings do not count. */
  readonly names: readonly string[];
  readonly lines: number;
  /** Every function, named or not, by the line it begins at. */
  readonly functions: readonly Extent[];
}

/** Where something begins, and how many lines it has. */
export interface Extent {
  readonly at: number;
  readonly lines: number;
}

/** The TypeScript files below a folder of the repository. */
export const sourcesIn = (folder: string): Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => sourceAt(join(folder, name)));

function sourceAt(path: string): Source {
  return sourceOf(path, readFileSync(join(ROOT, path), 'utf8'));
}

/** @param path from the repository's root */
export function sourceOf(path: string, text: string): Source {
  const names: string[] = [];
  const functions: Extent[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    if (ts.isFunctionLike(node)) {
      const at = lineAt(node.getStart(file));
      functions.push({ at, lines: lineAt(node.end) - at + 1 });
    }
    node.forEachChild(visit);
  };
  visit(file);
  const imports = ts.preProcessFile(text).importedFiles.map(({ fileName }) => absolute(path, fileName));
  return { path, imports, names, functions, lines: text.trimEnd().split('\n').length };
}

const absolute = (from: string, name: string): string =>
  name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(from), name)) : name;
