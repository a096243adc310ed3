import { equal } from 'node:assert/strict';
import type { ErrorCode } from '../../domain/errors';
import type { People } from './people';
import type { SmokePlayer } from './player';

/** A well-formed game id that, among 25^7, no game has. */
export const NO_GAME = 'XXXXXXX';

/** Provokes every rejection that takes only a few messages; returns the codes. `game-over` would take 200 rounds. */
export async function checkRejections({ alice, bob, carol }: People): Promise<ErrorCode[]> {
  const codes = new Set<ErrorCode>();
  const refused = async (player: SmokePlayer, message: object | string, code: ErrorCode) => {
    player.send(message);
    const { gameId } = await player.rejection(code);
    codes.add(code);
    return gameId;
  };

  alice.join(1);
  const { round } = await alice.view((view) => view.history !== undefined);
  alice.play(round, 'rock');
  await bob.view((view) => view.round === round && view.theyPlayed);

  await refused(carol, 'no JSON', 'bad-message');
  await refused(carol, { action: 'new', userId: 'x' }, 'bad-message');
  await refused(carol, { action: 'play', round: 1, play: 'well' }, 'bad-message');
  await refused(carol, { action: 'join', name: '\u202Eloraç' }, 'bad-message');
  await refused(carol, { action: 'new', goal: 4 }, 'bad-message');
  await refused(carol, { action: 'react', reaction: 'insult' }, 'bad-message');
  await refused(carol, { action: 'join', release: true }, 'game-full');
  await refused(carol, { action: 'cheat' }, 'unknown-action');
  equal(await refused(carol, { action: 'join', gameId: NO_GAME }, 'game-not-found'), NO_GAME);
  await refused(carol, { action: 'join' }, 'game-full');
  await refused(carol, { action: 'play', round, play: 'rock' }, 'not-a-player');
  await refused(carol, { action: 'react', reaction: 'wave' }, 'not-a-player');
  await refused(bob, { action: 'play', round: round + 1, play: 'rock' }, 'wrong-round');
  await refused(alice, { action: 'play', round, play: 'paper' }, 'already-played');

  // The same move again is not an error: it is answered with the current view.
  alice.play(round, 'rock');
  equal((await alice.view((view) => view.youPlayed !== undefined)).youPlayed, 'rock');
  return [...codes];
}
