import type { WebSocketEvent } from './event';

/**
 * Whether a page of this origin may open a WebSocket. Browsers always send the header, so one without it is no
 * page of another site but a program, which could send any origin it likes.
 */
export function isAllowedOrigin(event: WebSocketEvent, allowed: readonly string[]): boolean {
  const header = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'origin');
  const origin = header?.[1];
  return origin === undefined || allowed.includes('*') || allowed.includes(origin);
}
