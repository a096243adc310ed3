import * as v from 'valibot';
import { type Game, MAX_ROUNDS, newPlayer } from '../../../domain/game';
import { MoveSchema } from '../../../domain/protocol';
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { createStorage, type PageStorage } from '../storage';
import { OPPONENT_IDS } from './opponents/opponents';

const KEY = 'rockpaper-practice';
/** As long as the tab is open: a practice is nothing to come back to tomorrow. */
const tab = createStorage(() => sessionStorage);

/** What is needed to go on with a game against the computer. */
export const KeptMovesSchema = v.object({
  moves: v.pipe(v.array(MoveSchema), v.maxLength(MAX_ROUNDS)),
  choices: v.array(v.object({ move: MoveSchema, because: v.string(), salt: v.string() })),
});
/** Your moves, and what the computer has committed itself to. */
export type KeptMoves = v.InferOutput<typeof KeptMovesSchema>;

const KeptSchema = v.object({ ...KeptMovesSchema.entries, opponent: v.picklist(OPPONENT_IDS) });
/** A practice as a refreshed page finds it. */
export type KeptPractice = v.InferOutput<typeof KeptSchema>;

export function keepPractice(practice: KeptPractice, on: Pick<PageStorage, 'setItem'> = tab): void {
  on.setItem(KEY, JSON.stringify(practice));
}

/** The practice that was kept; undefined if there is none that makes sense. */
export function keptPractice(from: Pick<PageStorage, 'getItem'> = tab): KeptPractice | undefined {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), KeptSchema), from.getItem(KEY));
  if (!kept.success || kept.output.choices.length < kept.output.moves.length) return undefined;
  const { opponent, moves, choices } = kept.output;
  return { opponent, moves, choices: choices.slice(0, moves.length + 1) };
}

/** The game in which these moves were made. */
export function gameOf(
  { moves, choices }: KeptMoves,
  id: string,
  players: readonly [you: string, computer: string],
): Game {
  const player = (userId: string, made: Game['players'][number]['moves']) => ({
    ...newPlayer({ userId, address: userId, attachment: 1, at: 0 }),
    moves: made,
  });
  const [you, computer] = players;
  const theirs = choices.map(({ move }) => move);
  return {
    id,
    settings: DEFAULT_SETTINGS,
    watched: false,
    version: 1,
    players: [player(you, moves), player(computer, theirs)],
  };
}
