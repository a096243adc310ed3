import { randomBytes } from 'node:crypto';
import { createGame, type Game, playerOf } from '../../domain/game';
import { RELEASE_AFTER } from '../../domain/given-up';
import { newGameId } from '../../domain/ids';
import type { GameStore, Refused } from '../../domain/ports';
import type { GameStep } from '../../domain/step';
import { AT, join, leave, play, rejoin, release, replace } from '../support/steps';

/** What every store must do about seats that their players gave up. */
export function givenUpSeatsContract(games: () => GameStore): void {
  let id: string;
  let game: Game;
  const take = async (...steps: GameStep[]): Promise<void> => {
    for (const step of steps) {
      const result = await games().step(id, step);
      if (!result.taken) throw new Error(`The ${step.type} was refused: ${result.refusal}`);
      game = result.game;
    }
  };
  const refusal = async (step: GameStep): Promise<Refused['refusal']> => {
    const result = await games().step(id, step);
    if (result.taken) throw new Error(`The ${step.type} was taken`);
    expect(result.game?.version).toBe(game.version);
    return result.refusal;
  };
  const later = { at: AT + RELEASE_AFTER };

  beforeEach(async () => {
    id = newGameId(randomBytes);
    game = createGame(id, { userId: 'ann1', address: 'ann1s-page', attachment: 1, at: AT });
    await games().create(game, AT);
    await take(join('bob1', { name: 'Bob' }));
  });

  describe('a seat is given up', () => {
    it('by one who leaves without having made a move: a newcomer takes it', async () => {
      await take(leave('bob1'));
      await take(replace(game, 'cat1', { name: 'Cat' }));
      expect(playerOf(game, 'bob1')).toBeUndefined();
      expect(playerOf(game, 'cat1')).toMatchObject({ name: 'Cat', moves: [], since: 1, former: 'bob1' });
    });

    it('as long as nothing has changed since that was decided', async () => {
      await take(leave('bob1'));
      const wanted = replace(game, 'cat1');
      await take(play('ann1', 1, 'rock'));
      expect(await refusal(wanted)).toBe('outdated');
      expect(await refusal({ ...wanted, former: 'eve1', version: game.version })).toBe('outdated');
    });

    it('even while its player is online, where that was decided', async () => {
      const wanted = { ...replace(game, 'cat1'), former: 'bob1', version: game.version };
      await take(wanted);
      expect(playerOf(game, 'cat1')).toMatchObject({ address: 'cat1s-page', former: 'bob1' });
      expect(playerOf(game, 'bob1')).toBeUndefined();
    });

    it('by one who was released; the newcomer goes on from the finished rounds', async () => {
      await take(play('ann1', 1, 'rock'), play('bob1', 1, 'paper'), leave('bob1'));
      await take(release('ann1', 'bob1', later));
      await take(replace(game, 'cat1', later));
      expect(playerOf(game, 'cat1')).toMatchObject({ moves: ['paper'], since: 2, former: 'bob1' });
      await take(play('cat1', 2, 'spock'), play('ann1', 2, 'rock'));
    });

    it('together with an open move, which nobody else may see: the round is open again', async () => {
      await take(play('ann1', 1, 'rock'), play('bob1', 1, 'paper'), play('bob1', 2, 'lizard'), leave('bob1'));
      await take(release('ann1', 'bob1', later));
      await take(replace(game, 'cat1', later));
      expect(playerOf(game, 'cat1')).toMatchObject({ moves: ['paper'], since: 2 });
      await take(play('cat1', 2, 'spock', later), play('ann1', 2, 'rock', later));
    });

    it('by a newcomer who leaves before the first move of their own', async () => {
      await take(play('ann1', 1, 'rock'), play('bob1', 1, 'paper'), leave('bob1'));
      await take(release('ann1', 'bob1', later));
      await take(replace(game, 'cat1'), leave('cat1'));
      await take(replace(game, 'dan1'));
      expect(playerOf(game, 'dan1')).toMatchObject({ moves: ['paper'], since: 2, former: 'cat1' });
    });
  });

  describe('a player whose seat was taken', () => {
    beforeEach(async () => {
      await take(leave('bob1'));
      await take(replace(game, 'cat1'));
    });

    it('is told so, whether they join or play', async () => {
      expect(await refusal(join('bob1'))).toBe('seat-taken');
      expect(await refusal(play('bob1', 1, 'rock'))).toBe('seat-taken');
      expect(await refusal(join('dan1'))).toBe('game-full');
    });
  });

  describe('a release', () => {
    it('is refused before the opponent has been offline for a minute, or if they are online', async () => {
      expect(await refusal(release('ann1', 'bob1', later))).toBe('not-away');
      await take(leave('bob1', { at: AT + 1 }));
      expect(await refusal(release('ann1', 'bob1', later))).toBe('not-away');
      await take(release('ann1', 'bob1', { at: AT + 1 + RELEASE_AFTER }));
    });

    it('is for players only, and about players only', async () => {
      await take(leave('bob1'));
      expect(await refusal(release('eve1', 'bob1', later))).toBe('not-a-player');
      expect(await refusal(release('ann1', 'eve1', later))).toBe('not-away');
    });

    it('is over once its player comes back', async () => {
      await take(play('bob1', 1, 'rock'), leave('bob1'), release('ann1', 'bob1', later));
      await take(rejoin('bob1', { at: AT + 2 * RELEASE_AFTER }));
      await take(leave('bob1', { at: AT + 2 * RELEASE_AFTER }));
      const wanted = { ...replace(game, 'cat1'), former: 'bob1' };
      expect(await refusal(wanted)).toBe('outdated');
    });
  });

  describe('of a newcomer and the player who comes back, exactly one has the seat', () => {
    it('if both try at once', async () => {
      await take(leave('bob1'));
      const steps = [replace(game, 'cat1'), rejoin('bob1', { address: 'new', attachment: 9 })];
      const results = await Promise.all(steps.map((step) => games().step(id, step)));
      const refusals = results.flatMap((result) => (result.taken ? [] : result.refusal));
      expect([['outdated'], ['not-a-player']]).toContainEqual(refusals);
    });
  });
}
