import { deepEqual, equal } from 'node:assert/strict';
import { losses, type Round, wins } from '../../domain/game';
import type { View } from '../../domain/protocol';
import { MOVES, roundSummary } from '../../domain/rules';
import type { People } from './people';

const EVERY_PAIR: readonly Round[] = MOVES.flatMap((yourPlay) =>
  MOVES.map((theirPlay) => ({ yourPlay, theirPlay })),
);

const fromOtherSide = ({ yourPlay, theirPlay }: Round): Round => ({
  yourPlay: theirPlay,
  theirPlay: yourPlay,
});

/** Plays one round for every pair of moves and compares what both players see with the rules; returns how many. */
export async function checkMatch({ alice, bob }: People): Promise<number> {
  for (const [index, { yourPlay, theirPlay }] of EVERY_PAIR.entries()) {
    const round = index + 1;
    const alices = EVERY_PAIR.slice(0, round);
    const sides = [
      { player: alice, move: yourPlay, rounds: alices },
      { player: bob, move: theirPlay, rounds: alices.map(fromOtherSide) },
    ] as const;
    // They take turns in being first.
    const [first, second] = round % 2 ? sides : [sides[1], sides[0]];

    first.player.play(round, first.move);
    const waiting = await second.player.view((view) => view.round === round && view.theyPlayed);
    checkScore(waiting, second.rounds.slice(0, -1), undefined);
    second.player.play(round, second.move);
    for (const { player, rounds } of sides) {
      checkScore(await player.view((view) => view.round === round + 1), rounds, rounds.at(-1));
    }
  }
  alice.join(EVERY_PAIR.length + 1);
  const { history } = await alice.view((view) => view.history !== undefined);
  deepEqual(history, EVERY_PAIR);
  return EVERY_PAIR.length;
}

/** A view after these rounds, which shows the result of this one, if any, and no move of the round now played. */
function checkScore(view: View, rounds: readonly Round[], result: Round | undefined): void {
  const last = rounds.at(-1);
  const shown = {
    yourScore: rounds.filter(wins).length,
    theirScore: rounds.filter(losses).length,
    winner: last !== undefined && wins(last),
    yourPlay: result?.yourPlay,
    theirPlay: result?.theirPlay,
    roundSummary: result && roundSummary(result.yourPlay, result.theirPlay),
    youPlayed: undefined,
  };
  const { yourScore, theirScore, winner, yourPlay, theirPlay, roundSummary: summary, youPlayed } = view;
  const given = { yourScore, theirScore, winner, yourPlay, theirPlay, roundSummary: summary, youPlayed };
  deepEqual(given, shown, `round ${rounds.length} is told wrongly: ${JSON.stringify({ given, shown })}`);
  equal(view.history, undefined);
}
