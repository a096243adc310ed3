import type { View, WireMessage } from '../../domain/protocol';
import { MOVES, type Move } from '../../domain/rules';

/** Who beats whom, written down again in another form, so that a mistake in the rules cannot hide in the test. */
const BEATEN_BY: Record<Move, string> = {
  rock: 'scissors lizard',
  paper: 'rock spock',
  scissors: 'paper lizard',
  lizard: 'spock paper',
  spock: 'scissors rock',
};

const KEYS = new Set(
  'gameId version round yourScore theirScore winner theirStatus theirLastSeen theyPlayed youPlayed'
    .concat(' yourPlay theirPlay roundSummary history error since yourName theirName goal quick reaction')
    .split(' '),
);

/** What is true of each game, and what went wrong with any. */
export class Truths {
  readonly #games = new Map<string, Truth>();
  /** What went against the rules, in words. */
  readonly wrong: string[] = [];
  /** What a player learned too early, in words. */
  readonly leaks: string[] = [];

  constructor(readonly players: readonly [string, string]) {}

  of(gameId: string): Truth {
    const truth = this.#games.get(gameId) ?? new Truth(this.players, this.wrong, this.leaks);
    this.#games.set(gameId, truth);
    return truth;
  }

  get plays(): number {
    return [...this.#games.values()].reduce((sum, { plays }) => sum + plays, 0);
  }
}

/** A naive model of a game, built from the moves that the store accepted. */
export class Truth {
  readonly #moves = new Map<string, Move[]>();

  constructor(
    readonly players: readonly [string, string],
    readonly wrong: string[] = [],
    readonly leaks: string[] = [],
  ) {
    for (const player of players) this.#moves.set(player, []);
  }

  movesOf(player: string): Move[] {
    return this.#moves.get(player) ?? [];
  }

  other(player: string): string {
    const [a, b] = this.players;
    return player === a ? b : a;
  }

  get plays(): number {
    return this.players.reduce((sum, player) => sum + this.movesOf(player).length, 0);
  }

  get finished(): number {
    return Math.min(...this.players.map((player) => this.movesOf(player).length));
  }

  /** The store has taken a move. */
  accept(player: string, round: number, move: Move): void {
    if (round !== this.movesOf(player).length + 1 || round > this.finished + 1) {
      this.wrong.push(`${player} was let play round ${round}`);
    }
    this.movesOf(player).push(move);
  }

  /** What a player's page must show once nothing is under way. */
  expected(player: string) {
    const mine = this.movesOf(player);
    const theirs = this.movesOf(this.other(player));
    const history = mine.slice(0, this.finished).flatMap((yourPlay, index) => {
      const theirPlay = theirs[index];
      return theirPlay ? [{ yourPlay, theirPlay }] : [];
    });
    return {
      round: this.finished + 1,
      yourScore: history.filter(({ yourPlay, theirPlay }) => BEATEN_BY[yourPlay].includes(theirPlay)).length,
      theirScore: history.filter(({ yourPlay, theirPlay }) => BEATEN_BY[theirPlay].includes(yourPlay)).length,
      youPlayed: mine[this.finished],
      theyPlayed: theirs.length > this.finished,
      history,
    };
  }

  /** Checks a message on its way to a player for what they may not know. */
  inspect(player: string, message: WireMessage): void {
    const text = JSON.stringify(message);
    const leak = (what: string) => this.leaks.push(`${player} was told ${what}: ${text}`);
    for (const secret of this.players) if (text.includes(secret)) leak('a userId');
    for (const key of Object.keys(message)) if (!KEYS.has(key)) leak(`an unknown key ${key}`);
    if ('version' in message) this.#inspectView(player, message, leak);
    else if (MOVES.some((move) => text.includes(`"${move}"`))) leak('a move in an error');
  }

  #inspectView(player: string, view: View, leak: (what: string) => void): void {
    const theirs = this.movesOf(this.other(player));
    const { history = [], theirPlay, round, roundSummary } = view;
    if (round > this.finished + 1) leak('a round that has not begun');
    if (history.length > this.finished) leak('a history ahead of its time');
    if (history.some((told, index) => told.theirPlay !== theirs[index])) leak('a false history');
    if (theirPlay && theirPlay !== theirs[round - 2]) leak('a move of another round');
    if (roundSummary && (!theirPlay || !roundSummary.includes(theirPlay)))
      leak('a summary without its moves');
  }
}
