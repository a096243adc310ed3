import { hashOf, NO_LINK } from '../glass-box/link';
import { nextOf } from './next';
import { begin, wrongOnceAtRest } from './rest';
import type { Scope } from './scope';
import { whenKnown } from './when-known';
import { Worlds } from './world';

/** Goes one way through a scope again. Returns what happened, in words, and what was wrong at the end. */
export async function replay(
  scope: Scope,
  way: readonly number[],
): Promise<{ trace: readonly string[]; wrong: readonly string[] }> {
  const worlds = new Worlds(scope);
  let world = await begin(worlds);
  const trace: string[] = [];
  for (const choice of way) {
    const from = world;
    const next = (await whenKnown(() => nextOf(worlds, from, 'anything')))[choice];
    if (!next) throw new Error(`The way leaves the scope "${scope.name}" after: ${trace.join(', ')}`);
    trace.push(next.label);
    if (next.wrong.length > 0) return { trace, wrong: next.wrong };
    world = next.world;
  }
  return { trace, wrong: await whenKnown(() => wrongOnceAtRest(worlds, world)) };
}

/** What happened on the way to a violation, step by step, what is wrong then, and the command that goes there again. */
export async function retell(scope: Scope, way: readonly number[]): Promise<string> {
  const { trace, wrong } = await replay(scope, way);
  return [
    ...trace.map((line, index) => `  ${index + 1}. ${line}`),
    ...wrong.map((line) => `  => ${line}`),
    `Again: npm run explore -- "${scope.name}" ${way}`,
    `To watch it, with npm start: ${glassBoxAt(scope, way)}`,
  ].join('\n');
}

/** Where the glass box of a local run shows this way. */
export const glassBoxAt = ({ name }: Scope, way: readonly number[]): string =>
  `http://localhost:3000/glass-box.html${hashOf({ ...NO_LINK, scope: name, way })}`;

/** The way by which these things happen, in the words of a trace, as far as they do: with a bug, others may. */
export async function wayOf(scope: Scope, trace: readonly string[]): Promise<number[]> {
  const worlds = new Worlds(scope);
  let world = await begin(worlds);
  const way: number[] = [];
  for (const line of trace) {
    const from = world;
    const next = await whenKnown(() => nextOf(worlds, from, 'anything'));
    const choice = next.findIndex(({ label }) => label === line);
    if (choice < 0) break;
    way.push(choice);
    world = next[choice]?.world ?? world;
  }
  return way;
}
