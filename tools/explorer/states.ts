import type { Row } from './world';

/**
 * The states that were found, each with the shortest way to it. Only a hash of 64 bits is kept of a state, in arrays that
 * grow: that one of 30 million states is taken for another has a chance of 1 in 40,000.
 */
export class States {
  size = 0;
  /** The numbers of states, counted from 1, at the places that their hashes point to or the next free ones. */
  #slots = new Int32Array(1 << 16);
  #low = new Uint32Array(1 << 15);
  #high = new Uint32Array(1 << 15);
  /** For each state, the one it was found from, and by which of the things that could happen there. */
  #parents = new Int32Array(1 << 15);
  #choices = new Uint16Array(1 << 15);

  /** The number of a state that was not known yet; undefined if it was. */
  add(row: Row, parent: number, choice: number): number | undefined {
    const low = hash(row, 0x811c9dc5);
    const high = hash(row, 0x9747b28c);
    const slot = this.#slotFor(low, high);
    if (this.#slots[slot] !== 0) return undefined;
    if (this.size === this.#parents.length) this.#grow();
    const number = this.size++;
    this.#slots[this.#slotFor(low, high)] = number + 1;
    this.#low[number] = low;
    this.#high[number] = high;
    this.#parents[number] = parent;
    this.#choices[number] = choice;
    return number;
  }

  /** The choices that lead to a state. */
  wayTo(state: number): number[] {
    const way: number[] = [];
    for (let at = state; at > 0; at = this.#parents[at] ?? 0) way.unshift(this.#choices[at] ?? 0);
    return way;
  }

  /** Where a state is, or else would be put. */
  #slotFor(low: number, high: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || (this.#low[number] === low && this.#high[number] === high)) return slot;
    }
  }

  /** Twice as much room, with the slots half empty still. */
  #grow(): void {
    const room = 2 * this.#parents.length;
    this.#low = enlarged(this.#low, new Uint32Array(room));
    this.#high = enlarged(this.#high, new Uint32Array(room));
    this.#parents = enlarged(this.#parents, new Int32Array(room));
    this.#choices = enlarged(this.#choices, new Uint16Array(room));
    this.#slots = new Int32Array(2 * room);
    for (let number = 0; number < this.size; number++) {
      this.#slots[this.#slotFor(this.#low[number] ?? 0, this.#high[number] ?? 0)] = number + 1;
    }
  }
}

function enlarged<Numbers extends Uint32Array | Int32Array | Uint16Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from);
  return to;
}

/** Looked up once: in Jest's sandbox a global is slow to reach. */
const { imul } = Math;

/** MurmurHash3 of 32 bits (Appleby) over a row of numbers, from a seed. */
function hash(row: Row, seed: number): number {
  let value = seed;
  for (let index = 0; index < row.length; index++) {
    const mixed = imul(row[index] ?? 0, 0xcc9e2d51);
    value ^= imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
    value = (imul((value << 13) | (value >>> 19), 5) + 0xe6546b64) | 0;
  }
  value = imul(value ^ (value >>> 16) ^ row.length, 0x85ebca6b);
  value = imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
