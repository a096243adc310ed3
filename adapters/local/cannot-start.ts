/** Why a local run cannot start, in one line that says what to do; no stack would tell its user more. */
export class CannotStart extends Error {}
