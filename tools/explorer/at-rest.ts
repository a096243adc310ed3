import { finishedRounds, type Game, opponentOf, playerOf } from '../../domain/game';
import { viewFor } from '../../domain/view';
import type { Page } from './page';
import { presenceOf } from './presence';
import { watchedBy, wrongInWatching } from './watching-at-rest';
import type { World, Worlds } from './world';

const SHOWN = [
  'round',
  'yourScore',
  'theirScore',
  'youPlayed',
  'theyPlayed',
  'theirStatus',
  'yourName',
  'theirName',
  'since',
] as const;

/**
 * What is wrong when no handler is under way, whatever is still on its way to the pages: as long as no handler crashed
 * and no call failed, a connection sits in one game at most, and remembers that, without any help by its page (R4).
 */
export function wrongOnceServed(worlds: Worlds, world: World): string[] {
  const { budget, connections } = worlds.gateway(world);
  if (budget.faults < worlds.scope.budget.faults) return [];
  return connections.flatMap(([id, , state]) => {
    const [sitsIn, remembered] = [seatsOf(worlds, world, id), rememberedBy(worlds, world, id)];
    const most = state === 'dead' ? 0 : 1;
    // A watcher who is gone is dropped from a game with the next message to its watchers.
    const watches = state === 'dead' ? [] : watchedBy(worlds.stored(world), id);
    return sitsIn.length + watches.length > most || !sitsIn.every((gameId) => remembered.includes(gameId))
      ? [`R4: the ${state} connection ${id} sits in [${sitsIn}], remembers [${remembered}]`]
      : [];
  });
}

/** What is wrong when nothing is under way any more: R4, where connections sit; R5, what pages show; and lost moves. */
export function wrongAtRest(worlds: Worlds, world: World): string[] {
  return [
    ...worlds.scope.tabs.flatMap((_, tab) => wrongInPage(worlds, world, tab)),
    ...worlds
      .gateway(world)
      .connections.flatMap(([id, tab, state]) =>
        state === 'open' ? wrongInSeats(worlds, world, id, tab) : [],
      ),
  ];
}

function wrongInPage(worlds: Worlds, world: World, tab: number): string[] {
  const { userId, session, watching } = worlds.page(world, tab);
  if (watching) return wrongInWatching(worlds, world, tab, watching);
  const game = new Map(worlds.stored(world).games).get(session.gameId ?? '');
  const wrong = lostMoves(worlds.page(world, tab), game);
  if (session.connection.kind === 'closed') return [...wrong, ...wrongInEnd(worlds, world, tab)];
  if (!isWhereAsked(worlds, world, tab)) wrong.push(`R5: ${userId}'s page is not in the game asked for last`);
  const truth = game && viewFor(game, userId);
  if (!truth || session.problem) return [...wrong, `R5: ${userId}'s page shows no game`];
  const expected = { ...truth, theirStatus: presenceOf(worlds, world, opponentOf(game, userId), game) };
  for (const key of SHOWN) {
    if (session.view?.[key] !== expected[key]) {
      wrong.push(`R5: ${userId}'s page shows ${key} ${session.view?.[key]}, but it is ${expected[key]}`);
    }
  }
  if (session.history.length !== finishedRounds(game)) wrong.push(`R5: ${userId}'s page lacks rounds`);
  if (session.pending) wrong.push(`R5: ${userId}'s page still waits for the receipt of a move`);
  return wrong;
}

/** The moves that a player saw locked in and that do not count, though nothing was refused in sight. */
function lostMoves({ userId, made, told, session }: Page, game: Game | undefined): string[] {
  // An open move goes with a seat that was given up.
  if (!game || told || !playerOf(game, userId)) return [];
  // One that was still being sent when its player closed the page may be lost.
  const sending = session.connection.kind === 'closed' ? session.pending : undefined;
  const counted = playerOf(game, userId)?.moves ?? [];
  const lost = made.filter(
    ({ gameId, round, move }) =>
      gameId === game.id && counted[round - 1] !== move && round !== sending?.round,
  );
  return lost.map(({ round, move }) => `R1: ${userId}'s ${move} of round ${round} was locked in and is lost`);
}

/** A page gives way only to another page of its player (R6). */
function wrongInEnd(worlds: Worlds, world: World, tab: number): string[] {
  const { userId, session } = worlds.page(world, tab);
  if (session.problem !== 'superseded' || isElsewhere(worlds, world, tab)) return [];
  return [`R6: ${userId}'s page gave way to another page, but there is none`];
}

/** Whether another page of the same player has not given way too. */
const isElsewhere = (worlds: Worlds, world: World, tab: number): boolean =>
  worlds.scope.tabs.some((_, other) => {
    const { userId, session, sockets } = worlds.page(world, other);
    const isSame = other !== tab && userId === worlds.page(world, tab).userId;
    return isSame && sockets.made > 0 && session.problem !== 'superseded';
  });

/** Whether a page shows the game that its player opened last, or, if that was a new one, none that they were in. */
function isWhereAsked(worlds: Worlds, world: World, tab: number): boolean {
  const { session, done } = worlds.page(world, tab);
  const deeds = worlds.scope.tabs[tab]?.deeds.slice(0, done) ?? [];
  const asked = deeds.filter(({ type }) => type === 'open' || type === 'new').at(-1);
  if (asked?.type === 'open') return session.gameId === asked.gameId;
  return asked === undefined || !((session.gameId ?? '') in session.left);
}

function wrongInSeats(worlds: Worlds, world: World, connectionId: string, tab: number): string[] {
  const { userId, session, watching } = worlds.page(world, tab);
  const sitsIn = seatsOf(worlds, world, connectionId);
  const watches = watchedBy(worlds.stored(world), connectionId);
  const remembered = rememberedBy(worlds, world, connectionId);
  const [where, none] = watching ? [watches, sitsIn] : [sitsIn, watches];
  const isThere = where.length === 1 && where[0] === session.gameId && remembered.includes(where[0] ?? '');
  if (isThere && none.length === 0) return [];
  const places = `sits in [${sitsIn}], watches [${watches}], remembers [${remembered}]`;
  return [`R4: ${userId}'s connection ${places}, shows ${session.gameId}`];
}

/** The games in which a connection sits. */
const seatsOf = (worlds: Worlds, world: World, connectionId: string): string[] =>
  worlds
    .stored(world)
    .games.flatMap(([id, { players }]) =>
      players.some(({ address }) => address === connectionId) ? [id] : [],
    );

/** The games in which a connection sits as far as it remembers. */
const rememberedBy = (worlds: Worlds, world: World, connectionId: string): string[] =>
  new Map(worlds.stored(world).connections).get(connectionId)?.seats.map(({ gameId }) => gameId) ?? [];
