import { equal, notEqual } from 'node:assert/strict';
import type { View } from '../../domain/protocol';
import type { People } from './people';
import type { SmokePlayer } from './player';

/**
 * Bob and Carol look for a stranger, play a round, make a gesture and part. On a stage where others look for strangers at
 * this moment, they may find those instead; then nothing of this is checked.
 */
export async function checkStrangers({ bob, carol, again }: People): Promise<void> {
  const first = await again(bob);
  const waiting = await seek(first);
  if (waiting.theirStatus !== 'absent') return;
  const second = await again(carol);
  const met = await seek(second);
  if (met.gameId !== waiting.gameId) return;
  await first.view(({ theirStatus }) => theirStatus === 'online');
  for (const player of [first, second]) player.gameId = met.gameId;

  first.play(1, 'rock');
  await second.view(({ theyPlayed }) => theyPlayed);
  first.send({ action: 'react', reaction: 'hurry' });
  equal((await second.view(({ reaction }) => reaction !== undefined)).reaction, 'hurry');
  second.play(1, 'paper');
  equal((await first.view(({ round }) => round === 2)).theirScore, 1);

  // With the id of the game that it leaves, as all that this player sends.
  second.send({ action: 'quick' });
  notEqual((await second.view(({ history }) => history !== undefined)).gameId, met.gameId);
  await first.view(({ theirStatus }) => theirStatus === 'left');
  await second.leave();
}

async function seek(player: SmokePlayer): Promise<View> {
  player.send({ action: 'quick', gameId: undefined });
  return player.view(({ history }) => history !== undefined);
}
