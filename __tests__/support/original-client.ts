import * as v from 'valibot';
import type { Move } from '../../domain/rules';
import { WireClient } from '../../tools/players/wire-client';

/** The keys of a message that the original's client knows. */
const KnownSchema = v.object({
  gameId: v.string(),
  round: v.number(),
  yourScore: v.number(),
  theirScore: v.number(),
  winner: v.boolean(),
  yourPlay: v.optional(v.string()),
  theirPlay: v.optional(v.string()),
  roundSummary: v.optional(v.string()),
});
export type Known = v.InferOutput<typeof KnownSchema>;

/** A player with the original's client: it sends and sees only the original's keys. */
export class OriginalClient {
  private constructor(
    readonly wire: WireClient,
    readonly userId: string,
  ) {}

  static async open(url: string, userId: string): Promise<OriginalClient> {
    return new OriginalClient(await WireClient.open(url), userId);
  }

  async starts(): Promise<Known> {
    this.#send({ action: 'new' });
    return this.sees();
  }

  async joins(gameId: string): Promise<Known> {
    this.#send({ action: 'join', gameId });
    return this.sees();
  }

  plays({ gameId, round }: Known, play: Move): void {
    this.#send({ action: 'play', gameId, round, play });
  }

  /** The next message that shows this round. */
  async sees(round = 1): Promise<Known> {
    return v.parse(KnownSchema, await this.wire.next((message) => message.round === round));
  }

  /** Waits for a message about a change that it cannot see. */
  async hearsSomething(): Promise<void> {
    await this.wire.next();
  }

  #send(keys: { action: string; gameId?: string; round?: number; play?: Move }): void {
    this.wire.send(JSON.stringify({ userId: this.userId, ...keys }));
  }
}
