import type * as v from 'valibot';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** Something that a client can ask for: how its message must look, and what is done about it. */
export interface Action<Message> {
  readonly schema: v.GenericSchema<unknown, Message>;
  readonly run: (ports: Ports, message: Message, connectionId: string) => Promise<Outcome>;
}
