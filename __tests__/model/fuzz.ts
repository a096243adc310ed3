import * as fc from 'fast-check';
import * as v from 'valibot';
import { ACTION_NAMES, ACTIONS } from '../../domain/actions';
import type { Ports } from '../../domain/ports';
import { REACTIONS, type WireMessage, WireMessageSchema } from '../../domain/protocol';
import { MOVES } from '../../domain/rules';
import { GOALS } from '../../domain/settings';
import type { GameStep } from '../../domain/step';
import { contextWith, eventFor } from '../../tools/gateway/event';
import { handlerOver, ROUTES, type Route } from '../support/routes';
import { tally } from '../support/tally';
import { Truth } from './truth';
import { ANN, BOB, type Stores } from './world';

/** A game of Ann and Bob in its second round, which nobody else may change or look into. */
const THEIRS = 'ACDEFGH';
const MINE = 'HJKMNPQ';
interface Attack {
  readonly route: Route;
  readonly connectionId: string;
  readonly body: string | undefined;
  readonly headers: Record<string, string>;
}

const ResponseSchema = v.object({ statusCode: v.picklist([200, 403]), body: v.optional(v.string()) });

/** A valid value nine times in ten, else anything. */
const mostly = (fitting: fc.Arbitrary<unknown>, odd: fc.Arbitrary<unknown> = fc.jsonValue()) =>
  fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: odd });

const ODD_IDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'x',
  '',
  'y'.repeat(65),
  'a b c d',
];
const ODD_GAMES = ['CCCCCCC', '', 'GAME#A', '0OIL12', '__proto__'];
const ODD_PLAYS = ['ROCK', 'water', 'constructor'];
const ODD_REACTIONS = ['WAVE', 'insult', 'constructor'];
const ODD_NAMES = ['', ' ', 'x'.repeat(17), '\u202Eeve', 'e\u200Bve', '\uD83D', '\u3164'];
const anythingOr = (odd: readonly string[]) => fc.oneof(fc.constantFrom(...odd), fc.jsonValue());

/** A message that is almost valid for the route. */
const nearMiss = (route: Route) =>
  fc
    .record({
      action: mostly(fc.constant(route)),
      userId: mostly(fc.constantFrom('eve1', 'mal-2'), anythingOr(ODD_IDS)),
      gameId: mostly(fc.constantFrom(THEIRS, THEIRS.toLowerCase(), MINE), anythingOr(ODD_GAMES)),
      round: mostly(
        fc.integer({ min: 0, max: 3 }),
        fc.oneof(fc.double(), fc.maxSafeInteger(), fc.jsonValue()),
      ),
      play: mostly(fc.constantFrom(...MOVES), anythingOr(ODD_PLAYS)),
      name: mostly(fc.constantFrom('Eve', 'Zoë', undefined), anythingOr(ODD_NAMES)),
      release: mostly(fc.constantFrom(true, false, undefined)),
      goal: mostly(fc.constantFrom(...GOALS, undefined), fc.oneof(fc.integer(), fc.jsonValue())),
      reaction: mostly(fc.constantFrom(...REACTIONS), anythingOr(ODD_REACTIONS)),
      more: fc.jsonValue(),
    })
    .chain((message) =>
      mostly(fc.constant(message), fc.subarray(Object.entries(message)).map(Object.fromEntries)),
    )
    .map((message) => JSON.stringify(message));

const NONSENSE = [
  undefined,
  '',
  '{',
  'null',
  '[]',
  '"rock"',
  '{"__proto__":{"action":"new"}}',
  'x'.repeat(5000),
];
const TOO_LONG = JSON.stringify({ action: 'new', userId: 'eve1', more: 'ü'.repeat(2500) });
const nonsense = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constantFrom(...NONSENSE));

const attack: fc.Arbitrary<Attack> = fc.constantFrom(...ROUTES, ...ACTION_NAMES).chain((route) =>
  fc.record({
    route: fc.constant(route),
    connectionId: fc.constantFrom('eves', 'mals', 'eves-other'),
    body: fc.oneof(
      { weight: 6, arbitrary: nearMiss(route) },
      { weight: 2, arbitrary: nonsense },
      { weight: 1, arbitrary: fc.constant(TOO_LONG) },
    ),
    headers: fc.dictionary(fc.constantFrom('Origin', 'origin', 'Host', 'x'), fc.string()),
  }),
);

/** Attacks the handlers in short sequences, each on new games. */
export async function proveUnderAttack(name: string, attacks: number, stores: () => Stores): Promise<void> {
  const count = tally(name);
  const log: string[] = [];
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((line) => {
    log.push(String(line));
    return true;
  });
  const perRun = 10;
  try {
    const sequences = fc.array(attack, { minLength: perRun, maxLength: perRun });
    await fc.assert(
      fc.asyncProperty(sequences, async (sequence) => {
        const target = await Target.build(stores());
        for (const each of sequence) await target.suffer(each);
        const { wrong, leaks } = target.truth;
        leaks.push(...log.splice(0).filter((line) => line.includes(ANN) || line.includes(BOB)));
        count.add({
          runs: perRun,
          faults: perRun,
          plays: target.plays,
          wrong: wrong.length,
          leaks: leaks.length,
        });
        expect({ wrong, leaks }).toEqual({ wrong: [], leaks: [] });
      }),
      { numRuns: Math.ceil(attacks / perRun), verbose: true },
    );
  } finally {
    stdout.mockRestore();
    count.report();
  }
}

/** A gesture that may have been made: nobody hears of it who is not the opponent. */
const isGesture = ({ route, body = '' }: Attack): boolean =>
  route === 'react' && v.is(v.pipe(v.string(), v.parseJson(), ACTIONS.react.schema), body);

/** The backend as an attacker sees it, monitored. */
class Target {
  readonly truth = new Truth([ANN, BOB]);
  plays = 0;
  #attacked: Attack | undefined;
  #heard: WireMessage[] = [];
  readonly #ports: Ports;

  private constructor(readonly stores: Stores) {
    const watch = (gameId: string, step?: GameStep) => {
      if (this.#attacked && gameId === THEIRS) this.#wrong('changed the game of others');
      if (this.#attacked && step?.type === 'play') this.plays++;
    };
    this.#ports = {
      seats: stores.seats,
      watchers: stores.watchers,
      maxWatchers: 100,
      lobby: stores.lobby,
      games: {
        create: async (game, at) => {
          const isNew = await stores.games.create(game, at);
          if (isNew) watch(game.id);
          return isNew;
        },
        find: stores.games.find,
        watch: stores.games.watch,
        step: async (gameId, step) => {
          const result = await stores.games.step(gameId, step);
          if (result.taken) watch(gameId, step);
          return result;
        },
      },
      notifier: { post: async (connectionId, message) => this.#post(connectionId, message) },
      now: () => Date.UTC(2030, 0, 1),
      newGameId: stores.newGameId,
    };
  }

  static async build(stores: Stores): Promise<Target> {
    const target = new Target(stores);
    const say = (route: Route, userId: string, message: object) =>
      target.#handle({
        route,
        connectionId: userId === ANN ? 'anns' : 'bobs',
        body: JSON.stringify({ action: route, userId, gameId: THEIRS, ...message }),
        headers: {},
      });
    await say('new', ANN, {});
    await say('join', BOB, {});
    await say('play', ANN, { round: 1, play: 'rock' });
    await say('play', BOB, { round: 1, play: 'paper' });
    await say('play', ANN, { round: 2, play: 'lizard' });
    target.#attacked = undefined;
    return target;
  }

  /** Handles one attack. It must end in an answer that follows the protocol, or in a step that needs none. */
  async suffer(attack: Attack): Promise<void> {
    this.#attacked = attack;
    this.#heard = [];
    const plays = this.plays;
    try {
      const response = await this.#handle(attack);
      const { success, output } = v.safeParse(ResponseSchema, response);
      if (!success || (output.statusCode === 403 && attack.route !== 'connect')) {
        this.#wrong(`returned ${JSON.stringify(response)}`);
      } else if (attack.route === 'default' && output.body !== undefined) {
        this.#post(attack.connectionId, JSON.parse(output.body));
      }
    } catch (error) {
      this.#wrong(`made a handler throw ${error}`);
    }
    const isRefused = this.#heard.every((message) => 'error' in message);
    if (attack.body === TOO_LONG && !isRefused) this.#wrong('was read at any length');
    const needsNoAnswer =
      attack.route === 'connect' || attack.route === 'disconnect' || this.plays > plays || isGesture(attack);
    if (this.#heard.length === 0 && !needsNoAnswer) this.#wrong('got no answer');
  }

  #handle({ route, connectionId, body, headers }: Attack): Promise<unknown> {
    const event = { ...eventFor(connectionId, body), headers };
    return handlerOver(this.#ports, route, ['https://game.example'])(event, contextWith());
  }

  #post(connectionId: string, message: WireMessage): 'sent' {
    const text = JSON.stringify(message);
    const read = v.safeParse(WireMessageSchema, message);
    if (JSON.stringify(read.output) !== text) this.#wrong(`was answered ${text}`);
    if (this.#attacked && connectionId === this.#attacked.connectionId) this.#heard.push(message);
    const isTooMuch = 'yourScore' in message || text.includes('lizard');
    if (this.#attacked && message.gameId === THEIRS && isTooMuch) {
      this.truth.leaks.push(`${connectionId} was shown the game of others: ${text}`);
    }
    return 'sent';
  }

  #wrong(what: string): void {
    this.truth.wrong.push(`${JSON.stringify(this.#attacked)} ${what}`);
  }
}
