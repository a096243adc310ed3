import { useEffect, useState } from 'preact/hooks';
import { type Match, matchesOf } from '../../../domain/match';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { opponentOn, thinkOn } from '../daily/duel';
import { keepRecord, keptRecord, type LastDuel } from '../daily/record';
import { startPractice } from '../practice/practice';
import type { State } from '../session/state';
import { ComputerGame } from './computer-game';
import { DailyEnd } from './daily-done';

interface Props {
  readonly day: string;
  /** An earlier day's duel is not kept. */
  readonly isToday: boolean;
  /** The duel in progress. */
  readonly kept: LastDuel | undefined;
}

/** One match against the opponent of the day. Each move is kept, so that a refresh cannot take it back. */
export function DailyDuel({ day, isToday, kept }: Props) {
  const [practice] = useState(() => startPractice(thinkOn(day), kept));
  useEffect(() => {
    if (!isToday) return undefined;
    const keep = (state: State) => {
      const match = firstMatchOf(state);
      const moves = (match?.winner ? match.rounds : state.history).map(({ yourPlay }) => yourPlay);
      if (state.view) keepDuel({ day, moves, choices: [...practice.choices()] }, match);
    };
    keep(practice.store.get());
    return practice.store.subscribe(keep);
  }, [practice, day, isToday]);
  return (
    <ComputerGame
      opponent={opponentOn(day)}
      practice={practice}
      end={(match) => <DailyEnd day={day} match={match} isToday={isToday} />}
    />
  );
}

const firstMatchOf = ({ history }: State): Match | undefined => matchesOf(history, DEFAULT_SETTINGS.goal)[0];

function keepDuel(last: LastDuel, match: Match | undefined): void {
  const { results } = keptRecord();
  const isOver = match?.winner !== undefined && results[last.day] === undefined;
  const { yourScore: yours = 0, theirScore: theirs = 0 } = match ?? {};
  keepRecord({ last, results: isOver ? { ...results, [last.day]: { yours, theirs } } : results });
}
