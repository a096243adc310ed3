import type { View, WatchView, WireMessage } from '../../domain/protocol';
import { MOVES, type Move } from '../../domain/rules';
import type { Settings } from '../../domain/settings';
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

const WATCH_KEYS = new Set(
  'watching gameId version round goal winnerStays since left right roundSummary watchers history'.split(' '),
);
const SIDE_KEYS = new Set('name score status played play streak'.split(' '));

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
  /** The moves of everyone who ever had a seat, by round. */
  readonly #made = new Map<string, Map<number, Move>>();
  /** Whose open move of which round went with a seat that was given up. */
  readonly #dropped = new Set<string>();
  /** Rounds needed to win a match after which the loser's seat is open; undefined where it stays theirs. */
  #goal: number | undefined;

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

  /** Whether a move counts, also one of a finished round whose player has lost the seat since. */
  counts(player: string, round: number, move: Move): boolean {
    if (this.movesOf(player)[round - 1] === move) return true;
    const wasTaken = this.#made.get(player)?.get(round) === move && !this.#dropped.has(`${player} ${round}`);
    return wasTaken && round <= this.finished;
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

  /** The game is created. */
  start({ goal, winnerStays }: Settings): void {
    this.#goal = winnerStays ? goal : undefined;
  }

  sit(player: string): void {
    this.#made.set(player, new Map());
    this.#seats.push({ player, moves: [], since: 1, leftAt: undefined, isReleased: false });
  }

  #replace(player: string, former: string): void {
    const seat = this.#seatOf(former);
    const isAway =
      seat?.leftAt !== undefined && (seat.moves[seat.since - 1] === undefined || seat.isReleased);
    if (!seat || (!isAway && !this.#isOut(former)))
      this.wrong.push(`${former} lost a seat that was not given up`);
    if (!seat) return;
    if (!this.#made.has(player)) this.#made.set(player, new Map());
    const moves = seat.moves.slice(0, this.finished);
    if (seat.moves.length > moves.length) this.#dropped.add(`${former} ${seat.moves.length}`);
    Object.assign(seat, { player, moves, since: moves.length + 1, leftAt: undefined, isReleased: false });
  }

  /** Whether the winner stays, and this player has lost the match and not moved since. */
  #isOut(player: string): boolean {
    if (this.#goal === undefined || this.movesOf(player).length > this.finished) return false;
    let [won, lost, isLost] = [0, 0, false];
    for (const { yourPlay, theirPlay } of this.expected(player).history.slice(this.since - 1)) {
      if (BEATEN_BY[yourPlay].includes(theirPlay)) won++;
      if (BEATEN_BY[theirPlay].includes(yourPlay)) lost++;
      isLost = lost === this.#goal;
      if (isLost || won === this.#goal) [won, lost] = [0, 0];
    }
    return isLost;
  }

  #release(player: string, at: number): void {
    const seat = this.#seatOf(player);
    if (seat?.leftAt === undefined || at - seat.leftAt < 60_000)
      this.wrong.push(`${player} was released too early`);
    if (seat) seat.isReleased = true;
  }

  /** The store has taken a move. */
  accept(player: string, round: number, move: Move): void {
    if (!this.hasSeat(player)) this.wrong.push(`${player}, who has no seat, was let play`);
    this.#made.get(player)?.set(round, move);
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

  /** What a watcher's page must show once nothing is under way: the player who has sat there longer is on the left. */
  watched() {
    const [left, right] = this.#sides.map(({ player, moves }) => ({
      name: player.slice(0, 3),
      score: this.expected(player).yourScore,
      status: this.isIn(player) ? 'here' : 'away',
      played: moves[this.finished] !== undefined,
      play: this.finished < this.since ? undefined : moves[this.finished - 1],
    }));
    const rounds = Array.from({ length: this.finished }, (_, index) => index);
    const [lefts = [], rights = []] = this.#sides.map(({ moves }) => moves);
    const history = rounds.map((round) => ({ left: lefts[round], right: rights[round] }));
    return { round: this.finished + 1, since: this.since > 1 ? this.since : 0, left, right, history };
  }

  get #sides(): Seat[] {
    return [...this.#seats].sort((a, b) => a.since - b.since || (a.player < b.player ? -1 : 1));
  }

  /** Checks a message on its way to someone for what they may not know. */
  inspect(player: string, message: WireMessage): void {
    const text = JSON.stringify(message);
    const leak = (what: string) => this.leaks.push(`${player} was told ${what}: ${text}`);
    for (const secret of this.players) if (text.includes(secret)) leak('a userId');
    const keys = 'watching' in message ? WATCH_KEYS : KEYS;
    for (const key of Object.keys(message)) if (!keys.has(key)) leak(`an unknown key ${key}`);
    if ('watching' in message) this.#inspectWatchView(message, leak);
    else if ('yourScore' in message && this.hasSeat(player)) this.#inspectView(player, message, leak);
    else if ('yourScore' in message) this.#inspectLateView(player, message, leak);
    else if (MOVES.some((move) => text.includes(`"${move}"`))) leak('a move in an error');
  }

  #inspectView(player: string, view: View, leak: (what: string) => void): void {
    const theirs = this.#otherSeat(player)?.moves ?? [];
    const { history = [], theirPlay, youPlayed, round, roundSummary } = view;
    if (round > this.finished + 1) leak('a round that has not begun');
    if (history.length > this.finished) leak('a history ahead of its time');
    if (history.some((told, index) => told.theirPlay !== theirs[index])) leak('a false history');
    if (theirPlay && theirPlay !== theirs[round - 2]) leak('a move of another round');
    if (youPlayed && round < (this.#seatOf(player)?.since ?? 0)) leak('the open move of whom they replaced');
    if (roundSummary && (!theirPlay || !roundSummary.includes(theirPlay)))
      leak('a summary without its moves');
  }

  /** Someone else may have the seat by now, who ever had it; what else was true before was checked when others were sent it. */
  #inspectLateView(player: string, { youPlayed, round }: View, leak: (what: string) => void): void {
    const made = this.#made.get(player);
    if (!made) leak('what a player sees');
    if (youPlayed && made?.get(round) !== youPlayed) leak('the open move of a player');
  }

  #inspectWatchView(view: WatchView, leak: (what: string) => void): void {
    const { history = [], left, right, round, roundSummary } = view;
    for (const key of Object.keys({ ...left, ...right })) if (!SIDE_KEYS.has(key)) leak(`a side's ${key}`);
    // Sides change with the seats, rounds do not.
    const pairs = this.watched().history.map((made) => pairOf(made.left, made.right));
    if (round > this.finished + 1) leak('a round that has not begun');
    if (history.length > this.finished) leak('a history ahead of its time');
    if (history.some((told, index) => pairOf(told.left, told.right) !== pairs[index]))
      leak('a false history');
    const last = pairOf(left.play, right?.play);
    if (last !== '' && last !== pairs[round - 2]) leak('a move of another round');
    if (roundSummary && last === '') leak('a summary without its moves');
  }
}

/** The moves of a round, no matter who made which; "" if there are none. */
const pairOf = (one: Move | undefined, other: Move | undefined): string =>
  [one, other]
    .filter((move) => move !== undefined)
    .sort()
    .join();
