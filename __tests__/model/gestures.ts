import type { ClientMessage } from '../../domain/actions';
import type { Ports } from '../../domain/ports';
import type { Truths } from './truth';

/**
 * The outside of a handler, watched for R18: a gesture is seen by the opponent alone, and changes nothing, but that players
 * who are found gone leave.
 * @param asked the message that it handles, if any
 * @param userAt whose connection this is
 */
export function watched(
  ports: Ports,
  asked: ClientMessage | undefined,
  truths: Truths,
  userAt: (connectionId: string) => string | undefined,
): Ports {
  const notifier: Ports['notifier'] = {
    async post(connectionId, message) {
      const reaction = 'reaction' in message ? message.reaction : undefined;
      const outcome = await ports.notifier.post(connectionId, message);
      if (reaction === undefined) return outcome;
      const isRight =
        asked?.action === 'react' && reaction === asked.reaction && message.gameId === asked.gameId;
      if (!isRight || userAt(connectionId) !== opponent || opponent === undefined)
        truths.wrong.push(`${userAt(connectionId)} saw a gesture that was not for them`);
      truths.gestures++;
      return outcome;
    },
  };
  let opponent: string | undefined;
  if (asked?.action !== 'react') return { ...ports, notifier };

  const never =
    <Args extends unknown[], Result>(what: string, task: (...args: Args) => Result) =>
    (...args: Args): Result => {
      truths.wrong.push(`a gesture of ${asked.userId} did this: ${what}`);
      return task(...args);
    };
  const { games, seats, lobby } = ports;
  return {
    ...ports,
    notifier,
    games: {
      create: never('create a game', games.create),
      watch: never('watch a game', games.watch),
      async find(gameId, at) {
        const game = await games.find(gameId, at);
        // Nobody hears of a gesture by someone without a seat.
        const truth = truths.of(gameId);
        opponent = truth.hasSeat(asked.userId) ? truth.other(asked.userId) : undefined;
        return game;
      },
      step: (gameId, step) =>
        // Whoever is found gone leaves.
        step.type === 'leave' ? games.step(gameId, step) : never(step.type, games.step)(gameId, step),
    },
    seats: { ...seats, attach: never('attach a seat', seats.attach) },
    lobby: { ...lobby, meet: never('open or take an offer', lobby.meet) },
  };
}
