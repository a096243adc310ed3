import type { Reaction } from '../../domain/protocol';

/** What a gesture is called on its button, and how a sentence says that somebody makes it. */
interface Words {
  readonly label: string;
  readonly said: string;
}

export const GESTURES: Readonly<Record<Reaction, Words>> = {
  wave: { label: 'Wave', said: 'waves' },
  clap: { label: 'Clap', said: 'claps' },
  laugh: { label: 'Laugh', said: 'laughs' },
  wow: { label: 'Wow', said: 'is amazed' },
  think: { label: 'Think', said: 'is thinking' },
  hurry: { label: 'Hurry', said: 'asks you to hurry' },
};
