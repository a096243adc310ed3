import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Seat, SeatStore } from '../../domain/ports';
import { guarded, read } from './guarded';
import { connectionKey, expiresAfter, toSeconds } from './item';
import { seatName, seatsOf } from './seats-in-item';

/** The places of each connection, as DynamoDB items. */
export const dynamoSeatStore = (client: DynamoDBClient, tableName: string): SeatStore => ({
  async attach(connectionId, place, at) {
    const set = attaching(tableName, connectionId, place, at);
    const seats = seatsOf((await client.send(set)).Attributes);
    const seat = seats.find(({ gameId, userId }) => gameId === place.gameId && userId === place.userId);
    if (!seat) throw new Error('The engine returned no seat for a write that it made');
    return { seat, others: seats.filter((other) => other !== seat) };
  },

  async detach(connectionId, seat) {
    const remove = new UpdateItemCommand({
      TableName: tableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'REMOVE #seat',
      ConditionExpression: '#seat = :attachment',
      ExpressionAttributeNames: { '#seat': seatName(seat) },
      ExpressionAttributeValues: marshall({ ':attachment': seat.attachment }),
    });
    await guarded(client.send(remove));
  },

  async find(connectionId) {
    return seatsOf(await read(client, tableName, connectionKey(connectionId)));
  },

  async end(connectionId, at) {
    // Expiring it costs the same as deleting it, and can be repeated if the answer was lost.
    const expire = new UpdateItemCommand({
      TableName: tableName,
      Key: connectionKey(connectionId),
      UpdateExpression: 'SET Expires = :now',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: marshall({ ':now': toSeconds(at) }),
      ReturnValues: 'ALL_NEW',
    });
    const outcome = await guarded(client.send(expire));
    return outcome.written ? seatsOf(outcome.output.Attributes) : [];
  },
});

/** Each attachment of a connection gets the next number, so that a later one is told from one it has overtaken. */
function attaching(
  tableName: string,
  connectionId: string,
  place: Omit<Seat, 'attachment'>,
  at: number,
): UpdateItemCommand {
  const next = 'if_not_exists(Attachments, :none) + :one';
  return new UpdateItemCommand({
    TableName: tableName,
    Key: connectionKey(connectionId),
    UpdateExpression: `SET #type = :type, Expires = :expires, Attachments = ${next}, #seat = ${next}`,
    ExpressionAttributeNames: { '#type': 'Type', '#seat': seatName(place) }, // "Type" is a reserved word
    ExpressionAttributeValues: marshall({
      ':type': 'ConnectionItem',
      ':expires': expiresAfter(at),
      ':none': 0,
      ':one': 1,
    }),
    ReturnValues: 'ALL_NEW',
  });
}
