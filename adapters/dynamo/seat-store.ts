import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { SeatStore } from '../../domain/ports';
import { connectionItem, connectionKey, seatOf } from './item';

/** Where each connection sits, as DynamoDB items. ALL_OLD tells the former seat without a read. */
export const dynamoSeatStore = (client: DynamoDBClient, tableName: string): SeatStore => ({
  async sit(connectionId, seat, at) {
    const Item = connectionItem(connectionId, seat, at);
    const put = new PutItemCommand({ TableName: tableName, Item, ReturnValues: 'ALL_OLD' });
    return seatOf((await client.send(put)).Attributes);
  },

  async rise(connectionId) {
    const Key = connectionKey(connectionId);
    const remove = new DeleteItemCommand({ TableName: tableName, Key, ReturnValues: 'ALL_OLD' });
    return seatOf((await client.send(remove)).Attributes);
  },
});
