import * as v from 'valibot';
import type { WireError } from './errors';
import {
  BareErrorSchema,
  ErrorWithViewSchema,
  type View,
  ViewSchema,
  type WatchView,
  WatchViewSchema,
} from './protocol';

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

/** Which form a message has is told by the schema that it fits, in this order: an error can come with a view. */
const ServerMessageSchema: v.GenericSchema<unknown, ServerMessage> = v.union([
  v.pipe(
    ErrorWithViewSchema,
    v.transform(({ error, ...view }) => ({ kind: 'error' as const, gameId: view.gameId, error, view })),
  ),
  v.pipe(
    BareErrorSchema,
    v.transform(({ gameId, error }) => ({ kind: 'error' as const, gameId, error, view: undefined })),
  ),
  v.pipe(
    ViewSchema,
    v.transform((view) => ({ kind: 'view' as const, gameId: view.gameId, view })),
  ),
  v.pipe(
    WatchViewSchema,
    v.transform((watch) => ({ kind: 'watch' as const, gameId: watch.gameId, watch })),
  ),
]);

/**
 * Reads a message from the backend; undefined if this client does not know its form. Unknown keys are dropped, so an
 * old client understands a newer backend.
 */
export function readServerMessage(value: unknown): ServerMessage | undefined {
  const { success, output } = v.safeParse(ServerMessageSchema, value);
  return success ? output : undefined;
}

/** The same for the text of a frame. */
export function parseServerMessage(text: string): ServerMessage | undefined {
  try {
    return readServerMessage(JSON.parse(text));
  } catch {
    return undefined;
  }
}
