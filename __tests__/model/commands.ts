import * as fc from 'fast-check';
import { REACTIONS } from '../../domain/protocol';
import { MOVES } from '../../domain/rules';
import { FAILURES } from './air';
import { ANN, BOB, CAT, DAN, EVE, type World } from './world';

type Model = Record<string, never>;

/** One thing that a player does, or one fault. */
class Command implements fc.AsyncCommand<Model, World> {
  constructor(
    readonly name: string,
    /** Returns true when a fault was injected. */
    readonly act: (world: World) => unknown,
  ) {}

  check = () => true;
  async run(_: Model, world: World): Promise<void> {
    if ((await this.act(world)) === true) world.faults++;
  }
  toString = () => this.name;
}

const who = fc.constantFrom(ANN, BOB);
const any = fc.nat(30);

const move = fc.constantFrom(...MOVES);
const flow = async ({ air }: World, count: number) => {
  for (let done = 0; done < count && !air.isEmpty; done++) await air.happen();
};

/** What goes well. */
const PLAY = [
  fc
    .tuple(who, move)
    .map(([player, made]) => new Command(`${player} plays ${made}`, (w) => w.play(player, made))),
  fc.tuple(move, move, fc.integer({ min: 0, max: 40 })).map(
    ([a, b, count]) =>
      new Command(`both play: ${a}, ${b}; ${count} things happen`, async (world) => {
        world.play(ANN, a);
        world.play(BOB, b);
        await flow(world, count);
      }),
  ),
  fc
    .integer({ min: 1, max: 40 })
    .map((count) => new Command(`${count} things happen`, (world) => flow(world, count))),
];

/** Going from game to game, also while something else is under way. */
const GO = [
  fc
    .tuple(who, fc.nat(3))
    .map(([player, game]) => new Command(`${player} opens game ${game}`, (w) => w.goTo(player, game))),
  who.map((player) => new Command(`${player} starts a game`, (w) => w.goTo(player, 'new'))),
  fc.tuple(who, move, fc.nat(3), fc.nat(3)).map(
    ([player, made, one, two]) =>
      new Command(`${player} plays ${made} and opens games ${one}, ${two}`, (world) => {
        world.play(player, made);
        world.goTo(player, one);
        world.goTo(player, two);
      }),
  ),
];

const crash = (noticed: boolean) =>
  any.map((index) => new Command(`a crash at ${index}`, ({ gateway }) => gateway.crash(index, noticed)));

const failure = (noticed: boolean) =>
  fc
    .tuple(any, fc.constantFrom(...FAILURES))
    .map(
      ([index, how]) =>
        new Command(`a call at ${index} fails ${how}`, ({ gateway }) => gateway.fail(index, how, noticed)),
    );

/** Nothing is lost and nothing fails, but anything may overtake anything. */
const ORDER = [
  fc.array(any, { minLength: 1, maxLength: 12 }).map(
    (indexes) =>
      new Command(`things happen out of order: ${indexes}`, async ({ air }) => {
        for (const index of indexes) await air.happen(index);
        return indexes.some((index) => index > 0);
      }),
  ),
  any.map((index) => new Command(`message ${index} comes twice`, ({ air }) => air.duplicate(index))),
];

/** Faults that someone notices. */
const NOTICED = [
  ...ORDER,
  crash(true),
  failure(true),
  who.map((player) => new Command(`${player} is cut off`, ({ gateway }) => gateway.cut(player))),
  who.map((player) => new Command(`${player} reloads`, (world) => world.reload(player))),
  who.map(
    (player) => new Command(`${player}'s network changes`, (w) => w.pagesOf(player)[0]?.session.reconnect()),
  ),
  who.map((player) => new Command(`${player}'s page wakes`, (w) => w.pagesOf(player)[0]?.session.wake())),
];

/** Faults that nobody notices, or only much later; a move that its page did not make gets no receipt. */
const SILENT = [
  crash(false),
  failure(false),
  fc
    .tuple(who, fc.integer({ min: 1, max: 5 }), move)
    .map(
      ([player, round, made]) =>
        new Command(`${player} cheats: ${made} in round ${round}`, ({ gateway, gameIds: [gameId = ''] }) =>
          gateway.cheat(player, { action: 'play', userId: player, gameId, round, play: made }),
        ),
    ),
  any.map((index) => new Command(`message ${index} is lost`, ({ air }) => air.lose(index))),
  who.map((player) => new Command(`${player}'s line stalls`, ({ gateway }) => gateway.stall(player))),
  who.map((player) => new Command(`${player} opens another tab`, (world) => world.open(player))),
  fc
    .constantFrom(300, 5000, 30_000, 300_000)
    .map(
      (milliseconds) => new Command(`${milliseconds} ms pass`, ({ clock }) => clock.advance(milliseconds)),
    ),
];

const anyone = fc.constantFrom(ANN, BOB, CAT);

/** Coming, going, and giving up seats. */
const SEATS = [
  anyone.map(
    (player) =>
      new Command(`${player} comes`, (world) => {
        if (world.pagesOf(player).length === 0) world.open(player);
      }),
  ),
  anyone.map((player) => new Command(`${player} closes their page`, (world) => world.close(player))),
  anyone.map(
    (player) =>
      new Command(`${player} releases the other seat`, (w) => w.pagesOf(player)[0]?.session.release()),
  ),
  fc
    .tuple(anyone, move)
    .map(([player, made]) => new Command(`${player} plays ${made}`, (w) => w.play(player, made))),
  fc.constantFrom(5000, 70_000).map(
    (milliseconds) =>
      new Command(`${milliseconds} ms pass quietly`, async (world) => {
        await world.drain();
        world.clock.advance(milliseconds);
        await world.drain();
      }),
  ),
];

const everyone = fc.constantFrom(ANN, BOB, CAT, DAN);

/** Strangers who come, look for someone, play, make gestures, and go. */
const STRANGERS = [
  everyone.map((player) => new Command(`${player} looks for a stranger`, (w) => w.seek(player))),
  everyone.map((player) => new Command(`${player} closes their page`, (world) => world.close(player))),
  everyone.map(
    (player) =>
      new Command(`${player} goes, unheard of`, (world) => {
        world.gateway.stall(player);
        world.close(player);
        return true;
      }),
  ),
  everyone.map((player) => new Command(`${player} is cut off`, ({ gateway }) => gateway.cut(player))),
  everyone.map((player) => new Command(`${player} reloads`, (world) => world.reload(player))),
  everyone.map((player) => new Command(`${player}'s line stalls`, ({ gateway }) => gateway.stall(player))),
  fc
    .tuple(everyone, move)
    .map(([player, made]) => new Command(`${player} plays ${made}`, (w) => w.play(player, made))),
  fc
    .tuple(everyone, fc.constantFrom(...REACTIONS))
    .map(([player, made]) => new Command(`${player}'s gesture: ${made}`, (w) => w.react(player, made))),
  fc.tuple(everyone, fc.nat(5)).map(
    ([player, game]) =>
      new Command(`${player} makes a gesture in game ${game}`, ({ gateway, gameIds }) => {
        const gameId = gameIds[game % gameIds.length];
        if (gameId) gateway.cheat(player, { action: 'react', userId: player, gameId, reaction: 'wave' });
      }),
  ),
  fc.constantFrom(5000, 30_000, 70_000).map(
    (milliseconds) =>
      new Command(`${milliseconds} ms pass quietly`, async (world) => {
        await world.drain();
        world.clock.advance(milliseconds);
        await world.drain();
      }),
  ),
];

/** A round between those who have a seat. */
const ROUND = fc.tuple(move, move, fc.integer({ min: 0, max: 40 })).map(
  ([a, b, count]) =>
    new Command(`those who sit play ${a}, ${b}; ${count} things happen`, async (world) => {
      await world.drain();
      const [one, other] = world.seated();
      if (one) world.play(one, a);
      if (other) world.play(other, b);
      await flow(world, count);
    }),
);

/** An evening of many rounds, in which anyone who wants the next seat says so. */
const EVENING = Array.from({ length: 8 }, () => [
  ROUND,
  everyone.map((one) => new Command(`${one} is next`, (world) => world.takeSeat(one))),
]).flat();

/** A party: those without a seat watch, tap for one, and try what only players may. */
const WATCHERS = [
  everyone.map((one) => new Command(`${one} watches`, (world) => world.watch(one))),
  everyone.map((one) => new Command(`${one} is next`, (world) => world.takeSeat(one))),
  everyone.map((one) => new Command(`${one} closes their page`, (world) => world.close(one))),
  everyone.map((one) => new Command(`${one} is cut off`, ({ gateway }) => gateway.cut(one))),
  everyone.map((one) => new Command(`${one} reloads`, (world) => world.reload(one))),
  everyone.map((one) => new Command(`${one}'s line stalls`, ({ gateway }) => gateway.stall(one))),
  everyone.map((one) => new Command(`${one}, watching, wakes`, (w) => w.watchers.of(one)?.watch.wake())),
  fc
    .tuple(everyone, move)
    .map(([one, made]) => new Command(`${one} plays ${made}`, (w) => w.play(one, made))),
  fc.tuple(everyone, everyone, everyone).map(
    ([one, other, third]) =>
      new Command(`${one}, ${other} and ${third} are next at once`, (world) => {
        for (const each of [one, other, third]) world.takeSeat(each);
      }),
  ),
  fc
    .tuple(everyone, fc.integer({ min: 1, max: 4 }), move)
    .map(
      ([one, round, play]) =>
        new Command(`${one}, if watching, sends ${play} in round ${round}`, (world) =>
          world.sendWatching(one, { action: 'play', userId: EVE, round, play }),
        ),
    ),
  everyone.map(
    (one) =>
      new Command(`${one}, if watching, makes a gesture`, (world) =>
        world.sendWatching(one, { action: 'react', userId: EVE, reaction: 'wave' }),
      ),
  ),
  everyone.map(
    (userId) =>
      new Command(`${userId}, if watching, releases a seat`, (world) =>
        world.sendWatching(userId, { action: 'join', userId, name: userId.slice(0, 3), release: true }),
      ),
  ),
  everyone.map(
    (userId) =>
      new Command(`${userId}'s page asks to watch`, ({ gateway, gameIds: [gameId = ''] }) =>
        gateway.cheat(userId, { action: 'watch', gameId }),
      ),
  ),
];

/** Enough time for everything under way to arrive. */
const TIME = fc.constantFrom(300, 5000, 30_000).map(
  (milliseconds) =>
    new Command(`${milliseconds} ms pass quietly`, async (world) => {
      await world.drain();
      world.clock.advance(milliseconds);
    }),
);

type Steps = fc.Arbitrary<fc.AsyncCommand<Model, World>>[];
/** The steps of a run, with about as many faults as ordinary ones, so that games make progress. */
export const ALL_STEPS: Steps = [...PLAY, ...PLAY, ...PLAY, ...NOTICED, ...SILENT];
export const NOTICED_STEPS: Steps = [...PLAY, ...PLAY, ...PLAY, ...NOTICED, TIME];
export const SEVERAL_GAMES_STEPS: Steps = [...ALL_STEPS, ...GO, ...GO];
export const SEATS_STEPS: Steps = [...PLAY, ...SEATS, ...SEATS, ...SEATS, ...NOTICED, ...SILENT];
export const STRANGERS_STEPS: Steps = [...PLAY, ...STRANGERS, ...STRANGERS, ...NOTICED, ...SILENT];
export const WATCHERS_STEPS: Steps = [...PLAY, ...EVENING, ...WATCHERS, ...NOTICED, ...SILENT];
export const GOING_STEPS: Steps = [...PLAY, ...ORDER, ...GO, ...GO, TIME];
