import { playerOf } from '../../domain/game';
import { inParallel } from '../../domain/parallel';
import { viewFor } from '../../domain/view';
import { Stage } from '../support/stage';
import { AT, rejoin } from '../support/steps';

let stage: Stage;
beforeEach(() => {
  stage = new Stage();
});

/** Ann and Bob sit in game ACDEFGH, each with their page. */
async function bothIn(): Promise<void> {
  await stage.starts('ann1', 'anns');
  await stage.joins('bob1', 'bobs');
  stage.heard();
}
const addressOf = async (userId: string, gameId?: string) => {
  const game = await stage.game(gameId);
  return game && playerOf(game, userId)?.address;
};

describe('new', () => {
  it('sends the creator the id and an empty history, and nobody else anything', async () => {
    expect(await stage.starts('ann1', 'anns')).toEqual({ outcome: 'created', gameId: 'ACDEFGH' });
    expect(stage.heard()).toMatchObject([
      {
        at: 'anns',
        message: { gameId: 'ACDEFGH', version: 1, round: 1, theirStatus: 'absent', history: [] },
      },
    ]);
  });

  it('takes another id when one is taken', async () => {
    stage.ids.unshift('CCCCCCC', 'CCCCCCC');
    await stage.starts('ann1', 'anns');
    expect(await stage.starts('bob1', 'bobs')).toEqual({ outcome: 'created', gameId: 'ACDEFGH' });
    expect(await addressOf('ann1', 'CCCCCCC')).toBe('anns');
  });

  it('gives up when every id is taken', async () => {
    stage.ids.splice(0);
    await stage.starts('ann1', 'anns');
    stage.heard();
    await expect(stage.starts('bob1', 'bobs')).rejects.toThrow('No free game id');
    expect(stage.heard()).toEqual([]);
  });
});

describe('join', () => {
  it('sends the joiner everything and tells the opponent that they are here', async () => {
    await stage.starts('ann1', 'anns');
    stage.heard();
    expect(await stage.joins('bob1', 'bobs')).toEqual({ outcome: 'joined', gameId: 'ACDEFGH' });
    const [anns, bobs] = stage.heard();
    expect(anns).toMatchObject({ at: 'anns', message: { theirStatus: 'online', version: 2 } });
    expect(anns?.message).not.toHaveProperty('history');
    expect(bobs).toMatchObject({ at: 'bobs', message: { theirStatus: 'online', history: [] } });
  });

  it('again changes nothing but the address and returns the whole history', async () => {
    await bothIn();
    await stage.plays('ann1', 'anns', 1, 'rock');
    await stage.plays('bob1', 'bobs', 1, 'paper');
    await stage.plays('bob1', 'bobs', 2, 'spock');
    stage.heard();
    for (const round of [undefined, 2]) {
      expect(await stage.joins('bob1', 'bobs', { round })).toEqual({
        outcome: 'rejoined',
        gameId: 'ACDEFGH',
      });
      const [anns, bobs] = stage.heard();
      expect(anns).toMatchObject({ at: 'anns', message: { round: 2, theyPlayed: true } });
      const history = [{ yourPlay: 'paper', theirPlay: 'rock' }];
      expect(bobs).toMatchObject({ at: 'bobs', message: { round: 2, youPlayed: 'spock', history } });
    }
  });

  it('of a player who wrongly believes they have a seat takes the free one', async () => {
    await stage.starts('ann1', 'anns');
    expect(await stage.joins('bob1', 'bobs', { round: 3 })).toEqual({ outcome: 'joined', gameId: 'ACDEFGH' });
  });

  it('of such a player by two connections at once takes it with the first and moves to the second', async () => {
    await stage.starts('ann1', 'anns');
    const joins = ['bobs', 'bobs2'].map((address) => stage.joins('bob1', address, { round: 3 }));
    expect(await Promise.all(joins)).toMatchObject([{ outcome: 'joined' }, { outcome: 'rejoined' }]);
    expect(await addressOf('bob1')).toBe('bobs2');
  });

  it.each([undefined, 1])(
    'finds a game full, knowing round %p, and only its sender hears of it',
    async (round) => {
      await bothIn();
      expect(await stage.joins('eve1', 'eves', { round })).toMatchObject({ outcome: 'game-full' });
      const told = { error: { code: 'game-full' }, gameId: 'ACDEFGH', round: round ?? 0 };
      expect(stage.heard()).toMatchObject([{ at: 'eves', message: told }]);
      expect(await stage.ports.seats.find('eves')).toEqual([]);
    },
  );

  it.each([undefined, 1])('finds no game, knowing round %p', async (round) => {
    const result = await stage.joins('eve1', 'eves', { round, gameId: 'QQQQQQQ' });
    expect(result).toEqual({ outcome: 'game-not-found', gameId: 'QQQQQQQ' });
    expect(stage.heard()).toMatchObject([{ at: 'eves', message: { error: { code: 'game-not-found' } } }]);
  });

  it('from elsewhere tells the earlier page that it is evicted, once', async () => {
    await bothIn();
    await stage.joins('ann1', 'anns-new', { round: 1 });
    const heard = stage.heard();
    expect(heard.map(({ at }) => at)).toEqual(['anns', 'anns-new', 'bobs']);
    expect(heard[0]?.message).toMatchObject({ error: { code: 'superseded' }, gameId: 'ACDEFGH', version: 3 });
    stage.now++;
    await stage.joins('ann1', 'anns-new', { round: 1 });
    expect(stage.heard().map(({ at }) => at)).toEqual(['anns-new', 'bobs']);
  });
});

describe('play', () => {
  beforeEach(bothIn);

  it('first in a round tells the opponent that it was made, never what, and its player nothing', async () => {
    expect(await stage.plays('ann1', 'anns', 1, 'lizard')).toEqual({ outcome: 'played', gameId: 'ACDEFGH' });
    const heard = stage.heard();
    expect(heard).toMatchObject([{ at: 'bobs', message: { round: 1, theyPlayed: true } }]);
    expect(JSON.stringify(heard)).not.toContain('lizard');
  });

  it('second in a round tells both the result', async () => {
    await stage.plays('ann1', 'anns', 1, 'lizard');
    stage.heard();
    expect(await stage.plays('bob1', 'bobs', 1, 'rock')).toEqual({
      outcome: 'finished-round',
      gameId: 'ACDEFGH',
    });
    const result = { round: 2, roundSummary: 'rock crushes lizard' };
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { ...result, yourPlay: 'lizard', winner: false, theirScore: 1 } },
      { at: 'bobs', message: { ...result, yourPlay: 'rock', winner: true, yourScore: 1 } },
    ]);
  });

  it('sent again changes nothing and sends both the current state (R7)', async () => {
    await stage.plays('ann1', 'anns', 1, 'lizard');
    stage.heard();
    const before = await stage.game();
    expect(await stage.plays('ann1', 'anns', 1, 'lizard')).toEqual({
      outcome: 'repeated',
      gameId: 'ACDEFGH',
    });
    expect(await stage.game()).toEqual(before);
    expect(stage.heard()).toMatchObject([
      { at: 'anns', message: { youPlayed: 'lizard', version: 3 } },
      { at: 'bobs', message: { theyPlayed: true, version: 3 } },
    ]);
  });

  it.each([
    ['wrong-round', 'ann1', 2, 'rock'],
    ['not-a-player', 'eve1', 1, 'rock'],
    ['already-played', 'bob1', 1, 'rock'],
  ] as const)('is rejected as %s, and nobody else hears of it', async (rejected, userId, round, move) => {
    await stage.plays('bob1', 'bobs', 1, 'paper');
    stage.heard();
    const before = await stage.game();
    expect(await stage.plays(userId, 'somewhere', round, move)).toEqual({
      outcome: rejected,
      gameId: 'ACDEFGH',
    });
    const view = before && viewFor(before, userId);
    const told = { error: { code: rejected }, ...(view ?? { gameId: 'ACDEFGH', round }) };
    expect(stage.heard()).toMatchObject([{ at: 'somewhere', message: told }]);
    expect(await stage.game()).toEqual(before);
  });

  it('from elsewhere tells the earlier page that it is evicted', async () => {
    await stage.plays('ann1', 'anns-new', 1, 'rock');
    const [anns] = stage.heard();
    expect(anns).toMatchObject({ at: 'anns', message: { error: { code: 'superseded' } } });
    expect(await addressOf('ann1')).toBe('anns-new');
  });
});

describe('the end of a connection', () => {
  beforeEach(bothIn);

  it('makes its player offline and tells the opponent when', async () => {
    stage.now += 5000;
    expect(await stage.ends('anns')).toEqual({ outcome: 'left', gameId: 'ACDEFGH' });
    expect(stage.heard()).toMatchObject([
      { at: 'bobs', message: { theirStatus: 'offline', theirLastSeen: stage.now } },
    ]);
  });

  it('that comes after the player is back changes nothing', async () => {
    await stage.joins('ann1', 'anns-new', { round: 1 });
    stage.heard();
    expect(await stage.ends('anns')).toEqual({ outcome: 'nothing', gameId: 'ACDEFGH' });
    expect(stage.heard()).toEqual([]);
    expect(await addressOf('ann1')).toBe('anns-new');
  });

  it('that took the seat from a live page, which was not told, tells that page', async () => {
    await stage.joins('ann1', 'anns-new');
    await stage.ports.games.step('ACDEFGH', rejoin('ann1', { address: 'anns' })); // late, and its Lambda died
    stage.heard();
    await stage.ends('anns');
    expect(stage.heard()).toMatchObject([
      { at: 'anns-new', message: { error: { code: 'superseded' }, version: 5 } },
      { at: 'bobs', message: { theirStatus: 'offline', version: 5 } },
    ]);
  });

  it('without a seat does nothing', async () => {
    expect(await stage.ends('nobodys')).toEqual({ outcome: 'nothing', gameId: undefined });
  });
});

describe('a step that the store was asked for twice, because its answer was lost', () => {
  it.each<[string, (stage: Stage) => Promise<unknown>]>([
    ['a join from elsewhere', (on) => on.joins('ann1', 'anns-new', { round: 1 })],
    ['a play', (on) => on.plays('ann1', 'anns', 1, 'rock')],
    ['a play from elsewhere', (on) => on.plays('ann1', 'anns-new', 1, 'rock')],
    ['the end of a connection', (on) => on.ends('anns')],
  ])('(%s) is told all the same', async (_, act) => {
    const [once = [], twice] = await Promise.all(
      [1, 2].map(async (times) => {
        const on = new Stage(times);
        await on.starts('ann1', 'anns');
        await on.joins('bob1', 'bobs');
        on.heard();
        await act(on);
        return on.heard();
      }),
    );
    expect(once).not.toEqual([]);
    expect(twice).toEqual(expect.arrayContaining(once));
  });
});

describe('a connection that starts or joins another game', () => {
  beforeEach(bothIn);

  it.each([
    ['starts', () => stage.starts('ann1', 'anns')],
    [
      'joins',
      async () => {
        await stage.starts('eve1', 'eves');
        await stage.joins('ann1', 'anns', { gameId: 'HJKMNPQ' });
      },
    ],
  ])('and %s it leaves the one it sat in, whose opponent is told', async (_, act) => {
    await act();
    expect(await addressOf('ann1')).toBeUndefined();
    expect(await addressOf('ann1', 'HJKMNPQ')).toBe('anns');
    expect(stage.heard().filter(({ at }) => at === 'bobs')).toMatchObject([
      { message: { gameId: 'ACDEFGH', theirStatus: 'left' } },
    ]);
  });

  it('leaves nothing when it joins its own game again', async () => {
    await stage.joins('ann1', 'anns', { round: 1 });
    expect(await addressOf('ann1')).toBe('anns');
  });
});

describe('a connection that is gone', () => {
  beforeEach(bothIn);

  it('leaves the game, and the opponent is told', async () => {
    stage.gone.add('anns');
    await stage.plays('bob1', 'bobs', 1, 'rock');
    expect(await addressOf('ann1')).toBeUndefined();
    expect(stage.heard().filter(({ at }) => at === 'bobs')).toMatchObject([
      { message: { theirStatus: 'offline', youPlayed: 'rock' } },
    ]);
  });

  it('of both players ends in silence, not in a loop', async () => {
    stage.gone.add('anns').add('bobs');
    await stage.plays('bob1', 'bobs', 1, 'rock');
    expect([await addressOf('ann1'), await addressOf('bob1')]).toEqual([undefined, undefined]);
  });

  it('is not mistaken for the newer one of its player', async () => {
    stage.gone.add('anns');
    await stage.joins('ann1', 'anns-new', { round: 1 });
    expect(await addressOf('ann1')).toBe('anns-new');
  });
});

describe('a message that cannot be sent', () => {
  beforeEach(bothIn);

  it.each(['anns', 'bobs'])(
    'to %s does not keep the opponent from hearing, and is a fault (R13)',
    async (failing) => {
      await stage.plays('ann1', 'anns', 1, 'rock');
      stage.heard();
      stage.failing.add(failing);
      await expect(stage.plays('bob1', 'bobs', 1, 'paper')).rejects.toThrow(`${failing} fails`);
      expect(stage.heard()).toMatchObject([{ message: { round: 2, roundSummary: 'paper covers rock' } }]);
      expect((await stage.game())?.players.map(({ moves }) => moves)).toEqual([['rock'], ['paper']]);
    },
  );

  it('is a fault only after all others are sent, since a Lambda that has ended sends no more', async () => {
    const order: string[] = [];
    const fails = async () => Promise.reject(new Error('fails'));
    const isSlow = () => new Promise<void>((resolve) => setImmediate(resolve)).then(() => order.push('sent'));
    await inParallel([fails, isSlow], (task) => task()).catch(() => order.push('failed'));
    expect(order).toEqual(['sent', 'failed']);
  });

  it('does not keep a connection from getting its seat', async () => {
    stage.failing.add('bobs');
    await expect(stage.joins('bob1', 'bobs', { round: 1 })).rejects.toThrow('bobs fails');
    expect(await stage.ports.seats.end('bobs', AT)).toEqual([
      { gameId: 'ACDEFGH', userId: 'bob1', attachment: 2 },
    ]);
  });
});
