import type { Move } from '../../../domain/rules';
import { Hand } from './hand';

/** Two hands that face each other. */
export const HandsArt = ({ left, right }: { left: Move; right: Move }) => (
  <p class="hands-art" aria-hidden="true">
    <Hand move={left} />
    <span>or</span>
    <Hand move={right} />
  </p>
);
