import { setTimeout } from 'node:timers/promises';
import { canPlay } from '../../client/src/session/state';
import { beats, MOVES, type Move } from '../../domain/rules';
import type { LoadOptions } from './options';
import { LoadPlayer, TooLate } from './player';
import type { Tally } from './tally';

/** Milliseconds after which a result counts as lost. */
const PATIENCE = 60_000;

/** Two simulated players play one game and check every result. Ends early when it is aborted or a result is lost. */
export async function playPair(options: LoadOptions, tally: Tally, signal: AbortSignal): Promise<void> {
  const players: LoadPlayer[] = [];
  const enter = (gameId?: string) => {
    const player = new LoadPlayer(options.url, gameId, tally);
    players.push(player);
    return player;
  };
  tally.gamesStarted++;
  try {
    const a = enter();
    await a.until(({ view }) => view !== undefined, PATIENCE, signal);
    const b = enter(a.state.gameId);
    for (let round = 1; round <= options.rounds; round++)
      await playRound(a, b, round, options, tally, signal);
    tally.gamesEnded++;
  } catch (error) {
    if (error instanceof TooLate) tally.lost++;
    else if (!signal.aborted) throw error;
  } finally {
    for (const player of players) player.leave();
  }
}

async function playRound(
  a: LoadPlayer,
  b: LoadPlayer,
  round: number,
  { think }: LoadOptions,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const [playA, playB] = await Promise.all(
    [a, b].map(async (player) => {
      await player.until((state) => canPlay(state) && state.view?.round === round, PATIENCE, signal);
      await setTimeout(think * 1000 * (0.5 + Math.random()), undefined, { signal });
      const move = MOVES[Math.floor(Math.random() * MOVES.length)] ?? 'rock';
      player.play(move);
      return { move, at: performance.now() };
    }),
  );
  if (!playA || !playB) return;
  const hasResult = ({ history }: LoadPlayer['state']) => history.length >= round;
  const [seenA = 0, seenB = 0] = await Promise.all([
    a.until(hasResult, PATIENCE, signal),
    b.until(hasResult, PATIENCE, signal),
  ]);
  const [maker, other] = playA.at > playB.at ? [seenA, seenB] : [seenB, seenA];
  const last = Math.max(playA.at, playB.at);
  tally.toMaker.push(maker - last);
  tally.toOther.push(other - last);
  tally.rounds++;
  check(a, b, round, [playA.move, playB.move], tally);
  check(b, a, round, [playB.move, playA.move], tally);
}

/** Whether the player was shown the two moves that were made, and a score that matches all rounds so far. */
function check(
  { state }: LoadPlayer,
  opponent: LoadPlayer,
  round: number,
  [mine, theirs]: readonly [Move, Move],
  tally: Tally,
): void {
  const { gameId, view, history } = state;
  const shown = history[round - 1];
  const score = history.filter(({ yourPlay, theirPlay }) => beats(yourPlay, theirPlay)).length;
  if (view?.theirName !== opponent.name)
    tally.wrong.push(`Game ${gameId}: ${opponent.name} is called ${view?.theirName}`);
  if (shown?.yourPlay === mine && shown.theirPlay === theirs && view?.yourScore === score) return;
  tally.wrong.push(
    `Game ${gameId}, round ${round}: ${mine} against ${theirs} was shown as ${JSON.stringify(shown)} ` +
      `with a score of ${view?.yourScore} for ${score} won rounds`,
  );
}
