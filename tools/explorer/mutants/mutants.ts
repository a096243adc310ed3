import { IN_STEPS, IN_USE_CASES } from './backend';
import { IN_CLIENT } from './client';
import { IN_MESSAGES } from './messages';
import type { Mutant } from './mutant';
import { IN_SEATS } from './seats';
import { AMONG_STRANGERS } from './strangers';
import { IN_WATCHING } from './watching';

/** The seeded bugs. The explorer must find each of them. */
export const MUTANTS: readonly Mutant[] = [
  ...IN_STEPS,
  ...IN_SEATS,
  ...IN_USE_CASES,
  ...IN_MESSAGES,
  ...IN_CLIENT,
  ...AMONG_STRANGERS,
  ...IN_WATCHING,
];
