import * as fc from 'fast-check';
import { losses, type Round, wins } from '../../domain/game';
import { matchesOf as matchesTo } from '../../domain/match';
import { MOVES } from '../../domain/rules';
import { GOALS } from '../../domain/settings';

const WON: Round = { yourPlay: 'paper', theirPlay: 'rock' };
const LOST: Round = { yourPlay: 'rock', theirPlay: 'paper' };
const TIE: Round = { yourPlay: 'rock', theirPlay: 'rock' };
const matchesOf = (rounds: readonly Round[]) => matchesTo(rounds, 5);
const times = (count: number, round: Round) => Array<Round>(count).fill(round);

describe('the matches of a game', () => {
  it('do not exist before the first round', () => expect(matchesOf([])).toEqual([]));

  it('end with the fifth round won by either player', () => {
    expect(matchesOf(times(4, WON))).toMatchObject([{ yourScore: 4, winner: undefined }]);
    expect(matchesOf(times(5, WON))).toMatchObject([{ yourScore: 5, theirScore: 0, winner: 'you' }]);
    expect(matchesOf([...times(4, WON), ...times(5, LOST)])).toMatchObject([
      { yourScore: 4, theirScore: 5, winner: 'them' },
    ]);
  });

  it.each(GOALS)('to %i end with that many rounds won', (goal) => {
    expect(matchesTo(times(goal, WON), goal)).toMatchObject([{ yourScore: goal, winner: 'you' }]);
    expect(matchesTo(times(goal + 1, LOST), goal)).toMatchObject([{ winner: 'them' }, { theirScore: 1 }]);
  });

  it('start anew after the end of one', () => {
    expect(matchesOf([...times(5, LOST), TIE, WON])).toMatchObject([
      { winner: 'them' },
      { rounds: [TIE, WON], yourScore: 1, theirScore: 0, winner: undefined },
    ]);
  });

  it('continue after ties', () => {
    expect(matchesOf(times(20, TIE))).toMatchObject([{ yourScore: 0, theirScore: 0, winner: undefined }]);
  });

  it('hold every round once, in its order, and only the last one may be unfinished', () => {
    const move = fc.constantFrom(...MOVES);
    const rounds = fc.array(fc.record({ yourPlay: move, theirPlay: move }), { maxLength: 60 });
    return fc.assert(
      fc.property(rounds, fc.constantFrom(...GOALS), (all, goal) => {
        const matches = matchesTo(all, goal);
        expect(matches.flatMap((match) => match.rounds)).toEqual(all);
        for (const match of matches) {
          expect(match.yourScore).toBe(match.rounds.filter(wins).length);
          expect(match.theirScore).toBe(match.rounds.filter(losses).length);
          const top = Math.max(match.yourScore, match.theirScore);
          expect(match.winner !== undefined).toBe(top === goal);
        }
        expect(matches.slice(0, -1).every(({ winner }) => winner)).toBe(true);
      }),
    );
  });
});
