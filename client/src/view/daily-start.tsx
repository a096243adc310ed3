import { daysAfter } from '../daily/day';
import { opponentOn } from '../daily/duel';
import { keptRecord } from '../daily/record';
import { OPPONENTS } from '../practice/opponents/opponents';
import { DailyRecordLine } from './daily-record';
import { Face } from './face';

interface Props {
  readonly day: string;
  readonly today: string;
  readonly onStart: () => void;
}

/** The opponent, the rules, and the record so far. */
export function DailyStart({ day, today, onStart }: Props) {
  const opponent = opponentOn(day);
  const { name, nature } = OPPONENTS[opponent];
  const isToday = day === today;
  return (
    <section class="daily">
      <Face of={opponent} />
      <h2>{isToday ? `Today you meet ${name}.` : `On ${day} it was ${name}.`}</h2>
      <p>{nature}</p>
      <p>
        {isToday
          ? 'First to 5. Everyone in the world meets the same opponent today, and plays it only once.'
          : 'First to 5. This one no longer counts, so try whatever you like.'}
      </p>
      <button type="button" class="primary big" onClick={onStart}>
        Play
      </button>
      {isToday && <DailyRecordLine record={keptRecord()} day={day} />}
      <Archive today={today} />
    </section>
  );
}

/** How many earlier days are offered; any other is reached by its address. */
const DAYS_OFFERED = 7;

export const Archive = ({ today }: { today: string }) => (
  <details class="archive">
    <summary>Practice earlier days</summary>
    <p class="row">
      {Array.from({ length: DAYS_OFFERED }, (_, index) => daysAfter(today, -1 - index)).map((day) => (
        <a key={day} href={`#daily/${day}`}>
          {day}
        </a>
      ))}
    </p>
  </details>
);
