/** An unanswered question is repeated so often before a connection that stays silent is taken for dead. */
export const PATIENCE = 1;
/** How long an answer may take before the question is asked again, in milliseconds. */
const ANSWER_TIME = 4000;
/** The same after many failures in a row: a backend in trouble must not be hammered. */
const LONGEST_ANSWER_TIME = 60_000;

/**
 * How long to wait for an answer, in milliseconds.
 * @param unanswered the answers in a row that did not come in time
 */
export const answerTime = (unanswered: number): number =>
  Math.min(LONGEST_ANSWER_TIME, ANSWER_TIME * 2 ** Math.max(0, unanswered - PATIENCE));
