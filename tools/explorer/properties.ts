import { finishedRounds, MAX_PLAYERS, opponentOf, playerOf } from '../../domain/game';
import type { GameStore } from '../../domain/ports';
import type { WireMessage } from '../../domain/protocol';
import { viewFor } from '../../domain/view';
import type { Call } from './handler';
import type { Stored } from './store';
import type { World, Worlds } from './world';

/** What a write did against the rules: R1, no accepted move is lost or changed; R3, at most two players. */
export function wrongInStored(before: Stored, after: Stored): string[] {
  const games = new Map(after.games);
  return before.games.flatMap(([id, was]) => {
    const is = games.get(id);
    if (!is) return [`R1: game ${id} is gone`];
    const lost = was.players.filter(({ id: userId, moves }) => {
      const now = playerOf(is, userId)?.moves ?? [];
      return moves.some((move, index) => now[index] !== move);
    });
    return [
      ...lost.map((player) => `R1: a move of ${player.id} in game ${id} is lost or changed`),
      ...(is.players.length > MAX_PLAYERS ? [`R3: game ${id} has ${is.players.length} players`] : []),
    ];
  });
}

/** What an accepted move did against the rules: R1, it counts in the round that it was made for. */
export function wrongInMove(after: Stored, { method, args }: Call): string[] {
  const [gameId, step] = args as Parameters<GameStore['step']>;
  if (method !== 'step' || step.type !== 'play') return [];
  const game = new Map(after.games).get(gameId);
  const player = game && playerOf(game, step.userId);
  const isRight = player?.moves.length === step.round && player.moves.at(-1) === step.move;
  const isAhead = game !== undefined && step.round > finishedRounds(game) + 1;
  return isRight && !isAhead
    ? []
    : [`R1: a move for round ${step.round} of ${step.userId} counts in another`];
}

/** What a message to a player shows against the rules: R2, an open move of the opponent; R12, their secret. */
export function wrongInMessage(stored: Stored, userId: string, message: WireMessage): string[] {
  const game = new Map(stored.games).get(message.gameId);
  if (!game || !('version' in message)) return [];
  const opponent = opponentOf(game, userId);
  if (!opponent) return [];
  const finished = finishedRounds(game);
  const { history = [], theirPlay, round } = message;
  const shown = [...history.map((told, index) => [index, told.theirPlay] as const)];
  if (theirPlay) shown.push([round - 2, theirPlay]);
  const isLeak = shown.some(([index, move]) => index >= finished || opponent.moves[index] !== move);
  return [
    ...(isLeak ? [`R2: ${userId} is shown a move of ${opponent.id} that is open or false`] : []),
    ...(JSON.stringify(message).includes(opponent.id)
      ? [`R12: ${userId} is shown the secret of ${opponent.id}`]
      : []),
  ];
}

/**
 * What is wrong when nothing is under way but a page still waits: as long as nothing went wrong, both are told a result
 * unasked, and whoever asks is answered at once.
 */
export function wrongWhileQuiet(worlds: Worlds, world: World): string[] {
  const { budget, isSilent } = worlds.gateway(world);
  const wentWrong = isSilent || KINDS.some((kind) => budget[kind] < worlds.scope.budget[kind]);
  if (wentWrong) return [];
  const games = new Map(worlds.stored(world).games);
  return worlds.scope.tabs.flatMap(({ deeds }, tab) => {
    const { userId, name, session, sockets, done } = worlds.page(world, tab);
    const asked = deeds.slice(0, done).filter(({ type }) => type === 'reconnect').length;
    const game = games.get(session.gameId ?? '');
    const sits = game && playerOf(game, userId)?.address === `${name}${sockets.current}`;
    const truth = sits ? viewFor(game, userId) : undefined;
    const lacksResult = truth && session.view?.round !== truth.round;
    const lacksMove = truth && session.view?.theyPlayed !== truth.theyPlayed;
    return [
      ...(lacksResult ? [`R5: ${userId} was not told the result of a round`] : []),
      ...(lacksMove ? [`R5: ${userId} was not told that the opponent has moved`] : []),
      ...(sockets.made > 1 + asked ? [`R7: ${userId}'s page connected anew because it got no answer`] : []),
    ];
  });
}

const KINDS = ['faults', 'duplicates', 'losses', 'cuts', 'early'] as const;
const SHOWN = ['round', 'yourScore', 'theirScore', 'youPlayed', 'theyPlayed', 'theirStatus'] as const;

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
  const { userId, session, made, told } = worlds.page(world, tab);
  const game = new Map(worlds.stored(world).games).get(session.gameId ?? '');
  const lost = made.filter(({ gameId, round, move }) => {
    const counted = game && playerOf(game, userId)?.moves[round - 1];
    return gameId === game?.id && counted !== move && !told;
  });
  const wrong = lost.map(
    ({ round, move }) => `R1: ${userId}'s ${move} of round ${round} was locked in and is lost`,
  );
  if (session.connection.kind === 'closed') return wrong;
  const truth = game && viewFor(game, userId);
  if (!truth || session.problem) return [...wrong, `R5: ${userId}'s page shows no game`];
  const expected = { ...truth, theirStatus: statusOf(worlds, world, userId, game) };
  for (const key of SHOWN) {
    if (session.view?.[key] !== expected[key]) {
      wrong.push(`R5: ${userId}'s page shows ${key} ${session.view?.[key]}, but it is ${expected[key]}`);
    }
  }
  if (session.history.length !== finishedRounds(game)) wrong.push(`R5: ${userId}'s page lacks rounds`);
  if (session.pending) wrong.push(`R5: ${userId}'s page still waits for the receipt of a move`);
  return wrong;
}

/** Where the opponent really is: a page of theirs shows this game and is connected. */
function statusOf(worlds: Worlds, world: World, userId: string, game: Parameters<typeof opponentOf>[0]) {
  const opponent = opponentOf(game, userId);
  if (!opponent) return 'absent';
  const isHere = worlds.scope.tabs.some((_, tab) => {
    const page = worlds.page(world, tab);
    return (
      page.userId === opponent.id && page.session.gameId === game.id && isConnected(page.session.connection)
    );
  });
  if (isHere) return 'online';
  return opponent.movedOn ? 'left' : 'offline';
}

const isConnected = ({ kind }: { readonly kind: string }): boolean => kind !== 'closed' && kind !== 'lost';

function wrongInSeats(worlds: Worlds, world: World, connectionId: string, tab: number): string[] {
  const { userId, session } = worlds.page(world, tab);
  const { games, connections } = worlds.stored(world);
  const sitsIn = games.flatMap(([id, { players }]) =>
    players.some(({ address }) => address === connectionId) ? [id] : [],
  );
  const remembered = new Map(connections).get(connectionId)?.seats.map(({ gameId }) => gameId) ?? [];
  const isRight = sitsIn.length === 1 && sitsIn[0] === session.gameId && remembered.includes(sitsIn[0] ?? '');
  if (isRight) return [];
  return [
    `R4: ${userId}'s connection sits in [${sitsIn}], remembers [${remembered}], shows ${session.gameId}`,
  ];
}
