import { PRACTICE } from '../parts';
import { WithPart } from './with-part';

interface Props {
  /** How often the player has asked to start over. */
  readonly restarts: number;
  readonly onBack: () => void;
}

/** The way back is there even where practice cannot be loaded. */
export const PracticeFrame = ({ restarts, onBack }: Props) => (
  <>
    <p class="practice-head">
      Practice
      <button type="button" onClick={onBack}>
        Back
      </button>
    </p>
    <WithPart part={PRACTICE}>{(PracticePage) => <PracticePage restarts={restarts} />}</WithPart>
  </>
);
