import { type Budget, gameIdOf, type Scope } from '../explorer/scope';

/** In the glass box, every fault may happen as often as somebody wants it to. */
export const ANY_FAULT: Budget = { faults: 1e6, duplicates: 1e6, losses: 1e6, cuts: 1e6, early: 1e6 };

const ANN = 'Ann-secret';
const BOB = 'Bob-secret';
const tab = (userId: string, gameId?: string) => ({ userId, gameId, deeds: [], isOpen: false });

/** Ann, Bob, and a second tab of Ann's. None of them is open yet, and nothing is decided about what they do. */
export const TABLE: Scope = {
  name: 'two friends',
  tabs: [tab(ANN), tab(BOB, gameIdOf(0)), tab(ANN, gameIdOf(0))],
  budget: ANY_FAULT,
  reduced: false,
  troubled: 0,
};
