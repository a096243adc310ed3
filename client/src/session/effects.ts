import type { ClientMessage } from '../../../domain/actions';
import type { AlarmEffect } from '../later';
import type { State } from './state';

/**
 * What a session waits for: an answer, the moment for a sign of life, the end of the time for echoes, and the moment to
 * say again that the player waits for a stranger.
 */
export const ALARMS = ['answer', 'heartbeat', 'echo', 'seek'] as const;
export type AlarmName = (typeof ALARMS)[number];

/** A message without the player's secret. */
export type Unsigned<Message> = Message extends unknown ? Omit<Message, 'userId'> : never;

/** What a step wants done. */
export type Effect =
  /** The sender adds the player's secret, so that no state and no log holds it. */
  | { readonly type: 'send'; readonly message: Unsigned<ClientMessage> }
  | AlarmEffect<AlarmName>
  | { readonly type: 'open-transport' }
  | { readonly type: 'renew-transport' }
  | { readonly type: 'hurry-transport' }
  | { readonly type: 'close-transport' };

/** The state after an event, and what is to be done, in this order. */
export type Step = readonly [State, readonly Effect[]];

/** The state, with these things to be done. */
export const stepTo = (state: State, ...effects: readonly Effect[]): Step => [state, effects];

/** Takes steps one after another and gathers what is to be done. */
export const inTurn = (first: Step, ...steps: readonly ((state: State) => Step)[]): Step =>
  steps.reduce<Step>(([before, effects], step) => {
    const [after, more] = step(before);
    return [after, [...effects, ...more]];
  }, first);
