import { perform } from '../../domain/actions';
import type { WatchView } from '../../domain/protocol';
import type { Move } from '../../domain/rules';
import { Stage } from '../support/stage';

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  await stage.starts('ann1', 'anns', 'Ann');
  await stage.joins('bob1', 'bobs', { name: 'Bob' });
  stage.heard();
});

const heardBy = (at: string) => stage.heard().flatMap(({ at: to, message }) => (to === at ? [message] : []));
const plays = async (round: number, anns: Move, bobs: Move) => {
  await stage.plays('ann1', 'anns', round, anns);
  await stage.plays('bob1', 'bobs', round, bobs);
};

describe('watch', () => {
  it('shows both sides and all finished rounds, and no move of an open one (R19)', async () => {
    await plays(1, 'rock', 'paper');
    await stage.plays('ann1', 'anns', 2, 'lizard');
    stage.heard();
    expect(await stage.watches('eves')).toEqual({ outcome: 'watched', gameId: 'ACDEFGH' });
    expect(stage.heard()).toEqual([
      {
        at: 'eves',
        message: {
          watching: true,
          gameId: 'ACDEFGH',
          version: 6,
          round: 2,
          goal: 5,
          winnerStays: false,
          since: 0,
          left: { name: 'Ann', score: 0, status: 'online', played: true, play: 'rock', streak: 0 },
          right: { name: 'Bob', score: 1, status: 'online', played: false, play: 'paper', streak: 0 },
          watchers: 1,
          history: [{ left: 'rock', right: 'paper' }],
        },
      },
    ]);
  });

  it('tells each half of a round and its result, to the players first', async () => {
    await stage.watches('eves');
    stage.heard();
    await stage.plays('ann1', 'anns', 1, 'rock');
    expect(stage.heard()).toMatchObject([
      { at: 'bobs', message: { theyPlayed: true, watchers: 1 } },
      { at: 'eves', message: { left: { played: true }, right: { played: false } } },
    ]);
    const order: string[] = [];
    const post = stage.ports.notifier.post;
    const ports = {
      ...stage.ports,
      notifier: {
        post: (...args: Parameters<typeof post>) => {
          order.push(args[0]);
          return post(...args);
        },
      },
    };
    await perform(
      ports,
      { action: 'play', userId: 'bob1', gameId: 'ACDEFGH', round: 1, play: 'spock' },
      'bobs',
    );
    expect(order).toEqual(['bobs', 'anns', 'eves']);
    expect(heardBy('eves')).toMatchObject([
      { roundSummary: 'spock sits on rock', left: { play: 'rock' }, right: { play: 'spock', score: 1 } },
    ]);
  });

  it('costs an unwatched game nothing: nobody asks who watches', async () => {
    const find = jest.spyOn(stage.ports.watchers, 'find');
    await plays(1, 'rock', 'paper');
    expect(find).not.toHaveBeenCalled();
  });

  it('of someone who has a seat is a rejoin', async () => {
    expect(await stage.watches('bobs-new', 'bob1')).toEqual({ outcome: 'rejoined', gameId: 'ACDEFGH' });
    expect((await stage.game())?.players.map(({ address }) => address)).toEqual(['anns', 'bobs-new']);
    expect(await stage.ports.watchers.find('ACDEFGH')).toEqual([]);
  });

  it('of a game that does not exist changes nothing and says so', async () => {
    expect(await stage.watches('eves', undefined, 'HJKMNPQ')).toMatchObject({ outcome: 'game-not-found' });
    expect(stage.heard()).toMatchObject([{ at: 'eves', message: { error: { code: 'game-not-found' } } }]);
    expect(await stage.ports.seats.find('eves')).toEqual([]);
  });

  it('has room for so many, and the next one is told in words', async () => {
    for (let nr = 0; nr < 100; nr++) await stage.watches(`w${nr}`);
    stage.heard();
    expect(await stage.watches('eves')).toMatchObject({ outcome: 'game-full' });
    expect(stage.heard()).toMatchObject([
      { at: 'eves', message: { error: { code: 'game-full', message: expect.stringContaining('watch') } } },
    ]);
    expect(await stage.ports.seats.find('eves')).toEqual([]);
    expect(await stage.watches('w7')).toMatchObject({ outcome: 'watched' });
  });

  it('tells who waits for an opponent that someone is at the door', async () => {
    await stage.starts('cat1', 'cats');
    stage.heard();
    await stage.watches('eves', undefined, 'HJKMNPQ');
    expect(stage.heard()).toMatchObject([
      { at: 'cats', message: { theirStatus: 'absent', watchers: 1 } },
      { at: 'eves', message: { watching: true, left: { status: 'online' } } },
    ]);
  });

  it('gives no right to play, to make a gesture, or to release a seat (R19)', async () => {
    await stage.watches('eves', 'eve1');
    const before = await stage.game();
    expect(await stage.plays('eve1', 'eves', 1, 'rock')).toMatchObject({ outcome: 'not-a-player' });
    expect(await stage.reacts('eve1', 'eves', 'wave')).toMatchObject({ outcome: 'not-a-player' });
    expect(await stage.joins('eve1', 'eves', { release: true })).toMatchObject({
      outcome: 'not-a-player',
    });
    expect(await stage.game()).toEqual(before);
    stage.heard();
    await stage.plays('ann1', 'anns', 1, 'rock');
    expect(heardBy('eves')).toMatchObject([{ watching: true }]);
  });

  it.each(['broken', 'gone'] as const)(
    'by a connection that is %s holds up no one (R13, R19)',
    async (how) => {
      await stage.watches('eves');
      await stage.watches('fays');
      stage.heard();
      if (how === 'gone') stage.gone.add('eves');
      else stage.failing.add('eves');
      expect(await stage.plays('ann1', 'anns', 1, 'rock')).toMatchObject({ outcome: 'played' });
      expect(stage.heard().map(({ at }) => at)).toEqual(expect.arrayContaining(['bobs', 'fays']));
      const left = (await stage.ports.watchers.find('ACDEFGH')).map(({ connectionId }) => connectionId);
      expect(left).toEqual(how === 'gone' ? ['fays'] : ['eves', 'fays']);
    },
  );

  it('is told of by a store that fails: the players hear all the same', async () => {
    await stage.watches('eves');
    stage.heard();
    jest.spyOn(stage.ports.watchers, 'find').mockRejectedValue(new Error('throttled'));
    await plays(1, 'rock', 'paper');
    expect(stage.heard().map(({ at }) => at)).toEqual(['anns', 'bobs', 'bobs']);
  });

  it('ends with the connection', async () => {
    await stage.watches('eves');
    await stage.ends('eves');
    expect(await stage.ports.watchers.find('ACDEFGH')).toEqual([]);
  });

  it('ends when its connection watches, starts or joins another game', async () => {
    await stage.starts('cat1', 'cats');
    for (const go of [
      () => stage.watches('eves', undefined, 'HJKMNPQ'),
      () => stage.starts('eve1', 'eves'),
      () => stage.joins('eve1', 'eves', { gameId: 'HJKMNPQ' }),
    ]) {
      await stage.watches('eves');
      await go();
      expect(await stage.ports.watchers.find('ACDEFGH')).toEqual([]);
      expect(await stage.ports.seats.find('eves')).toHaveLength(1);
    }
    expect(await stage.ports.watchers.find('HJKMNPQ')).toEqual([]);
  });

  it('of a player’s connection leaves the seat', async () => {
    await stage.watches('cats');
    await stage.starts('dan1', 'dans');
    await stage.watches('bobs', undefined, 'HJKMNPQ');
    const bob = (await stage.game())?.players.find(({ id }) => id === 'bob1');
    expect(bob).toMatchObject({ address: undefined, movedOn: true });
  });
});

it('the two sides stay where they are, whatever the store does with their order', async () => {
  await plays(1, 'rock', 'paper');
  await stage.watches('eves');
  const names = () =>
    heardBy('eves').map((message) => [(message as WatchView).left.name, (message as WatchView).right?.name]);
  const before = names();
  await stage.joins('bob1', 'bobs', { round: 2 });
  await stage.joins('ann1', 'anns', { round: 2 });
  expect(names()).toEqual([...before, ...before]);
});
