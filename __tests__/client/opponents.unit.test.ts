import * as fc from 'fast-check';
import type { Think } from '../../client/src/practice/choice';
import { prepareFox } from '../../client/src/practice/opponents/fox';
import { OPPONENT_IDS, OPPONENTS } from '../../client/src/practice/opponents/opponents';
import { chooseAsPebble } from '../../client/src/practice/opponents/pebble';
import type { Round } from '../../domain/game';
import { beats, MOVES, type Move } from '../../domain/rules';
import { attentiveChild, character } from '../../tools/bench-computer/characters';
import { play } from '../../tools/bench-computer/match';
import { FIVE_MOVES } from '../../tools/bench-computer/population';
import { randomFrom } from '../../tools/bench-computer/random';
import type { Score } from '../../tools/bench-computer/results';
import { people } from '../../tools/bench-computer/simple';

const shareWon = ({ won, lost }: Score) => won / (won + lost);

const aRound = fc.record({ yourPlay: fc.constantFrom(...MOVES), theirPlay: fc.constantFrom(...MOVES) });

test.each(OPPONENT_IDS)('%s always chooses a move and gives its reason in one short line', (id) =>
  fc.assert(
    fc.property(fc.array(aRound, { maxLength: 30 }), fc.nat(), (rounds, seed) => {
      const { move, because } = OPPONENTS[id].prepare(randomFrom(seed))(rounds);
      expect(MOVES).toContain(move);
      expect(because).toMatch(/^(It|You|Rock) [A-Za-z0-9 ,]{8,110}\.$/);
      expect(because).not.toContain('undefined');
    }),
  ),
);

describe('Pebble', () => {
  const keepsItsMind = () => 0.99;
  const after = (yourPlay: Move, theirPlay: Move) => chooseAsPebble([{ yourPlay, theirPlay }], keepsItsMind);

  it('begins with its favorite, and comes back to it after a tie', () => {
    expect(chooseAsPebble([], keepsItsMind)).toEqual({ move: 'rock', because: 'Rock is its favorite.' });
    expect(after('spock', 'spock').move).toBe('rock');
  });

  it('plays again what has won', () => {
    expect(after('rock', 'paper')).toEqual({
      move: 'paper',
      because: 'It had won with paper, so it played it again.',
    });
  });

  it('tries what has beaten it', () => {
    expect(after('lizard', 'spock')).toEqual({
      move: 'lizard',
      because: 'You had won with lizard, so it wanted to try that too.',
    });
  });

  it('sometimes forgets', () => {
    expect(chooseAsPebble([], () => 0)).toEqual({ move: 'rock', because: 'It forgot what it was doing.' });
  });

  it('loses most rounds to a child who has found that out', () => {
    const { all } = play(FIVE_MOVES, attentiveChild, character('pebble'), 1);
    expect(shareWon(all)).toBeGreaterThan(0.8);
  });
});

describe('Fox', () => {
  /** What it says after many rounds of a game. */
  function reasonsAgainst(player: (round: number, last: Round | undefined) => Move, seed = 1): string[] {
    const think: Think = prepareFox(randomFrom(seed));
    const rounds: Round[] = [];
    return Array.from({ length: 60 }, (_, round) => {
      const { move, because } = think(rounds);
      rounds.push({ yourPlay: player(round, rounds.at(-1)), theirPlay: move });
      return because;
    });
  }

  it('wins most rounds against people with a strong habit', () => {
    const { all } = play(FIVE_MOVES, character('fox'), people(0.6), 1);
    expect(shareWon(all)).toBeGreaterThan(0.7);
  });

  it('says at first that it guesses', () => {
    expect(reasonsAgainst(() => 'lizard')[0]).toBe('It just guessed.');
  });

  it('says what it has noticed about you', () => {
    expect(reasonsAgainst(() => 'lizard').slice(10)).toContain('It noticed that you like to play lizard.');
    const inTurn = reasonsAgainst((round) => MOVES[round % 5] ?? 'rock').slice(20);
    expect(inTurn.join()).toMatch(/It noticed that after (its )?\w+(, \w+)* you often play \w+\./);
    const winStay = reasonsAgainst((_, last) => {
      if (!last) return 'rock';
      return beats(last.yourPlay, last.theirPlay) ? last.yourPlay : last.theirPlay;
    });
    expect(winStay.join()).toMatch(/you often play/);
  });

  it('says when it has been seen through', () => {
    const copy = prepareFox(() => 0);
    const rounds: Round[] = [];
    const think = prepareFox(() => 0);
    const reasons = Array.from({ length: 100 }, () => {
      const { move, because } = think(rounds);
      const seen = copy(rounds).move;
      rounds.push({
        yourPlay: MOVES.find((winner) => beats(winner, seen)) ?? 'rock',
        theirPlay: move,
      });
      return because;
    });
    expect(reasons).toContain('You had seen through it, so it just guessed.');
    expect(reasons.join()).toMatch(/It thought you expected \w+, and/);
  });

  it('plays on after a refresh as if there had been none', () => {
    const before = prepareFox(() => 0.5);
    const rounds: Round[] = [];
    for (let round = 0; round < 40; round++) {
      rounds.push({ yourPlay: MOVES[(round * round) % 5] ?? 'rock', theirPlay: before(rounds).move });
    }
    expect(prepareFox(() => 0.5)(rounds)).toEqual(before(rounds));
  });
});
