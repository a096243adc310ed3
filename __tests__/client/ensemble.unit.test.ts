import { createEnsemble } from '../../client/src/practice/computer/ensemble';
import { answerTo, rulesTable } from '../../client/src/practice/computer/rules-table';
import { beats, MOVES, type Move } from '../../domain/rules';
import { mindReader } from '../../tools/bench-computer/clever';
import { chance, type Entrant, learner } from '../../tools/bench-computer/contender';
import { leadOf, play } from '../../tools/bench-computer/match';
import { copyCat, cycle, markov, people } from '../../tools/bench-computer/simple';

const FIVE = rulesTable(MOVES, beats);
const THREE = rulesTable([0, 1, 2], (winner, loser) => winner === (loser + 1) % 3);

/** What it gains in a thousand rounds. */
const leadOver = (opponent: Entrant, rules = FIVE): number => leadOf(play(rules, learner, opponent, 1).all);

describe('the rules as numbers', () => {
  const often = (counts: Partial<Record<Move, number>>) => MOVES.map((move) => counts[move] ?? 0);
  const answer = (counts: Partial<Record<Move, number>>) => MOVES[answerTo(often(counts), FIVE.gain)];

  it('answers with the one of two that loses least', () => {
    expect(answer({ rock: 3, scissors: 1 })).toBe('spock');
    expect(answer({ rock: 3, spock: 1 })).toBe('paper');
    expect(answer({ paper: 3, spock: 1 })).toBe('lizard');
    expect(answer({ paper: 3, lizard: 1 })).toBe('scissors');
  });

  it.each([
    ['three', THREE],
    ['five', FIVE],
  ])('knows who outwits whom with %s moves: they beat all that beat it', (_, { gain, outwits, places }) => {
    for (const [move, outwitting] of outwits.entries()) {
      const beaters = gain.flatMap((row, other) => (row[move] === 1 ? [other] : []));
      expect(beaters.map((beater) => gain[outwitting]?.[beater])).toEqual(beaters.map(() => 1));
      expect(places[outwitting]).toBe(((places[move] ?? 0) + 1) % outwits.length);
    }
  });
});

describe('the computer that learns', () => {
  it.each([
    ['one move', cycle(0), 990],
    ['a cycle', cycle(0, 1, 2), 980],
    ['a copy-cat', copyCat, 970],
    ['who looks for patterns', markov(2), 700],
  ])('beats %s, with three moves and with five', (_, opponent, least) => {
    expect(leadOver(opponent, THREE)).toBeGreaterThan(least);
    expect(leadOver(opponent, FIVE)).toBeGreaterThan(least);
  });

  it('beats people with a habit, though they follow it only sometimes', () => {
    expect(leadOver(people(0.4))).toBeGreaterThan(150);
  });

  it('is not exploited for long even by its own code', () => {
    expect(leadOver(mindReader)).toBeGreaterThan(-80);
    expect(leadOver(mindReader, THREE)).toBeGreaterThan(-80);
  });

  it('is even with chance', () => {
    expect(Math.abs(leadOver(chance))).toBeLessThan(60);
  });

  it('guesses while nothing has been earned, and takes one random number to do so', () => {
    const { decide } = createEnsemble(FIVE);
    expect(decide(() => 0.5)).toEqual({ move: 2, advice: 'nobody' });
  });

  it('says who advised it, and needs no luck then', () => {
    const { decide, observe } = createEnsemble(FIVE);
    for (let round = 0; round < 12; round++) observe((round * round) % 5, MOVES.indexOf('lizard'));
    const { move, advice } = decide(() => Number.NaN);
    expect(beats(MOVES[move] ?? 'lizard', 'lizard')).toBe(true);
    expect(advice).toMatchObject({ move, expected: MOVES.indexOf('lizard'), guesses: 'theirs', depth: 0 });
  });
});
