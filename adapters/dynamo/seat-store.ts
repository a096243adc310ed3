import { DeleteItemCommand, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { SeatStore } from '../../domain/ports';
import { connectionKey, expiresAfter, seatNames, seatsOf } from './item';

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

  async rise(connectionId) {
    const Key = connectionKey(connectionId);
    const forget = new DeleteItemCommand({ TableName: tableName, Key, ReturnValues: 'ALL_OLD' });
    return seatsOf((await client.send(forget)).Attributes);
  },
});
