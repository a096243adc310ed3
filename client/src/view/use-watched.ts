import type { Round } from '../../../domain/game';
import type { WatchView } from '../../../domain/protocol';
import { type Table, tableOf } from '../duel/table';
import type { WatchedRound } from '../watching/step';
import { useAnnounced } from './announcer';
import { useResultsAnnounced } from './use-game-announced';
import { useMatches } from './use-matches';
import { useRoundFeedback, useRounds, WATCHED } from './use-rounds';
import { leftAndRight, type Sides } from './words';

/** How far the game has come as those who watch it see it: a result counts once it has been revealed. */
export function useWatched(view: WatchView, history: readonly WatchedRound[]) {
  const sides = sidesOf(view);
  const rounds = useRounds(countedOf(view, history));
  const { shown, revealing } = rounds;
  const [isLeftReady, isRightReady] = [view.left.played, view.right?.played === true];
  const isRevealing = revealing !== undefined;
  const matches = useMatches(shown, view.goal, (isLeftReady || isRightReady) && !isRevealing, 0);
  const ended = isRevealing ? undefined : matches.ended;
  const last = shown.at(-1);
  const status = isRevealing || ended ? '' : statusOf(view, sides);
  useRoundFeedback(rounds, WATCHED);
  useResultsAnnounced({ sides, rounds: shown, endedMatch: ended });
  useAnnounced(status);
  const picking = {
    kind: 'picking',
    yours: undefined,
    areYouReady: isLeftReady,
    areTheyReady: isRightReady,
  } as const;
  const table: Table =
    isRevealing || isLeftReady || isRightReady
      ? (revealing ?? picking)
      : tableOf(undefined, last, undefined, false);
  const invitation = isRevealing ? undefined : invitationOf(view, ended?.winner);
  return { sides, shown, isRevealing, matches, ended, table, status, invitation };
}

const sidesOf = ({ left, right }: WatchView): Sides =>
  leftAndRight([left.name ?? 'Player 1', right?.name ?? 'Player 2']);

const countedOf = ({ since }: WatchView, history: readonly WatchedRound[]): Round[] =>
  history.slice(Math.max(0, since - 1)).map(({ left, right }) => ({ yourPlay: left, theirPlay: right }));

function statusOf({ left, right }: WatchView, { yours, theirs }: Sides): string {
  if (!right) return 'Waiting for an opponent…';
  if (left.played !== right.played) return `Waiting for ${left.played ? theirs : yours}…`;
  if (left.status !== 'online') return `${yours} is away.`;
  if (right.status !== 'online') return `${theirs} is away.`;
  return 'Both are picking…';
}

/** The words on the button that takes a seat; undefined where none is free. */
function invitationOf({ left, right, winnerStays }: WatchView, winner: 'you' | 'them' | undefined) {
  if (!right) return 'Join';
  const loser = winner === 'you' ? right : left;
  return winnerStays && winner && !loser.played ? 'I’m next!' : undefined;
}

/** Who has won the last match, and how many in a row. */
export function championOf({ left, right }: WatchView, { yours, theirs }: Sides): string {
  const [name, streak] = left.streak > 0 ? [yours, left.streak] : [theirs, right?.streak ?? 0];
  if (streak === 0) return '';
  return streak === 1 ? `Champion: ${name}. ` : `Champion: ${name}, ${streak} matches in a row. `;
}
