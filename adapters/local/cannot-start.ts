/** Why a local run cannot start, in one line that says what to do; a stack trace would not help its user. */
export class CannotStart extends Error {}
