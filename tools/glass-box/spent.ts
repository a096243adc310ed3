import type { Budget } from '../explorer/scope';
import { spend, type World, type Worlds } from '../explorer/world';

/** The world in which a fault of this kind has happened once more; in the glass box, a scope's own limit is none. */
export const spent = (worlds: Worlds, world: World, kind: keyof Budget): World =>
  spend(worlds, world, kind) ?? world;
