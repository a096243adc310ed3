import type { Offer } from '../../domain/ports';

/** How long an offer counts, written down again, in milliseconds. */
const LIFETIME = 60_000;
/** How long two who are there may wait side by side, in milliseconds: until both have said again that they wait. */
const SIDE_BY_SIDE = 30_000;

/** A naive model of the lobby, and of who waits there. */
export class Meeting {
  /** Offers that were made or renewed, and neither taken nor taken away, by their games. */
  readonly #offers = new Map<string, { userId: string; until: number }>();
  readonly #waitingSince = new Map<string, number>();
  /** How many offers were taken. */
  taken = 0;

  /** @param lastSeen when someone was last there or did something; undefined: they are there */
  constructor(
    readonly wrong: string[],
    readonly lastSeen: (userId: string) => number | undefined,
  ) {}

  /** The lobby has answered someone who came with an offer at this time. */
  met(mine: Offer, at: number, answer: Offer | undefined): void {
    if (answer?.userId === mine.userId) this.#open(answer, at);
    else if (answer) this.#take(mine.userId, answer, at);
  }

  #open({ gameId, userId }: Offer, at: number): void {
    for (const [, other] of this.#offers) {
      if (other.userId !== userId && other.until > at)
        this.wrong.push(`${userId} opened an offer although that of ${other.userId} was open`);
    }
    this.#offers.clear();
    this.#offers.set(gameId, { userId, until: at + LIFETIME });
  }

  #take(userId: string, { gameId, userId: owner }: Offer, at: number): void {
    const offer = this.#offers.get(gameId);
    const seen = this.lastSeen(owner);
    if (offer?.userId !== owner) this.wrong.push(`${userId} took an offer of ${owner} that was not open`);
    else if (offer.until <= at) this.wrong.push(`${userId} took an offer of ${owner} that had ended`);
    if (seen !== undefined && at - seen > LIFETIME)
      this.wrong.push(`${userId} took the offer of ${owner}, who had long gone`);
    this.#offers.delete(gameId);
    this.taken++;
  }

  withdrawn(gameId: string): void {
    this.#offers.delete(gameId);
  }

  /** These players wait for a stranger, and are connected; nothing is under way. */
  wait(players: readonly string[], now: number): void {
    for (const player of this.#waitingSince.keys())
      if (!players.includes(player)) this.#waitingSince.delete(player);
    for (const player of players) if (!this.#waitingSince.has(player)) this.#waitingSince.set(player, now);
    const long = players.filter((player) => now - (this.#waitingSince.get(player) ?? now) > SIDE_BY_SIDE);
    if (long.length > 1) this.wrong.push(`${long.join(' and ')} wait side by side`);
  }
}
