import { randomBytes } from 'node:crypto';
import { createGame, finishedRounds, type Game, MAX_ROUNDS, playerOf } from '../../domain/game';
import { newGameId } from '../../domain/ids';
import type { GameStore, Refused, Seat, SeatStore } from '../../domain/ports';
import { MOVES } from '../../domain/rules';
import { DEFAULT_SETTINGS } from '../../domain/settings';
import { finishedBy, type GameStep } from '../../domain/step';
import { AT, join, leave, play, rejoin, sorted } from '../support/steps';
import { givenUpSeatsContract } from './given-up-seats';
import { randomStepsContract } from './random-steps';

export interface Stores {
  readonly games: GameStore;
  readonly seats: SeatStore;
}

/** A player who has neither a name nor anything to do with a seat that was given up. */
const ORDINARY = { name: undefined, movedOn: false, released: false, since: 1, former: undefined };

/** What every store must do. The tests share the stores, but each has a game of its own. */
export function storeContract(stores: () => Stores, randomGames: number): void {
  let id: string;
  const taken = async (step: GameStep): Promise<Game> => {
    const result = await stores().games.step(id, step);
    if (!result.taken) throw new Error(`The ${step.type} was refused: ${result.refusal}`);
    return result.game;
  };
  const refused = async (step: GameStep): Promise<Refused['refusal']> => {
    const result = await stores().games.step(id, step);
    if (result.taken) throw new Error(`The ${step.type} was taken`);
    return result.refusal;
  };
  /** The current game, which every refused step returns. */
  const present = async (): Promise<Game | undefined> => {
    const result = await stores().games.step(id, leave('nobody'));
    return sorted(result.game);
  };
  const unchangedBy = async (task: () => Promise<unknown>): Promise<void> => {
    const before = await present();
    await task();
    expect(await present()).toEqual(before);
  };

  beforeEach(async () => {
    id = newGameId(randomBytes);
    expect(
      await stores().games.create(
        createGame(id, { userId: 'ann1', address: 'ann1s-page', attachment: 1, at: AT }),
        AT,
      ),
    ).toBe(true);
  });
  const bobJoins = () => taken(join('bob1'));

  describe('a new game', () => {
    it('has its creator in it and nobody else', async () => {
      expect(await present()).toEqual(
        createGame(id, { userId: 'ann1', address: 'ann1s-page', attachment: 1, at: AT }),
      );
    });

    it('takes no id that is taken', () =>
      unchangedBy(async () => {
        expect(
          await stores().games.create(
            createGame(id, { userId: 'eve1', address: 'e', attachment: 1, at: AT }),
            AT,
          ),
        ).toBe(false);
      }));

    it('is the only one that is found', async () => {
      id = newGameId(randomBytes);
      const steps = [join('ann1'), rejoin('ann1'), play('ann1', 1, 'rock'), leave('ann1')];
      for (const step of steps) {
        const result = await stores().games.step(id, step);
        expect(result).toEqual({ taken: false, refusal: 'game-not-found', game: undefined });
      }
    });
  });

  it('keeps what its creator chose', async () => {
    for (const settings of [
      { goal: 3, quick: false, winnerStays: true },
      { goal: 5, quick: true, winnerStays: false },
      { goal: 7, quick: true, winnerStays: true },
    ] as const) {
      const creator = { userId: 'ann1', address: 'ann1s-page', attachment: 1, at: AT };
      const game = createGame(newGameId(randomBytes), creator, settings);
      await stores().games.create(game, AT);
      expect(await stores().games.find(game.id, AT)).toEqual(game);
      const joined = await stores().games.step(game.id, join('bob1'));
      expect(joined.game?.settings).toEqual(settings);
    }
  });

  it('marks a game as watched, once', async () => {
    const { games } = stores();
    expect(await games.watch(id, AT)).toMatchObject({ id, watched: true, version: 2 });
    expect(await games.watch(id, AT)).toMatchObject({ id, watched: true, version: 2 });
    expect(await games.find(id, AT)).toMatchObject({ watched: true, version: 2 });
    expect(await bobJoins()).toMatchObject({ watched: true, version: 3 });
    expect(await games.watch(newGameId(randomBytes), AT)).toBeUndefined();
  });

  describe('a join', () => {
    it('takes the second seat', async () => {
      const game = await taken(join('bob1', { at: AT + 5 }));
      expect(sorted(game)).toEqual(await present());
      expect(game.version).toBe(2);
      expect(playerOf(game, 'bob1')).toEqual({
        id: 'bob1',
        address: 'bob1s-page',
        formerAddress: undefined,
        leftFrom: undefined,
        attachment: 6,
        lastSeen: AT + 5,
        ...ORDINARY,
        moves: [],
      });
    });

    it('finds no third seat', async () => {
      await bobJoins();
      await unchangedBy(async () => expect(await refused(join('eve1'))).toBe('game-full'));
    });

    it('to play whoever waits there needs that player, online', async () => {
      const host = { host: 'ann1' };
      await unchangedBy(async () =>
        expect(await refused({ ...join('bob1'), host: 'eve1' })).toBe('host-away'),
      );
      await taken(leave('ann1'));
      await unchangedBy(async () => expect(await refused({ ...join('bob1'), ...host })).toBe('host-away'));
      await taken(rejoin('ann1', { at: AT + 1 }));
      await taken({ ...join('bob1'), ...host });
      await unchangedBy(async () => expect(await refused({ ...join('eve1'), ...host })).toBe('game-full'));
    });

    it('of a player who already has a seat changes nothing', () =>
      unchangedBy(async () =>
        expect(await refused(join('ann1', { address: 'new' }))).toBe('already-joined'),
      ));

    it('at the same time as 49 others wins the seat exactly once (R3)', async () => {
      const users = Array.from({ length: 50 }, (_, number) => `user-${number}`);
      const results = await Promise.all(users.map((user) => stores().games.step(id, join(user))));
      const winners = users.filter((_, index) => results[index]?.taken);
      expect(winners).toHaveLength(1);
      const refusals = results.flatMap((result) => (result.taken ? [] : result.refusal));
      expect(refusals).toEqual(Array(49).fill('game-full'));
      const game = await present();
      expect(game?.version).toBe(2);
      expect(game?.players.map((player) => player.id)).toEqual(['ann1', ...winners]);
    });
  });

  describe('a rejoin', () => {
    it('changes the address and keeps the moves', async () => {
      await bobJoins();
      await taken(play('ann1', 1, 'spock'));
      const game = await taken(rejoin('ann1', { address: 'new', at: AT + 7 }));
      expect(playerOf(game, 'ann1')).toEqual({
        id: 'ann1',
        address: 'new',
        formerAddress: 'ann1s-page',
        leftFrom: undefined,
        attachment: 8,
        lastSeen: AT + 7,
        ...ORDINARY,
        moves: ['spock'],
      });
    });

    it('from the same connection has no former one', async () => {
      await taken(rejoin('ann1', { address: 'new' }));
      const game = await taken(rejoin('ann1', { address: 'new', at: AT + 1 }));
      expect(playerOf(game, 'ann1')).toMatchObject({ address: 'new', formerAddress: 'new' });
    });

    it('made again, because its answer was lost, is known as repeated and changes nothing (R7)', async () => {
      await taken(rejoin('ann1', { address: 'new' }));
      await unchangedBy(async () =>
        expect(await refused(rejoin('ann1', { address: 'new' }))).toBe('repeated'),
      );
    });

    it('that a later one of its connection has overtaken and left does not come back', async () => {
      await taken(rejoin('ann1', { address: 'new', attachment: 7 }));
      await taken(leave('ann1', { address: 'new' }));
      await unchangedBy(async () => {
        expect(await refused(rejoin('ann1', { address: 'new', attachment: 6 }))).toBe('repeated');
      });
      await taken(rejoin('ann1', { address: 'new', attachment: 8 }));
    });

    it('after leaving has no former connection', async () => {
      await taken(leave('ann1'));
      const game = await taken(rejoin('ann1', { address: 'new' }));
      expect(playerOf(game, 'ann1')).toMatchObject({ address: 'new', formerAddress: 'new' });
    });

    it('is for players only', () =>
      unchangedBy(async () => expect(await refused(rejoin('eve1'))).toBe('not-a-player')));
  });

  describe('a play', () => {
    it('adds the move, and forgets which connection was replaced', async () => {
      await bobJoins();
      await taken(rejoin('ann1', { address: 'new' }));
      const game = await taken(play('ann1', 1, 'lizard', { address: 'new', at: AT + 9 }));
      expect(playerOf(game, 'ann1')).toEqual({
        id: 'ann1',
        address: 'new',
        formerAddress: undefined,
        leftFrom: undefined,
        attachment: 1,
        lastSeen: AT + 9,
        ...ORDINARY,
        moves: ['lizard'],
      });
      expect(playerOf(game, 'bob1')?.moves).toEqual([]);
    });

    it('does not move its player: it must come from the connection with the seat', async () => {
      await bobJoins();
      const elsewhere = play('ann1', 1, 'lizard', { address: 'new' });
      await unchangedBy(async () => expect(await refused(elsewhere)).toBe('elsewhere'));
      await taken(leave('ann1'));
      await unchangedBy(async () => expect(await refused(elsewhere)).toBe('elsewhere'));
      await taken(rejoin('ann1', { address: 'new' }));
      await taken(elsewhere);
      await unchangedBy(async () => expect(await refused(play('ann1', 1, 'lizard'))).toBe('repeated'));
    });

    it('may be made before there is an opponent, but only in the first round', async () => {
      await taken(play('ann1', 1, 'rock'));
      expect(await refused(play('ann1', 2, 'rock'))).toBe('wrong-round');
      await bobJoins();
      expect(finishedRounds(await taken(play('bob1', 1, 'paper')))).toBe(1);
    });

    it('is for players only', () =>
      unchangedBy(async () => expect(await refused(play('eve1', 1, 'rock'))).toBe('not-a-player')));

    it('made again is known as repeated and changes nothing (R7)', async () => {
      await bobJoins();
      await taken(play('ann1', 1, 'rock'));
      await unchangedBy(async () => expect(await refused(play('ann1', 1, 'rock'))).toBe('repeated'));
      await taken(play('bob1', 1, 'paper'));
      await unchangedBy(async () => expect(await refused(play('ann1', 1, 'rock'))).toBe('repeated'));
    });

    it('cannot be taken back (R1)', async () => {
      await taken(play('ann1', 1, 'rock'));
      await unchangedBy(async () => expect(await refused(play('ann1', 1, 'paper'))).toBe('already-played'));
    });

    it('of a past or a future round is refused', async () => {
      await bobJoins();
      await taken(play('ann1', 1, 'rock'));
      await taken(play('bob1', 1, 'paper'));
      await taken(play('bob1', 2, 'paper'));
      await unchangedBy(async () => {
        expect(await refused(play('ann1', 1, 'spock'))).toBe('wrong-round');
        expect(await refused(play('ann1', 3, 'spock'))).toBe('wrong-round');
        expect(await refused(play('bob1', 3, 'spock'))).toBe('wrong-round');
      });
    });

    it('at the same time as the opponent is never lost, and one of the two finishes each round (R1, R9)', async () => {
      await bobJoins();
      const moves = Array.from({ length: MAX_ROUNDS }, (_, index) => MOVES[index % 5] ?? 'rock');
      for (const [index, move] of moves.entries()) {
        const round = index + 1;
        const both = [play('ann1', round, move), play('bob1', round, 'rock')];
        const games = await Promise.all(both.map(taken));
        const finishers = both.filter((step, of) => games[of] && finishedBy(games[of], step));
        expect(finishers).toHaveLength(1);
      }
      const game = await present();
      expect(game?.version).toBe(2 + 2 * MAX_ROUNDS);
      expect(game?.players.map((player) => player.moves)).toEqual([moves, moves.map(() => 'rock')]);
      await unchangedBy(async () => {
        expect(await refused(play('ann1', MAX_ROUNDS + 1, 'rock'))).toBe('game-over');
        expect(await refused(play('bob1', MAX_ROUNDS, 'rock'))).toBe('repeated');
        expect(await refused(play('bob1', MAX_ROUNDS, 'spock'))).toBe('game-over');
      });
    });

    it('sent 10 times at once is made once', async () => {
      await bobJoins();
      const results = await Promise.all(
        Array.from({ length: 10 }, () => stores().games.step(id, play('ann1', 1, 'rock'))),
      );
      expect(results.filter((result) => result.taken)).toHaveLength(1);
      expect(results.flatMap((result) => (result.taken ? [] : result.refusal))).toEqual(
        Array(9).fill('repeated'),
      );
      expect((await present())?.version).toBe(3);
    });
  });

  describe('a leave', () => {
    it('makes the player offline and nothing else', async () => {
      await taken(play('ann1', 1, 'rock'));
      const game = await taken(leave('ann1', { at: AT + 3 }));
      const offline = {
        id: 'ann1',
        address: undefined,
        formerAddress: undefined,
        leftFrom: 'ann1s-page',
        attachment: 1,
        lastSeen: AT + 3,
        ...ORDINARY,
        moves: ['rock'],
      };
      expect(game).toEqual({
        id,
        version: 3,
        settings: DEFAULT_SETTINGS,
        watched: false,
        players: [offline],
      });
    });

    it('that comes late does not touch the newer connection (R8)', async () => {
      await taken(rejoin('ann1', { address: 'new' }));
      await unchangedBy(async () => expect(await refused(leave('ann1'))).toBe('not-connected'));
    });

    it('of an attachment leaves a newer one alone', async () => {
      await taken(rejoin('ann1', { at: AT + 1 }));
      await unchangedBy(async () =>
        expect(await refused(leave('ann1', { attachment: 1 }))).toBe('not-connected'),
      );
      expect(playerOf(await taken(leave('ann1', { attachment: 2 })), 'ann1')?.address).toBeUndefined();
    });

    it('of an attachment is one of all up to it: none of them takes the seat afterwards (R4)', async () => {
      await taken(leave('ann1', { attachment: 3 }));
      await unchangedBy(async () =>
        expect(await refused(rejoin('ann1', { attachment: 3 }))).toBe('repeated'),
      );
      expect(playerOf(await taken(rejoin('ann1', { attachment: 4 })), 'ann1')?.attachment).toBe(4);
    });

    it('of a player who has left, or was never there, changes nothing', async () => {
      await taken(leave('ann1'));
      await unchangedBy(async () => {
        expect(await refused(leave('ann1'))).toBe('not-connected');
        expect(await refused(leave('eve1'))).toBe('not-connected');
      });
    });
  });

  givenUpSeatsContract(() => stores().games);
  randomStepsContract(() => stores().games, randomGames);

  describe('a seat', () => {
    const first = { gameId: 'ACDEFGH', userId: 'ann1' };
    const second = { gameId: 'HJKMNPQ', userId: 'ann1' };
    let connectionId: string;
    beforeEach(() => {
      connectionId = newGameId(randomBytes);
    });
    const attach = (to: Omit<Seat, 'attachment'>) => stores().seats.attach(connectionId, to, AT);
    const detach = (seat: Seat) => stores().seats.detach(connectionId, seat);
    const byTime = (seats: Seat[]) => seats.sort((a, b) => a.attachment - b.attachment);
    const remembered = async () => byTime(await stores().seats.find(connectionId));

    it('is remembered until it is detached, and comes with the earlier ones', async () => {
      const one = await attach(first);
      expect(one).toEqual({ seat: { ...first, attachment: expect.any(Number) }, others: [] });
      const two = await attach(second);
      expect(two.others).toEqual([one.seat]);
      expect(two.seat.attachment).toBeGreaterThan(one.seat.attachment);
      expect(await remembered()).toEqual([one.seat, two.seat]);
      await detach(one.seat);
      expect((await attach(second)).others).toEqual([]);
    });

    it('taken again has the later attachment only', async () => {
      const one = await attach(first);
      const again = await attach(first);
      expect(again.others).toEqual([]);
      expect(again.seat.attachment).toBeGreaterThan(one.seat.attachment);
      await detach(one.seat);
      expect(await remembered()).toEqual([again.seat]);
    });

    it('of another player of the same game is a different one', async () => {
      const { seat } = await attach(first);
      expect((await attach({ ...first, userId: 'bob1' })).others).toEqual([seat]);
    });

    it('taken at the same time as 19 others has a number of its own, and the last one knows them all', async () => {
      const games = Array.from({ length: 20 }, () => ({ gameId: newGameId(randomBytes), userId: 'ann1' }));
      const made = await Promise.all(games.map(attach));
      expect(new Set(made.map(({ seat }) => seat.attachment)).size).toBe(20);
      for (const { seat, others } of made) {
        const before = made.filter((other) => other.seat.attachment < seat.attachment);
        expect(byTime(others)).toEqual(byTime(before.map((other) => other.seat)));
      }
    });

    it('is returned at the end of its connection, even if that is reported twice', async () => {
      const { seat } = await attach(first);
      expect(await stores().seats.end(connectionId, AT)).toEqual([seat]);
      expect(await stores().seats.end(connectionId, AT)).toEqual([seat]);
    });

    it('does not exist for a connection that never took one', async () => {
      expect(await stores().seats.end(connectionId, AT)).toEqual([]);
      expect(await remembered()).toEqual([]);
      await detach({ ...first, attachment: 1 });
      expect((await attach(first)).others).toEqual([]);
    });

    it('can be detached even if it is the last one', async () => {
      const { seat } = await attach(first);
      await detach(seat);
      await detach(seat);
      expect(await remembered()).toEqual([]);
    });
  });

  describe('a game that is found', () => {
    it('is returned as it is', async () => {
      await bobJoins();
      expect(sorted(await stores().games.find(id, AT))).toEqual(await present());
    });

    it('is undefined if it does not exist', async () => {
      expect(await stores().games.find(newGameId(randomBytes), AT)).toBeUndefined();
    });
  });
}
