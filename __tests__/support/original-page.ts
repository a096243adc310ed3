import type { WireMessage } from '../../domain/protocol';

/** The page of the original's client: all it shows follows from the last message, whatever that was about. */
export class OriginalPage {
  /** The round that a click plays. */
  round = 1;
  /** The result on display, which a click replaces by "waiting". */
  summary: string | undefined;
  /** After a click, until a message brings a result. */
  isLocked = false;

  /** Clicks a move; returns the round that it is sent for. */
  clicks(): number {
    this.isLocked = true;
    this.summary = undefined;
    return this.round;
  }

  receives(message: WireMessage): void {
    this.round = message.round;
    if (!('roundSummary' in message)) return;
    this.summary = message.roundSummary;
    this.isLocked = false;
  }
}
