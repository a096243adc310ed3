import * as fc from 'fast-check';
import * as v from 'valibot';
import { currentRound, type Game } from '../../domain/game';
import { type WireMessage, WireMessageSchema } from '../../domain/protocol';
import { recipientsOf } from '../../domain/recipients';
import { MOVES, type Move } from '../../domain/rules';
import { viewFor, viewWithHistoryFor } from '../../domain/view';
import { ANN, anySteps, BOB, given } from '../support/given';
import { join, leave, play } from '../support/steps';

const anyGame = anySteps.map((steps) => given(...steps));
const holds = (check: (game: Game) => void) => fc.assert(fc.property(anyGame, check), { numRuns: 100 });

/** Everything about a game that is ever sent to one player, whoever did something. */
const allFor = (game: Game, userId: string): (WireMessage | undefined)[] => [
  viewFor(game, userId),
  ...game.players
    .flatMap(({ id }) => [
      ...recipientsOf({ type: 'seated', game, userId: id }),
      ...recipientsOf({ type: 'left', game, userId: id, address: 'left' }),
      ...recipientsOf({ type: 'repeated', game, userId: id, address: 'here' }),
    ])
    .filter((message) => message.userId === userId)
    .map(({ message }) => message),
];

/** The same game with another move of this player in the unfinished round. */
const withHiddenMove = (game: Game, userId: string, move: Move): Game => {
  const round = currentRound(game);
  return {
    ...game,
    players: game.players.map((player) => ({
      ...player,
      moves: player.moves.map((made, index) => (player.id === userId && index === round - 1 ? move : made)),
    })),
  };
};

describe('a view of any game', () => {
  it('does not depend on the open move of the opponent (R2)', () =>
    holds((game) => {
      for (const [me, them] of [
        [ANN, BOB],
        [BOB, ANN],
      ] as const) {
        for (const move of MOVES) {
          expect(allFor(withHiddenMove(game, them, move), me)).toEqual(allFor(game, me));
        }
      }
    }));

  it('never holds a secret or an address (R12)', () =>
    holds((game) => {
      for (const user of [ANN, BOB])
        expect(JSON.stringify(allFor(game, user))).not.toMatch(/secret|page|one|two/);
    }));

  it('is a message of the protocol, without other keys', () =>
    holds((game) => {
      for (const message of [...allFor(game, ANN), ...allFor(game, BOB)]) {
        if (!message) continue;
        expect(v.parse(WireMessageSchema, JSON.parse(JSON.stringify(message)))).toEqual(message);
      }
    }));

  it('shows both players the same round, mirrored', () =>
    holds((game) => {
      const [anns, bobs] = [viewWithHistoryFor(game, ANN), viewWithHistoryFor(game, BOB)];
      if (!anns || !bobs) return;
      expect(bobs.history).toEqual(
        anns.history?.map(({ yourPlay, theirPlay }) => ({ yourPlay: theirPlay, theirPlay: yourPlay })),
      );
      expect([bobs.round, bobs.yourScore, bobs.theirScore]).toEqual([
        anns.round,
        anns.theirScore,
        anns.yourScore,
      ]);
      expect(anns.winner && bobs.winner).toBe(false);
    }));

  it('shows the last round exactly while neither player has played this one', () =>
    holds((game) => {
      const view = viewFor(game, ANN);
      const shows = view?.roundSummary !== undefined;
      expect(shows).toBe(currentRound(game) > 1 && !view?.youPlayed && !view?.theyPlayed);
      expect([view?.yourPlay !== undefined, view?.theirPlay !== undefined]).toEqual([shows, shows]);
    }));

  it('is for players only', () =>
    holds((game) => {
      expect(viewFor(game, 'eve-who-knows')).toBeUndefined();
      expect(viewWithHistoryFor(game, 'eve-who-knows')).toBeUndefined();
    }));
});

describe('the view', () => {
  const annPlayed = given(join(BOB), play(ANN, 1, 'rock'));

  it('of a player who has played shows their move, and that the opponent has not played', () => {
    expect(viewFor(annPlayed, ANN)).toMatchObject({ round: 1, youPlayed: 'rock', theyPlayed: false });
  });

  it('of the opponent shows that they have played, never what', () => {
    const view = viewFor(annPlayed, BOB);
    expect(view).toMatchObject({ round: 1, theyPlayed: true });
    expect(view).not.toHaveProperty('youPlayed');
    expect(JSON.stringify(view)).not.toContain('rock');
  });

  it('of a finished round shows both moves and who won', () => {
    const game = given(join(BOB), play(ANN, 1, 'rock'), play(BOB, 1, 'paper'));
    const result = { round: 2, roundSummary: 'paper covers rock', theyPlayed: false };
    expect(viewFor(game, ANN)).toMatchObject({
      ...result,
      winner: false,
      yourPlay: 'rock',
      theirPlay: 'paper',
    });
    expect(viewFor(game, BOB)).toMatchObject({
      ...result,
      winner: true,
      yourPlay: 'paper',
      theirPlay: 'rock',
    });
  });

  it('of a tie has no winner', () => {
    const game = given(join(BOB), play(ANN, 1, 'spock'), play(BOB, 1, 'spock'));
    const tie = { winner: false, yourScore: 0, theirScore: 0, roundSummary: 'both played spock' };
    expect([viewFor(game, ANN), viewFor(game, BOB)]).toMatchObject([tie, tie]);
  });

  it('says whether the opponent is there', () => {
    const status = (game: Game) => viewFor(game, ANN)?.theirStatus;
    expect(status(given())).toBe('absent');
    expect(viewFor(given(), ANN)).not.toHaveProperty('theirLastSeen');
    expect(status(given(join(BOB, { address: 'b' })))).toBe('online');
    const left = given(join(BOB, { address: 'b' }), leave(BOB, { address: 'b', at: 77 }));
    expect(viewFor(left, ANN)).toMatchObject({ theirStatus: 'offline', theirLastSeen: 77 });
  });
});
