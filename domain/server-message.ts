import * as v from 'valibot';
import type { WireError } from './errors';
import { type View, type WatchView, WireMessageSchema } from './protocol';

/** What the backend sends, as tagged values. */
export type ServerMessage =
  | PlayerMessage
  | { readonly kind: 'watch'; readonly gameId: string; readonly watch: WatchView };

/** What it sends to players. A view has a `history` when it is the answer to new or join. */
export type PlayerMessage =
  | { readonly kind: 'view'; readonly gameId: string; readonly view: View }
  | {
      readonly kind: 'error';
      readonly gameId: string;
      readonly error: WireError;
      /** The player's view of the current state, where they have one. */
      readonly view: View | undefined;
    };

/**
 * Reads a message from the backend; undefined if this client does not know its form. Unknown keys are dropped, so an
 * old client understands a newer backend.
 */
export function readServerMessage(value: unknown): ServerMessage | undefined {
  const result = v.safeParse(WireMessageSchema, value);
  if (!result.success) return undefined;
  const message = result.output;
  const { gameId } = message;
  if ('watching' in message) return { kind: 'watch', gameId, watch: message };
  if (!('error' in message)) return { kind: 'view', gameId, view: message };
  if (!('version' in message)) return { kind: 'error', gameId, error: message.error, view: undefined };
  const { error, ...view } = message;
  return { kind: 'error', gameId, error, view };
}

/** The same for the text of a frame. */
export function parseServerMessage(text: string): ServerMessage | undefined {
  try {
    return readServerMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}
