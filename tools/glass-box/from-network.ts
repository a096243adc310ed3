import { fromEnds, fromWire } from '../explorer/from-gateway';
import { cut, happen } from '../explorer/happen';
import { minus, plus, silent, type World, type Worlds } from '../explorer/world';
import type { Choice } from './choice';
import { tabName, whoIsAt } from './names';
import { messageSays } from './says';
import { spent } from './spent';

/** What can happen between API Gateway and the phones: messages arrive, or not; connections end, and that is noticed. */
export const fromNetwork = (worlds: Worlds, world: World): Choice[] => [
  ...worlds.wires.inOrder(world.wires).flatMap((wire) => fromMessage(worlds, world, wire)),
  ...worlds
    .gateway(world)
    .connections.flatMap(([id, tab, state]) =>
      state === 'open' ? fromConnection(worlds, world, id, tab) : [],
    ),
  ...worlds.gateway(world).ends.map((id) => fromEnd(worlds, world, id)),
];

function fromMessage(worlds: Worlds, world: World, wire: number): Choice[] {
  const { connectionId, message } = worlds.wires.value(wire);
  const [who, what] = [whoIsAt(worlds, world, connectionId), messageSays(message)];
  const arrive = () => fromWire(worlds, world, wire, 'only what must')[0] ?? { world, wrong: [] };
  return [
    { label: `${who} hears: ${what}`, about: { type: 'wire', wire, what: 'arrives' }, take: arrive },
    {
      label: `${who} never hears: ${what}`,
      about: { type: 'wire', wire, what: 'lost' },
      take: () => ({
        world: silent(worlds, { ...spent(worlds, world, 'losses'), wires: minus(world.wires, wire) }),
        wrong: [],
      }),
    },
    {
      label: `A second copy is on its way to ${who}: ${what}`,
      about: { type: 'wire', wire, what: 'doubled' },
      take: () => ({
        world: { ...spent(worlds, world, 'duplicates'), wires: plus(world.wires, wire) },
        wrong: [],
      }),
    },
  ];
}

function fromConnection(worlds: Worlds, world: World, connectionId: string, tab: number): Choice[] {
  const who = tabName(worlds.scope, tab);
  const about = { type: 'connection', connectionId, tab } as const;
  return [
    {
      label: `${who} loses connection ${connectionId}`,
      about: { ...about, what: 'cut' },
      take: () => cutOff(worlds, world, connectionId, tab),
    },
    {
      label: `${who}'s train enters a tunnel`,
      about: { ...about, what: 'tunnel' },
      take: () => ({
        world: silent(worlds, cut(worlds, spent(worlds, world, 'cuts'), connectionId)),
        wrong: [],
      }),
    },
    {
      label: `API Gateway ends connection ${connectionId} after 2 hours`,
      about: { ...about, what: 'limit' },
      take: () => {
        const after = cutOff(worlds, world, connectionId, tab);
        return { ...fromEnd(worlds, after.world, connectionId).take(), wrong: after.wrong };
      },
    },
  ];
}

/** The phone notices at once that its connection is gone. */
function cutOff(worlds: Worlds, world: World, connectionId: string, tab: number) {
  const socket = Number(connectionId.slice(worlds.page(world, tab).name.length));
  return happen(worlds, cut(worlds, spent(worlds, world, 'cuts'), connectionId), tab, {
    type: 'socket-ended',
    socket,
  });
}

const fromEnd = (worlds: Worlds, world: World, connectionId: string): Choice => ({
  label: `API Gateway notices that connection ${connectionId} is gone`,
  about: { type: 'end', connectionId },
  take: () => {
    const index = worlds.gateway(world).ends.indexOf(connectionId);
    return fromEnds(worlds, world)[index] ?? { world, wrong: [] };
  },
});
