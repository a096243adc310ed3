import { DAILY } from '../parts';
import { WithPart } from './with-part';

interface Props {
  /** Undefined: today. */
  readonly day: string | undefined;
  readonly onBack: () => void;
}

/** The way back is there even where the duel cannot be loaded. */
export const DailyFrame = ({ day, onBack }: Props) => (
  <>
    <p class="practice-head">
      Daily duel
      <button type="button" onClick={onBack}>
        Back
      </button>
    </p>
    <WithPart part={DAILY}>{(DailyPage) => <DailyPage key={day} day={day} />}</WithPart>
  </>
);
