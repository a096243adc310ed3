import { MAX_PLAYERS, MAX_ROUNDS, newPlayer } from '../../domain/game';
import { letterOf } from '../../domain/rules';
import type { GameStep } from '../../domain/step';
import { expiresAfter, type Item, playerItem, toItem, toSeconds } from './item';

/** The parts of one UpdateItem: what to change, on which condition, with which names and values. */
export interface Update {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
}

const IS_LIVE = 'Expires > :now';
const IS_MINE = 'attribute_exists(Players.#me)';
const IS_NOT_MINE = 'attribute_not_exists(Players.#me)';
const HAS_FREE_SEAT = 'size(Players) < :seats';
const I_AM_HERE = 'Players.#me.Address = :address';
const WAS_HERE = `(${I_AM_HERE} OR Players.#me.LeftFrom = :address)`;
const IS_LATER = `NOT (${WAS_HERE} AND Players.#me.Attachment >= :attachment)`;
const IS_NOT_LATER = 'Players.#me.Attachment <= :attachment';
// If I have made r-1 moves, 2r-2 plays in all mean that nobody has played round r, and 2r-1 that the opponent has.
const IS_MY_TURN = 'size(Players.#me.Moves) = :before AND Plays BETWEEN :fresh AND :theyPlayed';
const IS_NOT_OVER = 'Plays < :allPlays';

const COUNT = 'Version = Version + :one';
const ATTACHMENT = 'Players.#me.Attachment = :attachment';
// In an update expression every right-hand side reads the item as it was before the update.
const ATTACH = [
  'Players.#me.FormerAddress = if_not_exists(Players.#me.Address, :address)',
  'Players.#me.Address = :address',
  ATTACHMENT,
].join(', ');
const SEEN = 'Players.#me.LastSeen = :at';
const MOVE = 'Players.#me.Moves = list_append(Players.#me.Moves, :move), Plays = Plays + :one';
const RENEW = 'Expires = :expires';

/** The atomic write for a step. Its condition holds exactly when the domain's `refusalOf` allows the step. */
export function updateFor(step: GameStep): Update {
  const { userId, address, at } = step;
  const values = { now: toSeconds(at), one: 1 };
  switch (step.type) {
    case 'join':
      return update(userId, [`Players.#me = :player`, COUNT], [IS_LIVE, IS_NOT_MINE, HAS_FREE_SEAT], {
        ...values,
        player: playerItem(newPlayer(userId, address, at, step.attachment)),
        seats: MAX_PLAYERS,
      });
    case 'rejoin':
      return update(
        userId,
        [ATTACH, SEEN, COUNT],
        [IS_LIVE, IS_MINE, IS_LATER],
        { ...values, address, at, attachment: step.attachment },
        'REMOVE Players.#me.LeftFrom',
      );
    case 'play':
      return update(
        userId,
        [MOVE, SEEN, RENEW, COUNT],
        [IS_LIVE, I_AM_HERE, IS_MY_TURN, IS_NOT_OVER],
        {
          ...values,
          address,
          at,
          move: [letterOf(step.move)],
          before: step.round - 1,
          fresh: 2 * step.round - 2,
          theyPlayed: 2 * step.round - 1,
          allPlays: MAX_PLAYERS * MAX_ROUNDS,
          expires: expiresAfter(at),
        },
        'REMOVE Players.#me.FormerAddress',
      );
    case 'leave': {
      const isNumbered = step.attachment !== undefined;
      return update(
        userId,
        ['Players.#me.LeftFrom = :address', ...(isNumbered ? [ATTACHMENT] : []), SEEN, COUNT],
        [IS_LIVE, I_AM_HERE, ...(isNumbered ? [IS_NOT_LATER] : [])],
        { ...values, address, at, attachment: step.attachment },
        'REMOVE Players.#me.Address',
      );
    }
  }
}

function update(
  userId: string,
  set: string[],
  conditions: string[],
  values: Record<string, unknown>,
  remove = '',
): Update {
  const named = Object.entries(values).map(([name, value]) => [`:${name}`, value]);
  return {
    UpdateExpression: `SET ${set.join(', ')} ${remove}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: { '#me': userId },
    ExpressionAttributeValues: toItem(Object.fromEntries(named)),
  };
}
