import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { type Lobby, OFFER_LIFETIME, type Offer } from '../../domain/ports';
import { guarded, read } from './guarded';
import { type Item, LOBBY_KEY, toItem, toSeconds } from './item';

const OfferSchema = v.object({ GameID: v.string(), UserID: v.string(), Expires: v.number() });

const IS_OPEN = 'Expires > :now';
const IS_NOT_MINE = 'UserID <> :me';
const IS_FREE = 'attribute_not_exists(Expires) OR Expires <= :now OR (GameID = :game AND UserID = :me)';
const IS_OF_GAME = 'GameID = :game';
const CLEAR = 'REMOVE GameID, UserID, Expires';
const OPEN = 'SET #type = :type, GameID = :game, UserID = :me, Expires = :until';

/**
 * The lobby as one item. A stage carries some 250 pairs a second by it, as many as API Gateway accepts new connections
 * for, so it is not spread over several.
 */
export function dynamoLobby(client: DynamoDBClient, tableName: string): Lobby {
  const update = (
    UpdateExpression: string,
    ConditionExpression: string,
    values: Record<string, unknown>,
    names?: Record<string, string>,
  ) =>
    guarded(
      client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: LOBBY_KEY,
          UpdateExpression,
          ConditionExpression,
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: toItem(values),
          ReturnValues: 'ALL_OLD',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    );

  return {
    async claim(userId, at) {
      const values = { ':me': userId, ':now': toSeconds(at) };
      const outcome = await update(CLEAR, `${IS_OPEN} AND ${IS_NOT_MINE}`, values);
      return outcome.written ? offerIn(outcome.output.Attributes, at) : undefined;
    },

    async offer(offer, at) {
      const values = {
        ':type': 'LobbyItem',
        ':game': offer.gameId,
        ':me': offer.userId,
        ':now': toSeconds(at),
        ':until': toSeconds(at + OFFER_LIFETIME),
      };
      const outcome = await update(OPEN, IS_FREE, values, { '#type': 'Type' }); // "Type" is a reserved word
      if (outcome.written) return offer;
      return offerIn(outcome.item ?? (await read(client, tableName, LOBBY_KEY)), at);
    },

    async withdraw(gameId) {
      await update(CLEAR, IS_OF_GAME, { ':game': gameId });
    },
  };
}

function offerIn(item: Item | undefined, at: number): Offer | undefined {
  const { success, output } = v.safeParse(OfferSchema, item && unmarshall(item));
  if (!success || output.Expires <= toSeconds(at)) return undefined;
  return { gameId: output.GameID, userId: output.UserID };
}
