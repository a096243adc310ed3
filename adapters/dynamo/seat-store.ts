import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { SeatStore } from '../../domain/ports';
import { connectionKey, expiresAfter, seatNames, seatsOf, toSeconds } from './item';

/** The seats of each connection, as DynamoDB items. To add to a set, or to delete from it, twice is to do it once. */
export const dynamoSeatStore = (client: DynamoDBClient, tableName: string): SeatStore => ({
  async sit(connectionId, seat, at) {
    const add = new UpdateItemCommand({
      TableName: tableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'SET #type = :type, Expires = :expires ADD Seats :seats',
      ExpressionAttributeNames: { '#type': 'Type' }, // a reserved word
      ExpressionAttributeValues: marshall({
        ':type': 'ConnectionItem',
        ':expires': expiresAfter(at),
        ':seats': seatNames([seat]),
      }),
      ReturnValues: 'ALL_NEW',
    });
    return seatsOf((await client.send(add)).Attributes);
  },

  async giveUp(connectionId, seats) {
    const remove = new UpdateItemCommand({
      TableName: tableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'DELETE Seats :seats',
      ExpressionAttributeValues: marshall({ ':seats': seatNames(seats) }),
    });
    await client.send(remove);
  },

  async rise(connectionId, at) {
    // To let it expire costs what a deletion does, but can be asked for again when the answer was lost.
    const expire = new UpdateItemCommand({
      TableName: tableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'SET Expires = :now',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: marshall({ ':now': toSeconds(at) }),
      ReturnValues: 'ALL_NEW',
    });
    try {
      return seatsOf((await client.send(expire)).Attributes);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return [];
      throw error;
    }
  },
});
