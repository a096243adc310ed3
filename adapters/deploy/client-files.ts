import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** One file of the built client and how it is served. */
export interface ClientFile {
  readonly path: string;
  /** Its place below the client's address. */
  readonly key: string;
  readonly contentType: string;
  readonly cacheControl: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Vite gives every file in here a name made of its content. */
const isHashed = (key: string): boolean => key.startsWith('assets/');

/** The files of a built client; throws on a kind of file that has no content type here. */
export async function clientFiles(folder: string): Promise<ClientFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const key = relative(folder, path).split(sep).join('/');
      return { path, key, contentType: contentTypeOf(key), cacheControl: cacheControlOf(key) };
    });
}

function contentTypeOf(key: string): string {
  const type = CONTENT_TYPES[extname(key)];
  if (!type) throw new Error(`No content type is known for ${key}. Add it to client-files.ts.`);
  return type;
}

/** A hashed file never changes; any other is asked for anew each time, and answered with a 304 if it is the same. */
const cacheControlOf = (key: string): string =>
  isHashed(key) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * The files in the order to upload them, group by group: a file comes after those that it names, so that who loads
 * the page meanwhile finds all of it. The service worker is last, since it keeps the page that it finds.
 */
export function uploadOrder(files: readonly ClientFile[]): ClientFile[][] {
  const isPage = ({ key }: ClientFile) => extname(key) === '.html';
  const isWorker = ({ key }: ClientFile) => key === 'sw.js';
  const isOther = (file: ClientFile) => !isHashed(file.key) && !isPage(file) && !isWorker(file);
  return [({ key }: ClientFile) => isHashed(key), isOther, isPage, isWorker].map((isIn) =>
    files.filter(isIn),
  );
}
