import { render } from 'preact';
import './style/style.css';
import { gameIdInAddress, isAddressBroken, showInAddress } from './address';
import { userId } from './identity';
import { later } from './later';
import { prefetchParts } from './parts';
import { parseReplay, type Replay } from './replay';
import { startSession } from './session/session';
import { initialState } from './session/state';
import { createStore } from './session/store';
import { openWebSocketTransport } from './transport/websocket-transport';
import { App } from './view/app';
import { ReplayApp } from './view/replay-app';
import { isPageSeen } from './visibility';

/** The first view is there by then, in milliseconds. */
const PREFETCH_DELAY = 3000;

const root = document.body;
const replay = parseReplay(location.hash);
if (replay) showReplay(replay);
else startGame();

function showReplay(shown: Replay): void {
  render(<ReplayApp replay={shown} />, root);
  addEventListener('hashchange', () => location.reload());
}

function startGame(): void {
  const webSocketUrl = new URL('/ws', location.href);
  webSocketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const store = createStore(
    initialState(gameIdInAddress(), isAddressBroken() ? 'game-not-found' : undefined),
  );
  const session = startSession(userId(), store, (events) =>
    openWebSocketTransport(webSocketUrl.href, events, later, Math.random, isPageSeen),
  );
  render(<App store={store} session={session} />, root);

  store.subscribe(({ gameId }) => {
    if (gameId) showInAddress(gameId);
  });
  addEventListener('hashchange', () => {
    const gameId = gameIdInAddress();
    if (parseReplay(location.hash)) location.reload();
    else if (gameId && gameId !== store.get().gameId) session.openGame(gameId);
  });
  for (const event of ['online', 'offline']) addEventListener(event, session.reconnect);
  document.addEventListener('visibilitychange', () => {
    if (isPageSeen()) session.wake();
  });
}

// What the first view does not need comes after it; the service worker, where there is one, keeps it for next time.
addEventListener('load', () => setTimeout(prefetchParts, PREFETCH_DELAY));
// After all else, so that it does not compete with the page itself. Plain http, as on a phone at home, has none.
if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/sw.js'));
