import { type Row, type World, worldOf } from './world';

/** How many numbers are kept in one piece: 1 MB. */
const PIECE = 1 << 18;

/** States that were reached and have yet to be left, in order. Plain numbers: the garbage collector has nothing to follow. */
export class Frontier {
  length = 0;
  readonly #pieces: Int32Array[] = [];
  /** Where the last piece ends. */
  #end = PIECE;

  push(state: number, row: Row): void {
    if (this.#end + row.length + 2 > PIECE) {
      this.#pieces.push(new Int32Array(PIECE));
      this.#end = 0;
    }
    const piece = this.#pieces.at(-1);
    piece?.set([state, row.length], this.#end);
    piece?.set(row, this.#end + 2);
    this.#end += row.length + 2;
    this.length++;
  }

  *[Symbol.iterator](): Generator<readonly [state: number, world: World]> {
    let at = 0;
    let piece = 0;
    for (let count = 0; count < this.length; count++) {
      // A row has at least one number, so that its length is never 0 but at the end of a piece.
      if (at + 2 > PIECE || this.#pieces[piece]?.[at + 1] === 0) [piece, at] = [piece + 1, 0];
      const numbers = this.#pieces[piece] ?? new Int32Array();
      const state = numbers[at] ?? 0;
      const length = numbers[at + 1] ?? 0;
      yield [state, worldOf(numbers, at + 2, length)];
      at += 2 + length;
    }
  }
}
