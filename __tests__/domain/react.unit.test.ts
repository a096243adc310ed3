import { REACTIONS } from '../../domain/protocol';
import { Stage } from '../support/stage';

let stage: Stage;
beforeEach(async () => {
  stage = new Stage();
  await stage.starts('ann1', 'anns');
});
const bobJoins = async () => {
  await stage.joins('bob1', 'bobs');
  stage.heard();
};

describe('react', () => {
  it.each(REACTIONS)(
    'with %s reaches the opponent, on top of their view, and nobody else (R18)',
    async (reaction) => {
      await bobJoins();
      const before = await stage.game();
      expect(await stage.reacts('ann1', 'anns', reaction)).toEqual({ outcome: 'reacted', gameId: 'ACDEFGH' });
      expect(stage.heard()).toMatchObject([
        { at: 'bobs', message: { gameId: 'ACDEFGH', reaction, theirStatus: 'online' } },
      ]);
      expect(await stage.game()).toEqual(before);
    },
  );

  it('shows no open move', async () => {
    await bobJoins();
    await stage.plays('ann1', 'anns', 1, 'lizard');
    stage.heard();
    await stage.reacts('ann1', 'anns', 'hurry');
    expect(JSON.stringify(stage.heard())).not.toContain('lizard');
  });

  it('is in no later message', async () => {
    await bobJoins();
    await stage.reacts('ann1', 'anns', 'wave');
    stage.heard();
    await stage.joins('bob1', 'bobs', { round: 1 });
    for (const { message } of stage.heard()) expect(message).not.toHaveProperty('reaction');
  });

  it('to an empty seat is heard by nobody', async () => {
    stage.heard();
    expect(await stage.reacts('ann1', 'anns', 'wave')).toMatchObject({ outcome: 'reacted' });
    expect(stage.heard()).toEqual([]);
  });

  it('to an opponent who is offline is heard by nobody', async () => {
    await bobJoins();
    await stage.ends('bobs');
    stage.heard();
    expect(await stage.reacts('ann1', 'anns', 'wave')).toMatchObject({ outcome: 'reacted' });
    expect(stage.heard()).toEqual([]);
  });

  it('to an opponent whose connection is found gone makes them offline, and the sender is told', async () => {
    await bobJoins();
    stage.gone.add('bobs');
    await stage.reacts('ann1', 'anns', 'wave');
    expect(stage.heard().at(0)).toMatchObject({ at: 'anns', message: { theirStatus: 'offline' } });
  });

  it('of someone who is no player is refused, shows nothing and reaches nobody', async () => {
    await bobJoins();
    expect(await stage.reacts('eve1', 'eves', 'wave')).toMatchObject({ outcome: 'not-a-player' });
    expect(stage.heard()).toEqual([
      {
        at: 'eves',
        message: { error: expect.objectContaining({ code: 'not-a-player' }), gameId: 'ACDEFGH', round: 0 },
      },
    ]);
  });

  it('in a game that does not exist is refused', async () => {
    stage.heard();
    await stage.reacts('ann1', 'anns', 'wave', 'QQQQQQQ');
    expect(stage.heard()).toMatchObject([{ at: 'anns', message: { error: { code: 'game-not-found' } } }]);
  });

  it.each(['', 'WAVE', 'insult', 'constructor', 7, null])('is none with the reaction %j', (reaction) =>
    expect(() => stage.reads({ action: 'react', userId: 'ann1', gameId: 'ACDEFGH', reaction })).toThrow(
      'reaction',
    ),
  );
});

describe('the goal of a new game', () => {
  it.each([1, 3, 5, 7] as const)('may be %i, and both players are told', async (goal) => {
    await stage.starts('cat1', 'cats', undefined, goal);
    await stage.joins('dan1', 'dans', { gameId: 'HJKMNPQ' });
    const views = stage.heard().filter(({ message }) => message.gameId === 'HJKMNPQ');
    expect(views.map(({ message }) => message)).toEqual(Array(3).fill(expect.objectContaining({ goal })));
  });

  it('is 5 unless said otherwise', async () => {
    expect(stage.heard()).toMatchObject([{ message: { goal: 5 } }]);
  });

  it.each([0, 2, 4, 9, -1, 1.5, '3', null])('cannot be %j', (goal) =>
    expect(() => stage.reads({ action: 'new', userId: 'ann1', goal })).toThrow('goal'),
  );
});
