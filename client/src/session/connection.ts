/** What has been asked of the backend and not been answered yet. */
export type Question =
  /** A join, or the request for a new game, has been sent. */
  | 'join'
  /** A join is to be sent once the alarm rings: what answers an earlier one does not count. */
  | 'owed-join'
  /** The receipt of a move, or the result of a round, is on its way unless it was lost. */
  | 'receipt';

/** What the page knows of its connection to the backend. */
export type Connection =
  /** There is no transport: nothing to say, or another page has taken the seat. */
  | { readonly kind: 'closed' }
  /** The transport is making its first connection. */
  | { readonly kind: 'opening' }
  /** The connection ended or could not be made, and the transport is making a new one. */
  | { readonly kind: 'lost' }
  /** Everything is answered. */
  | { readonly kind: 'settled' }
  /** The answer alarm is set. A message about anything shows that the connection is not dead: it was `heard`. */
  | { readonly kind: 'asking'; readonly question: Question; readonly heard: boolean }
  /**
   * No answer came, nor anything else, so the connection is being replaced. What is `heard` meanwhile may still come
   * by the old one.
   */
  | { readonly kind: 'overdue'; readonly question: Question; readonly heard: boolean };

export const CLOSED: Connection = { kind: 'closed' };
export const OPENING: Connection = { kind: 'opening' };
export const LOST: Connection = { kind: 'lost' };
export const SETTLED: Connection = { kind: 'settled' };

/** Whether messages come and go, as far as the page can know. */
export const isOnline = (connection: Connection): boolean =>
  connection.kind === 'settled' || (isAsking(connection) && !isBroken(connection));

/** Whether a connection was lost, as far as the page can know. */
export const isBroken = (connection: Connection): boolean =>
  connection.kind === 'lost' || (connection.kind === 'overdue' && !connection.heard);

type Asking = Extract<Connection, { question: Question }>;
const isAsking = (connection: Connection): connection is Asking =>
  connection.kind === 'asking' || connection.kind === 'overdue';

/** The question under way, if any. */
export const questionOf = (connection: Connection): Question | undefined =>
  isAsking(connection) ? connection.question : undefined;

/** Whether a full view is still to come. */
export const isSyncing = (connection: Connection): boolean =>
  isAsking(connection) && connection.question !== 'receipt';

/** The connection after a message about anything. */
export const afterHearing = (connection: Connection): Connection =>
  isAsking(connection) ? { ...connection, heard: true } : connection;

/** The connection after the answer to a join: only a receipt can be outstanding now, or another join. */
export const afterJoining = (connection: Connection): Connection =>
  isAsking(connection) && connection.question === 'join'
    ? { ...connection, question: 'receipt' }
    : connection;
