import { stateOf } from '../explorer/happen';
import type { World, Worlds } from '../explorer/world';
import type { About } from './choice';

/** What a call was answered each time that it was really made; whether anybody heard it is another matter. */
export function answersTo(
  worlds: Worlds,
  { stored, ...world }: World,
  about: About & { type: 'call' },
): unknown[] {
  const { name, call, way } = about;
  if (way === 'undone') return [];
  if (call.port === 'notifier') {
    const state = stateOf(worlds, { ...world, stored }, String(call.args[0]));
    const answer = way === 'gone' || state === undefined || state === 'dead' ? 'gone' : 'sent';
    return way === 'twice' ? [answer, answer] : [answer];
  }
  const [first, then] = worlds.memo.ask(stored, name, call);
  return way === 'twice' ? [first, worlds.memo.ask(then, name, call)[0]] : [first];
}
