/**
 * A player of a few lines, to start your own from: `npx tsx tools/example-bot.ts <address> [game id]` starts or joins a
 * game and plays a match at random. docs/asyncapi.json and docs/protocol.md say what can be sent and what comes back.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { ClientMessage } from '../domain/actions';
import { MOVES } from '../domain/rules';
import { parseServerMessage } from '../domain/server-message';

const [address = 'ws://localhost:3001', joined] = process.argv.slice(2);
const player = { userId: randomUUID(), name: 'Bot' };
const socket = new WebSocket(address);
const send = (message: ClientMessage) => socket.send(JSON.stringify(message));
let played = 0;

socket.on('open', () =>
  send(joined ? { action: 'join', ...player, gameId: joined } : { action: 'new', ...player }),
);
socket.on('message', (data) => {
  const message = parseServerMessage(String(data));
  if (message?.kind === 'error') throw new Error(message.error.message);
  if (message?.kind !== 'view') return;
  const { gameId, round, goal, yourScore, theirScore, roundSummary } = message.view;
  if (played === 0) console.log(`Game ${gameId}`);
  if (roundSummary) console.log(`${roundSummary}: ${yourScore} to ${theirScore}`);
  if (Math.max(yourScore, theirScore) === goal) socket.close();
  else if (round > played) {
    played = round;
    const play = MOVES[randomInt(MOVES.length)] ?? 'spock';
    send({ action: 'play', userId: player.userId, gameId, round, play });
  }
});
