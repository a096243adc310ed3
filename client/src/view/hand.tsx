import type { Move } from '../../../domain/rules';
import { Drawing } from './drawing';

/** A hand as the player on the left holds it out. Its name stands beside it. */
export const Hand = ({ move }: { move: Move }) => <Drawing art={[move, 'hand']} />;
