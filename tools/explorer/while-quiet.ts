import { playerOf } from '../../domain/game';
import { viewFor } from '../../domain/view';
import { wrongForWatcher } from './watching-at-rest';
import type { World, Worlds } from './world';

/**
 * What is wrong when nothing is under way but a page still waits: as long as nothing went wrong, both are told a result
 * unasked, and whoever asks is answered at once.
 */
export function wrongWhileQuiet(worlds: Worlds, world: World): string[] {
  const { budget, isSilent } = worlds.gateway(world);
  const wentWrong = isSilent || KINDS.some((kind) => budget[kind] < worlds.scope.budget[kind]);
  if (wentWrong) return [];
  return [...worlds.scope.tabs.keys()].flatMap((tab) => {
    const { watching } = worlds.page(world, tab);
    const told = watching
      ? wrongForWatcher(worlds, world, tab, watching)
      : wrongForPlayer(worlds, world, tab);
    return [...told, ...wrongInAnswers(worlds, world, tab)];
  });
}

function wrongForPlayer(worlds: Worlds, world: World, tab: number): string[] {
  const { userId, name, session, sockets } = worlds.page(world, tab);
  const game = new Map(worlds.stored(world).games).get(session.gameId ?? '');
  const sits = game && playerOf(game, userId)?.address === `${name}${sockets.current}`;
  const truth = sits ? viewFor(game, userId) : undefined;
  const lacksResult = truth && session.view?.round !== truth.round;
  const lacksMove = truth && session.view?.theyPlayed !== truth.theyPlayed;
  return [
    ...(lacksResult ? [`R5: ${userId} was not told the result of a round`] : []),
    ...(lacksMove ? [`R5: ${userId} was not told that the opponent has moved`] : []),
  ];
}

/** What deeds make a page connect anew. */
const ANEW = ['reconnect', 'sit'];

function wrongInAnswers(worlds: Worlds, world: World, tab: number): string[] {
  const { userId, sockets, done } = worlds.page(world, tab);
  const deeds = worlds.scope.tabs[tab]?.deeds.slice(0, done) ?? [];
  const asked = deeds.filter(({ type }) => ANEW.includes(type)).length;
  return sockets.made > 1 + asked ? [`R7: ${userId}'s page connected anew because it got no answer`] : [];
}

const KINDS = ['faults', 'duplicates', 'losses', 'cuts', 'early'] as const;
