import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Round } from '../../../domain/game';
import { type Match, matchesOf } from '../../../domain/match';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { type Outcome, outcomeOf } from '../outcome';
import { OPPONENTS, type OpponentId } from '../practice/opponents/opponents';
import type { Practice } from '../practice/practice';
import { countedRounds } from '../session/state';
import { Face, type Mood } from './face';
import { Game } from './game';
import { useStore } from './hooks';
import { OpenedSeal, SealLine } from './seals';
import { useSeals } from './use-seals';
import { youAndComputer } from './words';

interface Props {
  readonly opponent: OpponentId;
  readonly practice: Practice;
  /** What is shown instead of further matches, where there is only one. */
  readonly end?: (match: Match) => ComponentChildren;
  /** What stands below the opponent's thoughts, given the rounds that have been revealed. */
  readonly children?: (revealed: readonly Round[]) => ComponentChildren;
}

/** A game against one of the computer's characters: its face, why it chose what it did, and the proof that it did not cheat. */
export function ComputerGame({ opponent, practice, end, children }: Props) {
  // However the game ends, its heartbeat must stop.
  useEffect(() => () => practice.session.close(), [practice]);
  const state = useStore(practice.store);
  const choices = practice.choices();
  const seals = useSeals(choices);
  if (!state.view) return null;
  const { name } = OPPONENTS[opponent];
  const rounds = countedRounds(state);
  const proofAfter = (revealed: number) => ({ choices, seals, rounds: rounds.slice(0, revealed) });
  const isOver = (revealed: number) => end !== undefined && hasEnded(rounds.slice(0, revealed));
  return (
    <Game
      state={state}
      view={state.view}
      session={practice.session}
      sides={youAndComputer(name)}
      {...(end && { end })}
      portrait={(revealed) => <Face of={opponent} mood={moodAfter(rounds[revealed - 1])} />}
      proof={(revealed) => !isOver(revealed) && <SealLine name={name} proof={proofAfter(revealed)} />}
    >
      {(revealed) => (
        <section class="practice" aria-label={`What ${name} thinks`}>
          <p data-testid="because">{choices[revealed - 1]?.because ?? 'So far it can only guess.'}</p>
          <OpenedSeal name={name} proof={proofAfter(revealed)} />
          {children?.(rounds.slice(0, revealed))}
        </section>
      )}
    </Game>
  );
}

const hasEnded = (rounds: readonly Round[]): boolean =>
  matchesOf(rounds, DEFAULT_SETTINGS.goal)[0]?.winner !== undefined;

const MOODS: Readonly<Record<Outcome, Mood>> = { win: 'sulky', loss: 'glad', tie: 'calm' };
const moodAfter = (round: Round | undefined): Mood => (round ? MOODS[outcomeOf(round)] : 'calm');
