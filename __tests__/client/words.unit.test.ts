import { chooseAsMagpie } from '../../client/src/practice/opponents/magpie';
import { summaryOf, youAnd } from '../../client/src/view/words';
import { MOVES, roundSummary } from '../../domain/rules';

test('Spock is a name, wherever in a sentence; on the wire it is a move like the others', () => {
  expect(summaryOf({ yourPlay: 'paper', theirPlay: 'spock' })).toBe('Paper disproves Spock');
  expect(summaryOf({ yourPlay: 'spock', theirPlay: 'spock' })).toBe('Both played Spock');
  expect(summaryOf({ yourPlay: 'rock', theirPlay: 'spock' })).toBe('Spock sits on rock');
  expect(roundSummary('paper', 'spock')).toBe('paper disproves spock');
});

test('the names of players stay as they are', () => {
  expect(youAnd('mrs spock').they).toBe('mrs spock');
});

test('the computer knows it too', () => {
  const habit = Array.from({ length: 40 }, () => ({ yourPlay: 'spock', theirPlay: 'spock' }) as const);
  expect(chooseAsMagpie(habit, () => 0.5).because).toBe('It noticed that after a tie you often play Spock.');
  for (const yourPlay of MOVES.filter((move) => move !== 'spock')) {
    const others = habit.map(() => ({ yourPlay, theirPlay: yourPlay }));
    expect(chooseAsMagpie(others, () => 0.5).because).toBe(
      `It noticed that after a tie you often play ${yourPlay}.`,
    );
  }
});
