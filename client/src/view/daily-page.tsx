import { useState } from 'preact/hooks';
import { DAILY_HASH } from '../address';
import { dayOf, isDay } from '../daily/day';
import { keptRecord, type LastDuel } from '../daily/record';
import { DailyDone } from './daily-done';
import { DailyDuel } from './daily-duel';
import { DailyStart } from './daily-start';

/**
 * The duel of a day, the same for everyone; today's is played once, an earlier one for practice.
 * @param day undefined: today
 */
export function DailyPage({ day }: { day: string | undefined }) {
  // A duel that goes on past midnight still counts for its day.
  const [today] = useState(() => dayOf(Date.now()));
  const shown = day ?? today;
  if (isDay(shown) && shown <= today) return <Duel day={shown} today={today} />;
  return (
    <p class="aside">
      There is no duel for that day. <a href={DAILY_HASH}>Play today’s.</a>
    </p>
  );
}

type Stage = 'before' | 'during' | 'after';

function stageOf(day: string, last: LastDuel | undefined): Stage {
  if (keptRecord().results[day]) return 'after';
  return last?.day === day ? 'during' : 'before';
}

function Duel({ day, today }: { day: string; today: string }) {
  const isToday = day === today;
  const [last] = useState(() => keptRecord().last);
  const [stage, setStage] = useState<Stage>(() => (isToday ? stageOf(day, last) : 'before'));
  switch (stage) {
    case 'before':
      return <DailyStart day={day} today={today} onStart={() => setStage('during')} />;
    case 'during':
      return <DailyDuel day={day} isToday={isToday} kept={isToday && last?.day === day ? last : undefined} />;
    case 'after':
      return <DailyDone day={day} last={last} />;
  }
}
