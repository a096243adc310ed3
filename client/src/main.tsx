import { render } from 'preact';
import './style.css';
import { gameIdInAddress, isAddressBroken, showInAddress } from './address';
import { userId } from './identity';
import { openWebSocketLink } from './link/websocket-link';
import { startSession } from './session';
import { initialState } from './state';
import { createStore } from './store';
import { App } from './view/app';

const webSocketUrl = new URL('/ws', location.href);
webSocketUrl.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';

const store = createStore(initialState(gameIdInAddress(), isAddressBroken() ? 'game-not-found' : undefined));
const session = startSession(userId(), store, (events) => openWebSocketLink(webSocketUrl.href, events));
const root = document.body;

const draw = () => render(<App state={store.get()} session={session} />, root);
store.subscribe(draw);
store.subscribe(({ gameId }) => {
  if (gameId) showInAddress(gameId);
});
draw();

addEventListener('hashchange', () => {
  const gameId = gameIdInAddress();
  if (gameId && gameId !== store.get().gameId) session.openGame(gameId);
});
addEventListener('online', session.wake);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') session.wake();
});
