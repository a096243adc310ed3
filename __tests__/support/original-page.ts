import type { WireMessage } from '../../domain/protocol';

/** The original's page: everything it shows follows from the last message, whatever that was about. */
export class OriginalPage {
  /** The round that a click plays. */
  round = 1;
  /** The displayed result, which a click replaces with "waiting". */
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
