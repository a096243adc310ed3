/** AWS clients that answer at once and do nothing, so that the time of a call is that of our own code. */
import { marshall } from '@aws-sdk/util-dynamodb';
import { letterOf } from '../../domain/rules';

const player = (ID: string, moves: number) => ({
  ID,
  Address: `connection-${ID}`,
  Attachment: 1,
  LastSeen: 1,
  Moves: Array.from({ length: moves }, () => letterOf('rock')),
});

/** A game of 20 rounds in which the second player has not yet made the last move. */
const Attributes = marshall({
  GameID: 'ACDEFGH',
  Expires: 99_999_999_999,
  Version: 41,
  Players: { 'player-a': player('player-a', 20), 'player-b': player('player-b', 19) },
});

/** What the handlers add to clients and commands, or remove, has no effect on one without a network. */
const middlewareStack = { add() {}, remove: () => true };

class InstantClient {
  readonly middlewareStack = middlewareStack;
  readonly config = {};

  async send() {
    return { Attributes };
  }
}

class Command {
  readonly middlewareStack = middlewareStack;

  constructor(readonly input: object) {}
}

export class ConditionalCheckFailedException extends Error {
  readonly Item = undefined;
}
export class ApiGatewayManagementApiServiceException extends Error {}

export {
  Command as GetItemCommand,
  Command as PostToConnectionCommand,
  Command as PutItemCommand,
  Command as UpdateItemCommand,
  InstantClient as ApiGatewayManagementApiClient,
  InstantClient as DynamoDBClient,
};
