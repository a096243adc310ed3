import { canPlay, type State } from '../../client/src/session/state';
import { REACTIONS } from '../../domain/protocol';
import { MOVES } from '../../domain/rules';
import { fromDeeds, ringing } from '../explorer/from-page';
import { happen, start } from '../explorer/happen';
import type { Input, Page } from '../explorer/page';
import { silent, type World, type Worlds } from '../explorer/world';
import type { Choice } from './choice';
import { tabName } from './names';
import { spent } from './spent';

/** What players can do on their phones, and what their pages do when a timer fires. */
export const fromPhones = (worlds: Worlds, world: World): Choice[] =>
  [...worlds.scope.tabs.keys()].flatMap((tab) => [
    ...fromPlayer(worlds, world, tab),
    ...fromAlarms(worlds, world, tab),
    ...fromPlan(worlds, world, tab),
    ...cheats(worlds, world, tab),
  ]);

function fromPlayer(worlds: Worlds, world: World, tab: number): Choice[] {
  const who = tabName(worlds.scope, tab);
  return inputsOf(worlds.page(world, tab), isPossible(worlds, world, tab)).map(([does, input]) => ({
    label: `${who} ${does}`,
    about: { type: 'page', tab, input },
    take: () => happen(worlds, isDoubt(input) ? spent(worlds, world, 'early') : world, tab, input),
  }));
}

/** Whether a page does something that no message made it do, so that it may open a new connection. */
const isDoubt = ({ type }: Input): boolean => type === 'woke' || type === 'doubted';

/** A link to a game that does not exist yet cannot be opened. */
const isPossible = (worlds: Worlds, world: World, tab: number): boolean =>
  worlds.page(world, tab).session.gameId === undefined || worlds.stored(world).games.length > 0;

type Named = readonly [does: string, input: Input];

const AT_ANY_TIME: Named[] = [
  ['unlocks the phone', { type: 'woke' }],
  ['changes networks', { type: 'doubted' }],
  ['closes the page', { type: 'closed' }],
];

function inputsOf(page: Page, canOpen: boolean): Named[] {
  const { session, sockets, watching } = page;
  if (sockets.made === 0) return canOpen ? openings(page) : [];
  if (watching) return [...(watching.view?.roundSummary ? [SIT] : []), ...AT_ANY_TIME];
  if (session.connection.kind !== 'closed') return inGame(session);
  return session.problem === 'superseded' ? [['taps “Play here”', { type: 'took-over' }]] : [];
}

const openings = ({ session }: Page): Named[] => [
  [session.gameId === undefined ? 'starts a game' : 'opens the link', { type: 'started' }],
];

function inGame(session: State): Named[] {
  const { view } = session;
  return [
    ...(canPlay(session) ? MOVES.map((move): Named => [`plays ${move}`, { type: 'played', move }]) : []),
    ...(view && view.theirStatus !== 'absent' ? GESTURES : []),
    ...(view?.theirStatus === 'offline' ? [RELEASE] : []),
    ['starts another game', { type: 'opened-game', gameId: undefined }],
    ...AT_ANY_TIME,
  ];
}

const SIT: Named = ['takes the free seat', { type: 'sat-down' }];
const RELEASE: Named = ['gives the other seat away', { type: 'released' }];
const GESTURES = REACTIONS.map(
  (reaction): Named => [`makes a gesture: ${reaction}`, { type: 'reacted', reaction }],
);

/** What a scope of the explorer has its players do. */
const fromPlan = (worlds: Worlds, world: World, tab: number): Choice[] =>
  fromDeeds(worlds, world, tab).map((next) => ({
    label: `${tabName(worlds.scope, tab)}, as planned: ${next.label.replace(/^\S+ /, '')}`,
    about: { type: 'page', tab, input: { type: 'started' } },
    take: () => next,
  }));

/** A page waits for an answer as long as anything is under way; it soon tries to connect again. Every other timer is early. */
function fromAlarms(worlds: Worlds, world: World, tab: number): Choice[] {
  const isQuiet = world.handlers.length === 0 && world.wires.length === 0;
  const who = tabName(worlds.scope, tab);
  return worlds.page(world, tab).alarms.map((alarm) => {
    const isDue = alarm === 'retry' || (alarm === 'answer' && isQuiet);
    return {
      label: `${who}'s timer fires: ${ALARMS[alarm]}`,
      about: { type: 'alarm', tab, alarm, isDue },
      take: () => happen(worlds, isDue ? world : spent(worlds, world, 'early'), tab, ringing(alarm)),
    };
  });
}

const ALARMS: Readonly<Record<Page['alarms'][number], string>> = {
  answer: 'the answer is overdue',
  heartbeat: 'time for a heartbeat',
  echo: 'old answers no longer count',
  seek: 'time to renew the offer',
  retry: 'time to connect again',
  expiry: 'the connection is nearly 2 hours old',
  'give-up': 'the connection does not open',
};

/** A cheat sends what the page never would: another move, or one for the round to come. */
function cheats(worlds: Worlds, world: World, tab: number): Choice[] {
  const { userId, name, sockets, session } = worlds.page(world, tab);
  const { gameId, view } = session;
  if (sockets.current === undefined || gameId === undefined || !view) return [];
  const connectionId = `${name}${sockets.current}`;
  return [view.round, view.round + 1].flatMap((round) =>
    (['spock'] as const).map(
      (play): Choice => ({
        label: `${tabName(worlds.scope, tab)} cheats: sends ${play} for round ${round}`,
        about: { type: 'cheat', tab },
        take: () => ({
          world: start(worlds, silent(worlds, world), connectionId, {
            ...{ action: 'play', userId, gameId, round, play },
          }),
          wrong: [],
        }),
      }),
    ),
  );
}
