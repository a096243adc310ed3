import { render } from 'preact';
import './style/style.css';
import { followEachOther } from './follow';
import { userId } from './identity';
import { later } from './later';
import { prefetchParts } from './parts';
import { type Replay, replayAt } from './replay';
import { startSession } from './session/session';
import { openWebSocketTransport } from './transport/websocket-transport';
import { App } from './view/app';
import { ReplayApp } from './view/replay-app';
import { isPageSeen } from './visibility';
import { createVisit } from './visit';

/** The first view is there by then, in milliseconds. */
const PREFETCH_DELAY = 3000;

const root = document.body;
const replay = replayAt(location);
if (replay) showReplay(replay);
else showGames();

function showReplay(shown: Replay): void {
  render(<ReplayApp replay={shown} />, root);
  addEventListener('hashchange', () => location.reload());
}

function showGames(): void {
  const webSocketUrl = new URL('/ws', location.href);
  webSocketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const visit = createVisit(
    (events) => openWebSocketTransport(webSocketUrl.href, events, later, Math.random, isPageSeen),
    (store, openTransport) => startSession(userId(), store, openTransport),
  );
  // First, so that the view is of the game that the address names.
  followEachOther(visit);
  render(<App visit={visit} />, root);

  addEventListener('hashchange', () => {
    if (replayAt(location)) location.reload();
  });
  for (const event of ['online', 'offline']) addEventListener(event, () => visit.session()?.reconnect());
  document.addEventListener('visibilitychange', () => {
    if (isPageSeen()) visit.session()?.wake();
  });
}

// What the first view does not need comes after it; the service worker, where there is one, keeps it for next time.
addEventListener('load', () => setTimeout(prefetchParts, PREFETCH_DELAY));
// After all else, so that it does not compete with the page itself. Plain http, as on a phone at home, has none.
if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/sw.js'));
