import { isSeeking } from '../../client/src/session/state';
import { wrongAtRest, wrongOnceServed } from './at-rest';
import { fromDeeds } from './from-page';
import { type After, happen } from './happen';
import { nextOf } from './next';
import { whenKnown } from './when-known';
import { wrongWhileQuiet } from './while-quiet';
import type { World, Worlds } from './world';

/** Once nothing goes wrong any more, a world must be at rest after this many events. */
const PATIENCE = 400;

/** Opens the tabs that are open from the start, and does what is done already, one after the other, each until all is at rest. */
export const begin = (worlds: Worlds): Promise<World> => whenKnown(() => begun(worlds));

function begun(worlds: Worlds): World {
  let world = worlds.empty();
  const settle = (next: After | undefined) => {
    if (!next) throw new Error(`The scope ${worlds.scope.name} cannot begin`);
    const rested = rest(worlds, next.world);
    const wrong = [...next.wrong, ...rested.wrong];
    if (wrong.length > 0) throw new Error(`The scope ${worlds.scope.name} cannot begin: ${wrong}`);
    world = rested.world;
  };
  const tabs = [...worlds.scope.tabs.entries()];
  for (const [tab, { isOpen }] of tabs) if (isOpen) settle(happen(worlds, world, tab, { type: 'started' }));
  for (const [tab, { already = 0 }] of tabs) {
    for (let count = 0; count < already; count++) settle(fromDeeds(worlds, world, tab)[0]);
  }
  return world;
}

/** Whether nothing is under way, nor waited for. */
export function isAtRest(worlds: Worlds, world: World): boolean {
  if (world.handlers.length > 0 || world.wires.length > 0) return false;
  return !worlds.scope.tabs.some((_, tab) =>
    worlds.page(world, tab).alarms.some((alarm) => alarm === 'answer' || alarm === 'retry'),
  );
}

/** What is wrong in a world that has come to rest, wholly or in part; a heartbeat may first repair silent faults. */
export function wrongOnceAtRest(worlds: Worlds, world: World): readonly string[] {
  if (world.handlers.length > 0) return [];
  const wrongSeats = wrongOnceServed(worlds, world);
  if (world.wires.length > 0 || wrongSeats.length > 0) return wrongSeats;
  if (!isAtRest(worlds, world)) return wrongWhileQuiet(worlds, world);
  const { isSilent, ends } = worlds.gateway(world);
  const { world: beaten, wrong } =
    isSilent || ends.length > 0 ? afterHeartbeats(worlds, world) : { world, wrong: [] };
  const sought = afterRinging(worlds, beaten, 'seek');
  return [
    ...wrongWhileQuiet(worlds, world),
    ...wrong,
    ...sought.wrong,
    ...wrongAtRest(worlds, sought.world),
    ...wrongInLobby(worlds, sought.world),
  ];
}

/** Every end that was not reported never is; API Gateway notices it, and every page's heartbeat has come and gone. */
function afterHeartbeats(worlds: Worlds, before: World) {
  const { connections } = worlds.gateway(before);
  const noticed = connections.map(([id, tab, state]) => [id, tab, state === 'cut' ? 'dead' : state] as const);
  return afterRinging(worlds, worlds.withGateway(before, { connections: noticed, ends: [] }), 'heartbeat');
}

/** The world after this alarm has rung on every page that has set it, on one after the other. */
function afterRinging(worlds: Worlds, before: World, alarm: 'heartbeat' | 'seek') {
  let world = before;
  let wrong: readonly string[] = [];
  for (const tab of worlds.scope.tabs.keys()) {
    if (!worlds.page(world, tab).alarms.includes(alarm)) continue;
    const rung = happen(worlds, world, tab, { type: 'rang', alarm });
    const rested = rest(worlds, rung.world);
    world = rested.world;
    wrong = [...wrong, ...rung.wrong, ...rested.wrong];
  }
  return { world, wrong };
}

/** What is wrong once everyone who waits for a stranger has said so again: two of them still wait side by side (R17). */
function wrongInLobby(worlds: Worlds, world: World): string[] {
  const waiting = worlds.scope.tabs.flatMap((_, tab) => {
    const { userId, session } = worlds.page(world, tab);
    return isSeeking(session) && session.connection.kind === 'settled' ? [userId] : [];
  });
  return waiting.length > 1 ? [`R17: ${waiting.join(' and ')} wait side by side`] : [];
}

/** Lets everything happen that must, and nothing that need not, until all is at rest. */
function rest(worlds: Worlds, before: World) {
  let world = before;
  for (let count = 0; count < PATIENCE; count++) {
    const [next] = nextOf(worlds, world, 'only what must');
    if (!next) return { world, wrong: [] };
    if (next.wrong.length > 0) return { world, wrong: next.wrong };
    world = next.world;
  }
  return { world, wrong: ['R5: the traffic does not end'] };
}
