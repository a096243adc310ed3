import type { Round } from '../../../domain/game';
import { type Match, matchesOf } from '../../../domain/match';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { DAILY_HASH, linkWith } from '../address';
import { daysAfter, startOf } from '../daily/day';
import { opponentOn } from '../daily/duel';
import { keptRecord, type LastDuel, streakOn } from '../daily/record';
import { dailyText } from '../daily/share';
import { OPPONENTS } from '../practice/opponents/opponents';
import { DailyRecordLine } from './daily-record';
import { Archive } from './daily-start';
import { Face } from './face';
import { PastRounds } from './past-rounds';
import { ShareResult } from './share-result';
import { matchSummary, youAndComputer } from './words';

/** Today's duel when the page is opened again afterwards: how it went, and when the next one begins. */
export function DailyDone({ day, last }: { day: string; last: LastDuel | undefined }) {
  const opponent = opponentOn(day);
  const sides = youAndComputer(OPPONENTS[opponent].name);
  const match = last?.day === day ? matchesOf(roundsOf(last), DEFAULT_SETTINGS.goal)[0] : undefined;
  const { yours = 0, theirs = 0 } = keptRecord().results[day] ?? {};
  return (
    <section class="daily">
      <Face of={opponent} mood={yours > theirs ? 'sulky' : 'glad'} />
      <h2 data-testid="result">
        {matchSummary(
          { winner: yours > theirs ? 'you' : 'them', yourScore: yours, theirScore: theirs, rounds: [] },
          sides,
        )}
      </h2>
      {match && <PastRounds rounds={match.rounds} matches={[]} sides={sides} />}
      <DailyEnd day={day} match={match} isToday />
      <Archive today={day} />
    </section>
  );
}

const roundsOf = ({ moves, choices }: LastDuel): Round[] =>
  moves.map((yourPlay, index) => ({ yourPlay, theirPlay: choices[index]?.move ?? yourPlay }));

interface Props {
  readonly day: string;
  /** Undefined if the browser knows only how it ended. */
  readonly match: Match | undefined;
  readonly isToday: boolean;
}

/** What there is to do after a daily duel: tell others, and wait for the next one. */
export function DailyEnd({ day, match, isToday }: Props) {
  const record = keptRecord();
  const { name } = OPPONENTS[opponentOn(day)];
  if (!isToday)
    return (
      <p class="row">
        <a href={DAILY_HASH}>To today’s duel</a>
      </p>
    );
  return (
    <div class="daily-end">
      {match && (
        <ShareResult text={dailyText(day, match, name, streakOn(record, day), linkWith(DAILY_HASH))} />
      )}
      <DailyRecordLine record={record} day={day} />
      <p class="aside">The next duel begins at {timeOf(startOf(daysAfter(day, 1)))} (midnight UTC).</p>
    </div>
  );
}

/** In the player's own time zone. @param time in ms since 1970 */
const timeOf = (time: number): string =>
  new Date(time).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
