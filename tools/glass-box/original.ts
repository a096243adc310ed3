/**
 * The design of 2020, written anew from its published steps: a play reads the item, writes the move, reads the item
 * again, and the Lambda that finds both moves there writes the whole item with the round finished. Beside our world, it goes
 * through the same events: its Lambdas start, get as far and die when ours do.
 */
import { beats, type Move } from '../../domain/rules';
import type { Moment } from './moment';
import { personOf } from './names';
import type { Run } from './run';

export interface Original {
  readonly round: number;
  readonly players: Readonly<Record<string, { readonly play?: Move; readonly score: number }>>;
  /** What it has just told somebody that they must not know, or what it cannot get out of. */
  readonly trouble: string | undefined;
  /** Both moves are in, but nobody finishes the round: it refuses whatever comes. */
  readonly isStuck: boolean;
}

export const NO_ORIGINAL: Original = { round: 1, players: {}, trouble: undefined, isStuck: false };

/** What the original has become by the last of these moments. */
export const originalAt = (moments: readonly Moment[]): Original =>
  moments.reduce((original, moment, index) => after(original, moment, moments[index - 1]), NO_ORIGINAL);

function after(original: Original, { about, runs }: Moment, before: Moment | undefined): Original {
  const run = runs.find((each, index) => each !== before?.runs[index]);
  if (!run || original.isStuck || run.request.message === 'disconnect') return original;
  if (about?.type === 'handler') return afterDeath(original, runs);
  const isAnswered = about?.type === 'call' && ['step', 'create'].includes(about.call.method);
  if (isAnswered && run.made.length > 0) return stepOf(original, run);
  return run.fate === 'ended' && run.request.message.action === 'play' ? advanced(original) : original;
}

/** The first write of a Lambda: a seat, or a move. */
function stepOf(original: Original, { request: { message } }: Run): Original {
  if (message === 'disconnect' || message.userId === undefined) return original;
  const { players } = original;
  const { userId } = message;
  const me = players[userId];
  if (message.action === 'play' && message.round === original.round)
    return { ...original, players: { ...players, [userId]: { score: 0, ...me, play: message.play } } };
  if (!me) return { ...original, players: { ...players, [userId]: { score: 0 } } };
  return message.action === 'join' ? toldAll(original, userId) : original;
}

/** A player who comes back is sent what the item holds. */
function toldAll(original: Original, userId: string): Original {
  const [them] = Object.entries(original.players).filter(([id]) => id !== userId);
  const play = them?.[1].play;
  if (!them || !play) return original;
  const [me, other] = [personOf(userId), personOf(them[0])];
  return {
    ...original,
    trouble: `It tells ${me}: “theirPlay: ${play}”. ${me} knows ${other}'s move before playing.`,
  };
}

/** The last write: the round is finished, for all who are there. */
function advanced(original: Original): Original {
  const [a, b] = Object.entries(original.players);
  const [first, second] = [a?.[1].play, b?.[1].play];
  if (!a || !b || !first || !second) return original;
  const won = (mine: Move, theirs: Move) => (beats(mine, theirs) ? 1 : 0);
  return {
    ...original,
    round: original.round + 1,
    players: {
      [a[0]]: { score: a[1].score + won(first, second) },
      [b[0]]: { score: b[1].score + won(second, first) },
    },
  };
}

/** Both moves are in, and nobody is left who would finish the round. */
function afterDeath(original: Original, runs: readonly Run[]): Original {
  const plays = Object.values(original.players).map(({ play }) => play);
  const isStuck = plays.length === 2 && plays.every(Boolean) && !runs.some(({ fate }) => fate === 'runs');
  if (!isStuck) return original;
  return {
    ...original,
    isStuck: true,
    trouble: `Both moves of round ${original.round} are stored, but the Lambda that was to finish the round is dead. Every further move is refused: the game is stuck.`,
  };
}
