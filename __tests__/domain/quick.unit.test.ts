import * as fc from 'fast-check';
import { perform } from '../../domain/actions';
import { createGame, type Game } from '../../domain/game';
import { OFFER_LIFETIME, type Ports } from '../../domain/ports';
import { runInterleaved } from '../support/interleavings';
import { Stage } from '../support/stage';
import { AT } from '../support/steps';

const [FIRST, SECOND] = ['ACDEFGH', 'HJKMNPQ'] as const;

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});

const seatsIn = (game: Game | undefined) =>
  Object.fromEntries(game?.players.map(({ id, address }) => [id, address]) ?? []);

describe('quick', () => {
  it('waits in a game of its own while nobody is there', async () => {
    expect(await stage.seeks('ann1', 'anns', { name: 'Ann' })).toEqual({ outcome: 'created', gameId: FIRST });
    expect(stage.offer.open).toEqual({ gameId: FIRST, userId: 'ann1', until: AT + OFFER_LIFETIME });
    expect(stage.heard()).toMatchObject([
      {
        at: 'anns',
        message: { gameId: FIRST, theirStatus: 'absent', yourName: 'Ann', history: [], goal: 5 },
      },
    ]);
  });

  it('plays whoever waits, and both are told', async () => {
    await stage.seeks('ann1', 'anns');
    stage.heard();
    expect(await stage.seeks('bob1', 'bobs', { name: 'Bob' })).toEqual({ outcome: 'joined', gameId: FIRST });
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { gameId: FIRST, theirStatus: 'online', theirName: 'Bob' } },
      { at: 'bobs', message: { gameId: FIRST, theirStatus: 'online', history: [] } },
    ]);
    expect(stage.offer.open).toBeUndefined();
  });

  it('plays whoever waits if the answer of the store is lost, and it is asked again (R7)', async () => {
    stage = new Stage(2);
    await stage.seeks('ann1', 'anns');
    expect(await stage.seeks('bob1', 'bobs')).toMatchObject({ gameId: FIRST });
    expect(seatsIn(await stage.game())).toEqual({ ann1: 'anns', bob1: 'bobs' });
  });

  it('pairs the third with the fourth', async () => {
    for (const user of ['ann1', 'bob1', 'cat1', 'dan1']) await stage.seeks(user, `${user}s`);
    const games = await Promise.all([FIRST, 'QRTUVWX'].map((id) => stage.game(id)));
    expect(games.map(seatsIn)).toEqual([
      { ann1: 'ann1s', bob1: 'bob1s' },
      { cat1: 'cat1s', dan1: 'dan1s' },
    ]);
  });

  it('said again while waiting renews the offer and is answered with the same game', async () => {
    await stage.seeks('ann1', 'anns');
    stage.heard();
    stage.now += 20_000;
    expect(await stage.seeks('ann1', 'anns')).toEqual({ outcome: 'rejoined', gameId: FIRST });
    expect(stage.offer.open?.until).toBe(stage.now + OFFER_LIFETIME);
    expect(stage.heard()).toMatchObject([{ at: 'anns', message: { gameId: FIRST, history: [] } }]);
  });

  it('said again after a claimer took the offer and never came offers the game anew', async () => {
    await stage.seeks('ann1', 'anns');
    await stage.ports.lobby.meet({ gameId: SECOND, userId: 'bob1' }, stage.now);
    expect(await stage.seeks('ann1', 'anns')).toEqual({ outcome: 'rejoined', gameId: FIRST });
    expect(await stage.seeks('cat1', 'cats')).toEqual({ outcome: 'joined', gameId: FIRST });
  });

  it('said again when the opponent has just come is answered with their game', async () => {
    await stage.seeks('ann1', 'anns');
    await stage.seeks('bob1', 'bobs');
    expect(await stage.seeks('ann1', 'anns')).toEqual({ outcome: 'rejoined', gameId: FIRST });
    expect(seatsIn(await stage.game())).toEqual({ ann1: 'anns', bob1: 'bobs' });
    expect(stage.offer.open).toBeUndefined();
  });

  it('leaves no offer of a game whose second player came while it was renewed', async () => {
    await stage.seeks('ann1', 'anns');
    const { find } = stage.ports.games;
    const beforeBob = await find(FIRST, AT);
    await stage.seeks('bob1', 'bobs');
    const games = { ...stage.ports.games, find: async () => beforeBob };
    await perform({ ...stage.ports, games }, { action: 'quick', userId: 'ann1' }, 'anns');
    expect(stage.offer.open).toBeUndefined();
  });

  it.each([
    ['names the game', 0, FIRST],
    ['comes 20 s after the opponent was last seen', 20_000, undefined],
  ])('leaves a silent stranger for someone else if it %s', async (_, later, gameId) => {
    await stage.seeks('ann1', 'anns');
    await stage.seeks('bob1', 'bobs');
    stage.heard();
    stage.now += later;
    expect(await stage.seeks('ann1', 'anns', { gameId })).toMatchObject({ outcome: 'created' });
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { theirStatus: 'absent' } },
      { at: 'bobs', message: { gameId: FIRST, theirStatus: 'left' } },
    ]);
    expect(seatsIn(await stage.game())).toEqual({ ann1: undefined, bob1: 'bobs' });
  });

  it('leaves a stranger even if a stale offer of their game is open', async () => {
    await stage.seeks('ann1', 'anns');
    await stage.seeks('bob1', 'bobs');
    await stage.ports.lobby.meet({ gameId: FIRST, userId: 'ann1' }, stage.now);
    const outcome = await stage.seeks('ann1', 'anns', { gameId: FIRST });
    expect(outcome.gameId).not.toBe(FIRST);
    expect(stage.offer.open).toMatchObject({ gameId: outcome.gameId, userId: 'ann1' });
  });

  it('from one who sits in another game leaves it, and the opponent is told', async () => {
    await stage.starts('ann1', 'anns');
    await stage.joins('bob1', 'bobs');
    stage.heard();
    expect(await stage.seeks('ann1', 'anns')).toEqual({ outcome: 'created', gameId: SECOND });
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { gameId: SECOND } },
      { at: 'bobs', message: { gameId: FIRST, theirStatus: 'left' } },
    ]);
    expect((await stage.ports.seats.find('anns')).map(({ gameId }) => gameId)).toEqual([SECOND]);
  });

  it('passes over an offer whose player is gone, and waits itself', async () => {
    await stage.seeks('ann1', 'anns');
    const { open } = stage.offer;
    await stage.ends('anns');
    stage.offer.open = open;
    stage.heard();
    expect(await stage.seeks('bob1', 'bobs')).toEqual({ outcome: 'created', gameId: SECOND });
    expect(stage.heard()).toMatchObject([{ at: 'bobs', message: { theirStatus: 'absent' } }]);
    expect(seatsIn(await stage.game())).toEqual({ ann1: undefined });
  });

  it('passes over an offer whose game does not exist or is full', async () => {
    await stage.ports.lobby.meet({ gameId: 'CCCCCCC', userId: 'ann1' }, AT);
    expect(await stage.seeks('bob1', 'bobs')).toMatchObject({ outcome: 'created' });
    await stage.seeks('cat1', 'cats');
    await stage.ports.lobby.meet({ gameId: 'HJKMNPQ', userId: 'bob1' }, AT);
    expect(await stage.seeks('dan1', 'dans')).toMatchObject({ outcome: 'created' });
  });

  it('waits if the offer that is open has ended', async () => {
    await stage.seeks('ann1', 'anns');
    stage.now += OFFER_LIFETIME;
    expect(await stage.seeks('bob1', 'bobs')).toEqual({ outcome: 'created', gameId: SECOND });
  });

  it('of one player in two tabs waits in one game', async () => {
    await stage.seeks('ann1', 'anns');
    expect(await stage.seeks('ann1', 'anns-second-tab')).toEqual({ outcome: 'rejoined', gameId: FIRST });
    expect(seatsIn(await stage.game())).toEqual({ ann1: 'anns-second-tab' });
  });

  it.each(['start', 'join', 'end'])(
    'is over, with its offer, for a player who goes on to %s',
    async (how) => {
      await stage.starts('bob1', 'bobs');
      await stage.seeks('ann1', 'anns');
      expect(stage.offer.open?.gameId).toBe(SECOND);
      if (how === 'start') await stage.starts('ann1', 'anns');
      if (how === 'join') await stage.joins('ann1', 'anns');
      if (how === 'end') await stage.ends('anns');
      expect(stage.offer.open).toBeUndefined();
    },
  );

  it('does not enter the game of others that has the id of the offer', async () => {
    const theirs = { userId: 'bob1', address: 'bobs', attachment: 1, at: AT };
    await stage.ports.games.create(createGame(FIRST, theirs), AT);
    await expect(stage.seeks('ann1', 'anns')).rejects.toThrow('no offer');
    expect(seatsIn(await stage.game())).toEqual({ bob1: 'bobs' });
  });

  it('cannot be asked with a name that is none', () =>
    expect(() => stage.reads({ action: 'quick', userId: 'ann1', name: 'a\nb' })).toThrow('name'));
});

/** Quicks of these players on their connections, at once, in any order of their calls. */
async function atOnce(asked: readonly (readonly [userId: string, at: string])[], check: () => Promise<void>) {
  const random = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(random, async (choices) => {
      stage = new Stage();
      let made = 0;
      const ports: Ports = { ...stage.ports, newGameId: () => `${'ACDEFGHJKM'[made++]}CCCCCC` };
      const tasks = asked.map(
        ([userId, at]) =>
          (held: Ports) =>
            perform(held, { action: 'quick', userId }, at),
      );
      await runInterleaved(ports, tasks, (count) => Math.floor(choices.next().value * count));
      await check();
    }),
    { numRuns: 500, seed: 1 },
  );
}

describe('at once', () => {
  it('ten quicks of one connection make one game and one offer', () =>
    atOnce(
      Array.from({ length: 10 }, () => ['ann1', 'anns'] as const),
      async () => {
        const ids = [...new Set(stage.heard().map(({ message }) => message.gameId))];
        expect(ids).toEqual([stage.offer.open?.gameId]);
        expect(seatsIn(await stage.game(ids[0]))).toEqual({ ann1: 'anns' });
        expect((await stage.ports.seats.find('anns')).map(({ gameId }) => gameId)).toEqual(ids);
      },
    ));

  it('two who seek are in one game, once the one who waits has renewed (R17)', () =>
    atOnce(
      [
        ['ann1', 'anns'],
        ['bob1', 'bobs'],
      ],
      async () => {
        for (const [user, at] of [
          ['ann1', 'anns'],
          ['bob1', 'bobs'],
        ] as const)
          await stage.seeks(user, at);
        const [anns] = await stage.ports.seats.find('anns');
        const [bobs] = await stage.ports.seats.find('bobs');
        expect(anns?.gameId).toBe(bobs?.gameId);
        expect(seatsIn(await stage.game(anns?.gameId))).toEqual({ ann1: 'anns', bob1: 'bobs' });
      },
    ));
});
