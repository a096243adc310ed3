import type { World, Worlds } from '../explorer/world';
import type { Choice } from './choice';
import { fromLambdas } from './from-lambda';
import { fromNetwork } from './from-network';
import { fromPhones } from './from-phones';

/** Everything that can happen next; of two that read the same, the later one is numbered. */
export function choicesAt(worlds: Worlds, world: World): Choice[] {
  const counts = new Map<string, number>();
  return [...fromLambdas(worlds, world), ...fromNetwork(worlds, world), ...fromPhones(worlds, world)].map(
    (choice) => {
      const count = (counts.get(choice.label) ?? 0) + 1;
      counts.set(choice.label, count);
      return count === 1 ? choice : { ...choice, label: `${choice.label} (${count})` };
    },
  );
}
