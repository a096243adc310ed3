import type { ClientMessage } from '../../../domain/actions';
import type { Reaction } from '../../../domain/protocol';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { answerTime } from '../transport/patience';
import { isOnline, type Question, questionOf } from './connection';
import { type Effect, inTurn, type Step, stepTo, type Unsigned } from './effects';
import { isSeeking, type State } from './state';

/** A player who waits for a stranger says so again after this time, in milliseconds. */
const RENEWAL: Effect = { type: 'set-alarm', alarm: 'seek', milliseconds: 20_000 };
/** How long a message from a connection of ours that ended may still be under way, in milliseconds. */
export const ECHO_TIME: Effect = { type: 'set-alarm', alarm: 'echo', milliseconds: 10_000 };

/** Joins the game, or asks for a new one, if online. A join is sync, heartbeat and repair at once. */
export function sync(state: State): Step {
  if (!isOnline(state.connection)) return stepTo(state);
  const { gameId, name, release, view, claim } = state;
  const send: Effect = {
    type: 'send',
    message: gameId
      ? { action: 'join', gameId, name, round: view?.round, release: release === 'asked' || undefined }
      : asked(state),
  };
  return inTurn(stepTo({ ...state, claim: { ...claim, isMisplaced: false } }, send), (sent) =>
    expectAnswer(sent, 'join'),
  );
}

/** The request for a new game. */
function asked({ wish, name }: State): Unsigned<ClientMessage> {
  if (wish.type === 'stranger') return { action: 'quick', name, gameId: wish.leaving };
  // What is usual need not be said.
  const goal = wish.goal === DEFAULT_SETTINGS.goal ? undefined : wish.goal;
  return { action: 'new', name, goal, winnerStays: wish.winnerStays || undefined };
}

/** Says again, if online, that the player waits for a stranger: the offer to play them lasts for a minute only. */
export function seekOn(state: State): Step {
  if (!isSeeking(state)) return stepTo(state);
  if (!isOnline(state.connection)) return stepTo(state, RENEWAL);
  const send: Effect = { type: 'send', message: { action: 'quick', name: state.name } };
  return inTurn(stepTo(state, RENEWAL, send), (sent) => expectAnswer(sent, 'join'));
}

/** Sees to it that whoever waits for a stranger says so again in time. */
export const keepSeeking = (state: State): Step =>
  isSeeking(state) ? stepTo(state, RENEWAL) : stepTo(state);

/** Sends the move that no view has confirmed, if online. Sending it again is harmless: the backend knows its round. */
export function sendPending(state: State): Step {
  const { connection, gameId, pending } = state;
  if (!isOnline(connection) || !gameId || !pending) return stepTo(state);
  const { round, move } = pending;
  const send: Effect = { type: 'send', message: { action: 'play', gameId, round, play: move } };
  return inTurn(stepTo(state, send), (sent) => expectAnswer(sent, questionOf(connection) ?? 'receipt'));
}

/** A gesture is of the moment: one that cannot be sent now, or gets lost, is not made up for. */
export function sendGesture(state: State, reaction: Reaction): Step {
  const { connection, gameId } = state;
  if (!isOnline(connection) || !gameId) return stepTo(state);
  return stepTo(state, { type: 'send', message: { action: 'react', gameId, reaction } });
}

/** Waits for an answer from now on. */
export function expectAnswer(state: State, question: Question): Step {
  const milliseconds = answerTime(state.unanswered);
  const connection = { kind: 'asking', question, heard: false } as const;
  return stepTo({ ...state, connection }, { type: 'set-alarm', alarm: 'answer', milliseconds });
}
