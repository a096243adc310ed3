import type { View, WireMessage } from '../../domain/protocol';
import { MOVES, type Move } from '../../domain/rules';
import type { GameStep } from '../../domain/step';

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
    .concat(
      ' yourPlay theirPlay roundSummary history error since yourName theirName goal winnerStays quick reaction watchers',
    )
    .split(' '),
);

/** What is true of each game, and what went wrong with any. */
export class Truths {
  readonly #games = new Map<string, Truth>();
  /** What went against the rules, in words. */
  readonly wrong: string[] = [];
  /** What a player learned too early, in words. */
  readonly leaks: string[] = [];
  /** How many gestures were posted. */
  gestures = 0;

  constructor(readonly players: readonly string[]) {}

  of(gameId: string): Truth {
    const truth = this.#games.get(gameId) ?? new Truth(this.players, this.wrong, this.leaks);
    this.#games.set(gameId, truth);
    return truth;
  }

  get plays(): number {
    return [...this.#games.values()].reduce((sum, { plays }) => sum + plays, 0);
  }
}

/** A player's place in a game. */
interface Seat {
  player: string;
  moves: Move[];
  /** The first round that is theirs. */
  since: number;
  /** When the store made them offline; undefined while they are online. */
  leftAt: number | undefined;
  isReleased: boolean;
}

/** A naive model of a game, built from the steps that the store took. */
export class Truth {
  readonly #seats: Seat[] = [];

  constructor(
    /** All who may ever have a seat. */
    readonly players: readonly string[],
    readonly wrong: string[] = [],
    readonly leaks: string[] = [],
  ) {}

  #seatOf(player: string): Seat | undefined {
    return this.#seats.find((seat) => seat.player === player);
  }

  #otherSeat(player: string): Seat | undefined {
    return this.#seats.find((seat) => seat.player !== player);
  }

  /** Whether the store has a player in a seat, and online. */
  isIn(player: string): boolean {
    const seat = this.#seatOf(player);
    return seat !== undefined && seat.leftAt === undefined;
  }

  hasSeat(player: string): boolean {
    return this.#seatOf(player) !== undefined;
  }

  movesOf(player: string): Move[] {
    return this.#seatOf(player)?.moves ?? [];
  }

  other(player: string): string | undefined {
    return this.#otherSeat(player)?.player;
  }

  get plays(): number {
    return this.#seats.reduce((sum, { moves }) => sum + moves.length, 0);
  }

  get finished(): number {
    return this.#seats.length < 2 ? 0 : Math.min(...this.#seats.map(({ moves }) => moves.length));
  }

  get since(): number {
    return Math.max(1, ...this.#seats.map(({ since }) => since));
  }

  /** The store has taken a step. */
  see(step: GameStep): void {
    const seat = this.#seatOf(step.userId);
    switch (step.type) {
      case 'join':
        if (this.#seats.length > 1) this.wrong.push(`${step.userId} got a third seat`);
        if (step.host !== undefined && !this.isIn(step.host))
          this.wrong.push(`${step.userId} was paired with ${step.host}, who had left`);
        this.sit(step.userId);
        break;
      case 'replace':
        this.#replace(step.userId, step.former);
        break;
      case 'release':
        this.#release(step.opponent, step.at);
        break;
      case 'rejoin':
        if (seat) Object.assign(seat, { leftAt: undefined, isReleased: false });
        break;
      case 'play':
        this.accept(step.userId, step.round, step.move);
        break;
      case 'leave':
        if (seat) seat.leftAt = step.at;
    }
  }

  sit(player: string): void {
    this.#seats.push({ player, moves: [], since: 1, leftAt: undefined, isReleased: false });
  }

  #replace(player: string, former: string): void {
    const seat = this.#seatOf(former);
    const isGivenUp =
      seat?.leftAt !== undefined && (seat.moves[seat.since - 1] === undefined || seat.isReleased);
    if (!seat || !isGivenUp) this.wrong.push(`${former} lost a seat that was not given up`);
    if (!seat) return;
    const moves = seat.moves.slice(0, this.finished);
    Object.assign(seat, { player, moves, since: moves.length + 1, leftAt: undefined, isReleased: false });
  }

  #release(player: string, at: number): void {
    const seat = this.#seatOf(player);
    if (seat?.leftAt === undefined || at - seat.leftAt < 60_000)
      this.wrong.push(`${player} was released too early`);
    if (seat) seat.isReleased = true;
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
    const theirs = this.#otherSeat(player)?.moves ?? [];
    const history = mine.slice(0, this.finished).flatMap((yourPlay, index) => {
      const theirPlay = theirs[index];
      return theirPlay ? [{ yourPlay, theirPlay }] : [];
    });
    const counted = history.slice(this.since - 1);
    return {
      round: this.finished + 1,
      yourScore: counted.filter(({ yourPlay, theirPlay }) => BEATEN_BY[yourPlay].includes(theirPlay)).length,
      theirScore: counted.filter(({ yourPlay, theirPlay }) => BEATEN_BY[theirPlay].includes(yourPlay)).length,
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
    if ('yourScore' in message) this.#inspectView(player, message, leak);
    else if (MOVES.some((move) => text.includes(`"${move}"`))) leak('a move in an error');
  }

  #inspectView(player: string, view: View, leak: (what: string) => void): void {
    const me = this.#seatOf(player);
    // Someone else has the seat by now; what was true before was checked when it was sent to others.
    if (!me) return;
    const theirs = this.#otherSeat(player)?.moves ?? [];
    const { history = [], theirPlay, youPlayed, round, roundSummary } = view;
    if (round > this.finished + 1) leak('a round that has not begun');
    if (history.length > this.finished) leak('a history ahead of its time');
    if (history.some((told, index) => told.theirPlay !== theirs[index])) leak('a false history');
    if (theirPlay && theirPlay !== theirs[round - 2]) leak('a move of another round');
    if (youPlayed && round < me.since) leak('the open move of whom they replaced');
    if (roundSummary && (!theirPlay || !roundSummary.includes(theirPlay)))
      leak('a summary without its moves');
  }
}
