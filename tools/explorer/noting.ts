import { standingEviction } from '../../client/src/session/seat-claim';
import type { Input, Output, Page } from './page';

/** Takes note of a move that was locked in, of what was refused in sight, and of how often it took its seat back. */
export function noting(before: Page, page: Page, input: Input, outputs: readonly Output[]): Page {
  const { pending, gameId, notice, problem } = page.session;
  const isNew = pending !== undefined && pending !== before.session.pending && gameId !== undefined;
  const isKnown = page.made.some((made) => made.gameId === gameId && made.round === pending?.round);
  return {
    ...page,
    made:
      isNew && !isKnown ? [...page.made, { gameId, round: pending.round, move: pending.move }] : page.made,
    insisted: input.type === 'socket-opened' ? 0 : page.insisted + (insists(page, input, outputs) ? 1 : 0),
    told: page.told || notice !== undefined || problem !== undefined,
  };
}

const insists = ({ session }: Page, { type }: Input, outputs: readonly Output[]): boolean =>
  type === 'socket-heard' &&
  standingEviction(session.claim) !== undefined &&
  outputs.some((output) => output.type === 'send' && output.message.action === 'join');
