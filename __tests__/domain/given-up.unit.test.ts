import { playerOf } from '../../domain/game';
import { RELEASE_AFTER } from '../../domain/given-up';
import { Stage } from '../support/stage';

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  await stage.starts('ann1', 'anns', 'Ann');
});
const hasSeat = async (userId: string) => {
  const game = await stage.game();
  return game !== undefined && playerOf(game, userId) !== undefined;
};

describe('names', () => {
  it('are told to both players', async () => {
    await stage.joins('bob1', 'bobs', { name: 'Bob' });
    expect(stage.heard().slice(-2)).toMatchObject([
      { at: 'anns', message: { yourName: 'Ann', theirName: 'Bob' } },
      { at: 'bobs', message: { yourName: 'Bob', theirName: 'Ann' } },
    ]);
  });

  it('are kept when a player comes back without one, and changed when they come back with another', async () => {
    await stage.joins('ann1', 'anns');
    await stage.joins('bob1', 'bobs');
    stage.heard();
    await stage.joins('ann1', 'anns', { name: 'Anna', round: 1 });
    const [, bobs] = stage.heard();
    expect(bobs).toMatchObject({ at: 'bobs', message: { theirName: 'Anna' } });
  });
});

describe('a seat without a move, whose player is offline', () => {
  beforeEach(async () => {
    await stage.joins('bob1', 'bobs');
    await stage.ends('bobs');
    stage.heard();
  });

  it('is taken by the next one who comes; who had it is told when they come back (R16)', async () => {
    expect(await stage.joins('cat1', 'cats', { name: 'Cat' })).toMatchObject({ outcome: 'joined' });
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { theirStatus: 'online', theirName: 'Cat', since: 0 } },
      { at: 'cats', message: { theirName: 'Ann', round: 1, since: 0, history: [] } },
    ]);
    expect(await stage.joins('bob1', 'new')).toMatchObject({ outcome: 'seat-taken' });
    expect(stage.heard()).toMatchObject([{ at: 'new', message: { error: { code: 'seat-taken' } } }]);
    expect(await stage.joins('dan1', 'dans')).toMatchObject({ outcome: 'game-full' });
  });

  it('is its player’s again if they come first (R16)', async () => {
    await stage.joins('bob1', 'new');
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
    expect(await hasSeat('bob1')).toBe(true);
  });

  it('is taken once, though the store makes each write twice', async () => {
    stage = new Stage(2);
    await stage.starts('ann1', 'anns');
    await stage.joins('bob1', 'bobs');
    await stage.ends('bobs');
    stage.heard();
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ gameId: 'ACDEFGH' });
    expect(stage.heard()).toMatchObject([{ at: 'anns' }, { at: 'cats', message: { theirStatus: 'online' } }]);
  });
});

describe('a release', () => {
  beforeEach(async () => {
    await stage.joins('bob1', 'bobs', { name: 'Bob' });
    await stage.plays('ann1', 'anns', 1, 'rock');
    await stage.plays('bob1', 'bobs', 1, 'paper');
    await stage.plays('bob1', 'bobs', 2, 'lizard');
    await stage.ends('bobs');
    stage.heard();
  });
  const release = () => stage.joins('ann1', 'anns', { round: 2, release: true });

  it('after a minute lets a newcomer go on from the finished rounds, whose scores count no more', async () => {
    stage.now += RELEASE_AFTER;
    expect(await release()).toMatchObject({ outcome: 'rejoined' });
    await stage.joins('cat1', 'cats');
    const finished = [{ yourPlay: 'paper', theirPlay: 'rock' }];
    const [, cats] = stage.heard().slice(-2);
    expect(cats).toMatchObject({
      at: 'cats',
      message: { round: 2, since: 2, yourScore: 0, theirScore: 0, winner: false, history: finished },
    });
    // Bob's open move is nobody else's business.
    expect(JSON.stringify(cats)).not.toContain('lizard');
    expect(cats?.message).not.toHaveProperty('youPlayed');
    await stage.plays('cat1', 'cats', 2, 'spock');
    await stage.plays('ann1', 'anns', 2, 'paper');
    expect(stage.heard().slice(-2)).toMatchObject([
      { at: 'anns', message: { round: 3, since: 2, yourScore: 1, theirScore: 0, winner: true } },
      { at: 'cats', message: { round: 3, since: 2, yourScore: 0, theirScore: 1, winner: false } },
    ]);
  });

  it('sooner, or of a player who is online, is a plain rejoin', async () => {
    stage.now += RELEASE_AFTER - 1;
    expect(await release()).toMatchObject({ outcome: 'rejoined' });
    expect(stage.heard()).toMatchObject([{ at: 'anns', message: { theirStatus: 'offline', history: [{}] } }]);
    await stage.joins('bob1', 'new');
    stage.now += RELEASE_AFTER;
    await release();
    expect(await stage.joins('cat1', 'cats')).toMatchObject({ outcome: 'game-full' });
  });

  it('by a stranger gets them no seat', async () => {
    stage.now += RELEASE_AFTER;
    expect(await stage.joins('cat1', 'cats', { release: true })).toMatchObject({ outcome: 'game-full' });
    expect(await stage.joins('dan1', 'dans')).toMatchObject({ outcome: 'game-full' });
  });
});

it('a player who went on to another game has left; one whose connection ended is offline', async () => {
  await stage.joins('bob1', 'bobs');
  stage.heard();
  await stage.starts('bob1', 'bobs');
  expect(stage.heard()).toMatchObject([{ message: { theirStatus: 'left' } }, {}]);
  await stage.joins('bob1', 'bobs');
  await stage.ends('bobs');
  expect(stage.heard().at(0)).toMatchObject({ message: { theirStatus: 'online' } });
  expect((await stage.game())?.players[1]?.movedOn).toBe(false);
});
