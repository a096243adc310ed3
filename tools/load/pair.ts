import { setTimeout } from 'node:timers/promises';
import { canPlay } from '../../client/src/session/state';
import { beats, MOVES, type Move } from '../../domain/rules';
import type { Course } from './course';
import type { LoadOptions } from './options';
import { LoadPlayer } from './player';
import type { Tally } from './tally';
import { TooLate } from './until';
import { LoadWatcher } from './watcher';

/** Milliseconds after which a result counts as lost. */
const PATIENCE = 60_000;

/** A game, and how it is played. */
interface Table {
  readonly a: LoadPlayer;
  readonly b: LoadPlayer;
  readonly watchers: readonly LoadWatcher[];
  readonly course: Course;
  /** Seconds a player takes for a move, on average. */
  readonly think: number;
  readonly tally: Tally;
  readonly signal: AbortSignal;
}

/**
 * Two simulated players play one game, others watch it, and all check every result. Ends early when it is aborted or a
 * player's result is lost.
 */
export async function playPair(options: LoadOptions, tally: Tally, signal: AbortSignal): Promise<void> {
  const { url, think, rounds } = options;
  const course: Course = { watchers: options.watchers, moves: new Map() };
  const people: { leave(): void }[] = [];
  const enter = <Person extends { leave(): void }>(person: Person): Person => {
    people.push(person);
    return person;
  };
  const sit = (gameId?: string) => {
    const player = enter(new LoadPlayer(url, gameId, tally));
    course.moves.set(player.name, []);
    return player;
  };
  tally.gamesStarted++;
  try {
    const a = sit();
    await a.until(({ view }) => view !== undefined, PATIENCE, signal);
    const { gameId = '' } = a.state;
    const watchers = Array.from({ length: options.watchers }, () =>
      enter(new LoadWatcher(url, gameId, course, tally)),
    );
    await Promise.all(watchers.map((each) => each.until(({ view }) => view !== undefined, PATIENCE, signal)));
    const b = sit(gameId);
    const table: Table = { a, b, watchers, course, think, tally, signal };
    const seen: Promise<void>[] = [];
    for (let round = 1; round <= rounds; round++) seen.push(...(await playRound(table, round)));
    await Promise.all(seen);
    tally.gamesEnded++;
  } catch (error) {
    if (error instanceof TooLate) tally.lost++;
    else if (!signal.aborted) throw error;
  } finally {
    for (const person of people) person.leave();
  }
}

/** Plays a round and checks it; what it returns resolves once its watchers have seen it, too. */
async function playRound(table: Table, round: number): Promise<Promise<void>[]> {
  const { a, b, watchers, tally, signal } = table;
  const [playA, playB] = await Promise.all([playMove(table, a, round), playMove(table, b, round)]);
  const last = Math.max(playA.at, playB.at);
  const seen = watchers.map((watcher) => waitForResult(table, watcher, round, last));
  const hasResult = ({ history }: LoadPlayer['state']) => history.length >= round;
  const [seenA = 0, seenB = 0] = await Promise.all([
    a.until(hasResult, PATIENCE, signal),
    b.until(hasResult, PATIENCE, signal),
  ]);
  const [maker, other] = playA.at > playB.at ? [seenA, seenB] : [seenB, seenA];
  tally.toMaker.push(maker - last);
  tally.toOther.push(other - last);
  tally.rounds++;
  check(table, [a, b], round, [playA.move, playB.move]);
  check(table, [b, a], round, [playB.move, playA.move]);
  return seen;
}

async function playMove({ course, think, signal }: Table, player: LoadPlayer, round: number) {
  await player.until((state) => canPlay(state) && state.view?.round === round, PATIENCE, signal);
  await setTimeout(think * 1000 * (0.5 + Math.random()), undefined, { signal });
  const move = MOVES[Math.floor(Math.random() * MOVES.length)] ?? 'rock';
  course.moves.get(player.name)?.push(move);
  player.play(move);
  return { move, at: performance.now() };
}

/** Never rejects because of a lost result: the players play on. */
async function waitForResult(
  { tally, signal }: Table,
  watcher: LoadWatcher,
  round: number,
  last: number,
): Promise<void> {
  try {
    const at = await watcher.until(({ history }) => history.length >= round, PATIENCE, signal);
    tally.toWatchers.push(at - last);
  } catch (error) {
    if (error instanceof TooLate) tally.lost++;
    else if (!signal.aborted) throw error;
  }
}

/** Whether the player was shown the two moves that were made, a score that matches all rounds so far, and who watches. */
function check(
  { course, tally }: Table,
  [{ state }, opponent]: readonly [LoadPlayer, LoadPlayer],
  round: number,
  [mine, theirs]: readonly [Move, Move],
): void {
  const { gameId, view, history } = state;
  const shown = history[round - 1];
  const score = history.filter(({ yourPlay, theirPlay }) => beats(yourPlay, theirPlay)).length;
  if (view?.theirName !== opponent.name)
    tally.wrong.push(`Game ${gameId}: ${opponent.name} is called ${view?.theirName}`);
  if (tally.reconnects === 0 && (view?.watchers ?? 0) !== course.watchers)
    tally.wrong.push(`Game ${gameId}: ${view?.watchers} are said to watch instead of ${course.watchers}`);
  if (shown?.yourPlay === mine && shown.theirPlay === theirs && view?.yourScore === score) return;
  tally.wrong.push(
    `Game ${gameId}, round ${round}: ${mine} against ${theirs} was shown as ${JSON.stringify(shown)} ` +
      `with a score of ${view?.yourScore} for ${score} won rounds`,
  );
}
