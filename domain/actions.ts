import type { Action } from './action';
import type { Outcome } from './outcome';
import type { Ports } from './ports';
import { join } from './use-cases/join';
import { newGame } from './use-cases/new';
import { play } from './use-cases/play';
import { quick } from './use-cases/quick';
import { react } from './use-cases/react';
import { watch } from './use-cases/watch';

/** What a client can send: the `action` of its messages, and the name of the route and the handler for them. */
export const ACTION_NAMES = ['new', 'join', 'play', 'quick', 'react', 'watch'] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

const table = { new: newGame, join, play, quick, react, watch } satisfies Record<ActionName, object>;
type Messages = {
  [Name in ActionName]: (typeof table)[Name] extends Action<infer Message> ? Message : never;
};

/** The one table of actions: each with the schema of its messages and its use case. */
export const ACTIONS: { readonly [Name in ActionName]: Action<Messages[Name]> } = table;

/** Client to backend. */
export type ClientMessage = Messages[ActionName];

/** Runs the use case of a message, as the handler of its route does. */
export const perform = <Name extends ActionName>(
  ports: Ports,
  message: Messages[Name] & { readonly action: Name },
  connectionId: string,
): Promise<Outcome> => ACTIONS[message.action].run(ports, message, connectionId);
