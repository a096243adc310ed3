/**
 * Caches the page's files, so that it opens without a network, for practice. A new version is downloaded next to the
 * old one and takes effect the next time the page is opened.
 */
export {};

declare const self: ServiceWorkerGlobalScope;
/** The files of this version; the build fills them in (plugin.mts). */
declare const __FILES__: readonly string[];
/** Changes with every change of any file. */
declare const __VERSION__: string;

const FILES: readonly string[] = __FILES__;
const CACHE = `page-${__VERSION__}`;
/** How long an opening page waits for the network, in milliseconds. */
const PATIENCE = 2500;

self.addEventListener('install', (event) => {
  // Without skipWaiting: while a page is open, its worker and its files stay.
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOldCaches());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (FILES.includes(url.pathname)) event.respondWith(fromCache(request));
});

// Of a browser in which a page cannot show its own notifications.
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showPage());
});

async function showPage(): Promise<void> {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await page?.focus();
}

// Network first: with a network the page must never be an old version.
async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match('/', { ignoreVary: true });
  if (!kept) return fetch(request);
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? response : kept;
  } catch {
    return kept;
  }
}

async function fromCache(request: Request): Promise<Response> {
  // A server may say that its answers vary with headers that were different when the file was cached. These do not.
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function dropOldCaches(): Promise<void> {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
}
