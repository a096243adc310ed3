import { type DailyRecord, streakOn, totalsOf } from '../daily/record';

/** The streak and the record in words; nothing before the first duel. */
export function DailyRecordLine({ record, day }: { record: DailyRecord; day: string }) {
  const { won, played, best } = totalsOf(record);
  if (played === 0) return null;
  const streak = streakOn(record, day);
  return (
    <p class="aside" data-testid="record">
      Won {won} of {played} {played === 1 ? 'duel' : 'duels'}.{streak > 0 && ` Streak: ${daysOf(streak)}.`}
      {best > streak && ` Best streak: ${daysOf(best)}.`}
    </p>
  );
}

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
