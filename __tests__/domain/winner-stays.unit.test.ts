import { Stage } from '../support/stage';

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  await stage.starts('ann1', 'anns', 'Ann', 1, true);
  await stage.joins('bob1', 'bobs', { name: 'Bob' });
});
/** Ann wins the round, and with it the match. */
const annWins = async (round: number, loser: string, at: string) => {
  await stage.plays('ann1', 'anns', round, 'rock');
  await stage.plays(loser, at, round, 'scissors');
};
const seats = async () => (await stage.game())?.players.map(({ id, since }) => [id, since]);

describe('where the winner stays', () => {
  it('the loser’s seat is open to whoever comes first, though its player is online; they are told', async () => {
    await annWins(1, 'bob1', 'bobs');
    await stage.watches('cats');
    stage.heard();
    expect(await stage.joins('cat1', 'cats', { name: 'Cat' })).toEqual({
      outcome: 'joined',
      gameId: 'ACDEFGH',
    });
    expect(await seats()).toEqual([
      ['ann1', 1],
      ['cat1', 2],
    ]);
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { theirName: 'Cat', theirStatus: 'online', since: 2, yourScore: 0 } },
      { at: 'bobs', message: { error: { code: 'seat-taken' }, gameId: 'ACDEFGH' } },
      { at: 'cats', message: { since: 2, round: 2, yourScore: 0, theirName: 'Ann' } },
    ]);
    expect(await stage.ports.watchers.find('ACDEFGH')).toEqual([]);
    expect(await stage.plays('bob1', 'bobs', 2, 'rock')).toMatchObject({ outcome: 'seat-taken' });
  });

  it('one of 30 who tap at once has it, and 29 are told that it is taken and go on watching', async () => {
    await annWins(1, 'bob1', 'bobs');
    const taps = Array.from({ length: 30 }, (_, nr) => `w${nr}`);
    for (const at of taps) await stage.watches(at);
    stage.heard();
    const outcomes = await Promise.all(taps.map((at) => stage.joins(`${at}-id`, at)));
    expect(outcomes.filter(({ outcome }) => outcome === 'joined')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'game-full')).toHaveLength(29);
    expect(await stage.ports.watchers.find('ACDEFGH')).toHaveLength(29);
  });

  it('the loser keeps the seat by playing first', async () => {
    await annWins(1, 'bob1', 'bobs');
    await stage.plays('bob1', 'bobs', 2, 'paper');
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
  });

  it('the winner’s seat is not open, nor is any before the match is over', async () => {
    await stage.plays('ann1', 'anns', 1, 'rock');
    await stage.plays('bob1', 'bobs', 1, 'rock');
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
    await annWins(2, 'bob1', 'bobs');
    await stage.plays('bob1', 'bobs', 3, 'rock');
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
    expect(await seats()).toEqual([
      ['ann1', 1],
      ['bob1', 1],
    ]);
  });

  it('the winner’s run of matches is counted over all who sat opposite', async () => {
    await annWins(1, 'bob1', 'bobs');
    await stage.joins('cat1', 'cats');
    await annWins(2, 'cat1', 'cats');
    await stage.joins('dan1', 'dans');
    stage.heard();
    await stage.watches('eves');
    expect(stage.heard()).toMatchObject([
      { message: { left: { name: 'Ann', streak: 2, score: 0 }, right: { streak: 0, score: 0 } } },
    ]);
    await stage.plays('ann1', 'anns', 3, 'rock');
    await stage.plays('dan1', 'dans', 3, 'paper');
    expect(stage.heard().at(-1)).toMatchObject({
      at: 'eves',
      message: { left: { streak: 0 }, right: { streak: 1, score: 1 } },
    });
  });

  it('is chosen with the game; elsewhere a loser’s seat stays theirs', async () => {
    const other = new Stage();
    await other.starts('ann1', 'anns', 'Ann', 1);
    await other.joins('bob1', 'bobs');
    await other.plays('ann1', 'anns', 1, 'rock');
    await other.plays('bob1', 'bobs', 1, 'scissors');
    expect(await other.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
  });
});
