import * as fc from 'fast-check';
import { currentRound, finishedRounds, MAX_PLAYERS, playerOf, supersededAddress } from '../../domain/game';
import { refusalOf } from '../../domain/refusal';
import { MOVES, type Move } from '../../domain/rules';
import { finishedBy, type GameStep } from '../../domain/step';
import { viewFor } from '../../domain/view';
import { ANN, anySteps, BOB, given, playsTaken } from '../support/given';
import { join, leave, play, rejoin } from '../support/steps';

/** In this circle each beats the two before it. Independent of the rules' own table. */
const ORDER: readonly Move[] = ['rock', 'spock', 'paper', 'lizard', 'scissors'];
const ahead = (a: Move, b: Move) => (ORDER.indexOf(a) - ORDER.indexOf(b) + ORDER.length) % ORDER.length;
const outdoes = (a: Move, b: Move) => [1, 2].includes(ahead(a, b));

/** One player's score, counted from the plays, round by round. */
function recount(steps: readonly GameStep[], me: string): number {
  const plays = playsTaken(steps);
  return plays.filter((mine) => {
    const theirs = plays.find(({ round, userId }) => round === mine.round && userId !== me);
    return mine.userId === me && theirs !== undefined && outdoes(mine.move, theirs.move);
  }).length;
}

const holds = (check: (steps: GameStep[]) => void) =>
  fc.assert(fc.property(anySteps, check), { numRuns: 100 });

describe('after any steps', () => {
  it('the scores are those of a recount', () =>
    holds((steps) => {
      const game = given(...steps);
      for (const { id } of game.players) {
        const theirs = game.players.map((other) => (other.id === id ? 0 : recount(steps, other.id)));
        expect(viewFor(game, id)).toMatchObject({
          yourScore: recount(steps, id),
          theirScore: Math.max(...theirs),
        });
      }
    }));

  it('a game has at most two players, of which the creator is one', () =>
    holds((steps) => {
      const { players } = given(...steps);
      expect(players.length).toBeLessThanOrEqual(MAX_PLAYERS);
      expect(players[0]?.id).toBe(ANN);
      expect(new Set(players.map(({ id }) => id)).size).toBe(players.length);
    }));

  it('nobody is more than one move ahead, and no play is lost', () =>
    holds((steps) => {
      const game = given(...steps);
      const counts = game.players.map(({ moves }) => moves.length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(currentRound(game));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(playsTaken(steps).length);
    }));

  it('a play that was accepted is known as repeated forever', () =>
    holds((steps) => {
      const game = given(...steps);
      for (const made of playsTaken(steps)) expect(refusalOf(game, made)).toBe('repeated');
    }));

  it('no play that was taken can be replaced', () =>
    holds((steps) => {
      const game = given(...steps);
      for (const made of playsTaken(steps)) {
        for (const move of MOVES.filter((other) => other !== made.move)) {
          expect(refusalOf(game, { ...made, move })).toMatch(/^(already-played|wrong-round)$/);
        }
      }
    }));

  it('a step that is sent twice is as good as one that is sent once', () =>
    holds((steps) => {
      expect(given(...steps.flatMap((step) => [step, step]))).toEqual(given(...steps));
    }));

  it('the version counts the steps taken', () =>
    holds((steps) => {
      let before = given();
      for (const [index, step] of steps.entries()) {
        const after = given(...steps.slice(0, index + 1));
        expect(after.version).toBe(before.version + (refusalOf(before, step) ? 0 : 1));
        before = after;
      }
    }));
});

describe('a round', () => {
  const first = play(ANN, 1, 'rock');
  const second = play(BOB, 1, 'paper');

  it('is finished by the second of its plays, whoever makes it', () => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      expect(finishedBy(given(join(BOB), one), one)).toBe(false);
      expect(finishedBy(given(join(BOB), one, other), other)).toBe(true);
    }
  });

  it('is not finished by one player alone', () => {
    expect(finishedRounds(given(first))).toBe(0);
    expect(currentRound(given(first))).toBe(1);
  });
});

describe('the connection that lost its player', () => {
  const superseded = (...steps: GameStep[]) => {
    const player = playerOf(given(...steps), ANN);
    return player && supersededAddress(player);
  };
  const page = `${ANN}s-page`;
  const elsewhere = { address: 'new-page' };

  it('is the one before, after a rejoin', () => {
    expect(superseded(rejoin(ANN, elsewhere))).toBe(page);
  });

  it('is none when it is the same one, or there was none', () => {
    expect(superseded()).toBeUndefined();
    expect(superseded(rejoin(ANN, { address: page }))).toBeUndefined();
    expect(superseded(leave(ANN, { address: page }), rejoin(ANN, elsewhere))).toBeUndefined();
    expect(superseded(leave(ANN, { address: page }))).toBeUndefined();
    expect(superseded(rejoin(ANN, elsewhere), leave(ANN, elsewhere))).toBeUndefined();
  });

  it('is still known after the one that replaced it has ended', () => {
    const player = playerOf(given(rejoin(ANN, elsewhere), leave(ANN, elsewhere)), ANN);
    expect(player && supersededAddress(player, 'new-page')).toBe(page);
    expect(player && supersededAddress(player, page)).toBeUndefined();
  });

  it('is not forgotten by a step that is sent twice', () => {
    const back = rejoin(ANN, elsewhere);
    expect(superseded(back, back)).toBe(page);
  });

  it('is told only once', () => {
    expect(superseded(rejoin(ANN, elsewhere), play(ANN, 1, 'rock', elsewhere))).toBeUndefined();
  });
});
