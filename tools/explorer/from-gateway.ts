import { happen, type Mode, type Next, start } from './happen';
import { describeMessage } from './words';
import { minus, silent, spend, type World, type Worlds } from './world';

/** A message reaches its client, or is lost. */
export function fromWire(worlds: Worlds, world: World, wire: number, mode: Mode): Next[] {
  const { connectionId, message } = worlds.wires.value(wire);
  const delivered = { ...world, wires: minus(world.wires, wire) };
  const tab = worlds.tabOf(world, connectionId);
  const { name, userId } = worlds.page(world, tab);
  const socket = Number(connectionId.slice(name.length));
  const label = `${describeMessage(message)} reaches ${userId}`;
  const heard = happen(worlds, delivered, tab, { type: 'socket-heard', socket, message });
  const lossy = mode === 'anything' ? spend(worlds, delivered, 'losses') : undefined;
  return [
    { label, ...heard },
    ...(lossy ? [{ label: `${label} - lost`, world: silent(worlds, lossy), wrong: [] }] : []),
  ];
}

/** The end of a connection is reported, however late. That it never is, is a world in which nothing else is left. */
export function fromEnds(worlds: Worlds, world: World): Next[] {
  const { ends, connections } = worlds.gateway(world);
  return ends.map((connectionId) => {
    const known = worlds.withGateway(world, {
      ends: ends.filter((id) => id !== connectionId),
      connections: connections.map((each) => (each[0] === connectionId ? [each[0], each[1], 'dead'] : each)),
    });
    const started = start(worlds, known, connectionId, 'disconnect');
    return { label: `the end of connection ${connectionId} is reported`, world: started, wrong: [] };
  });
}
