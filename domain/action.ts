import type * as v from 'valibot';
import type { Outcome } from './outcome';
import type { Ports } from './ports';

/** Something that a client can ask for: the schema of its message and the use case. */
export interface Action<Message> {
  readonly schema: v.GenericSchema<unknown, Message>;
  readonly run: (ports: Ports, message: Message, connectionId: string) => Promise<Outcome>;
}
