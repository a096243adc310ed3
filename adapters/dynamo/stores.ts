import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Ports } from '../../domain/ports';
import { dynamoGameStore } from './game-store';
import { dynamoLobby } from './lobby';
import { dynamoSeatStore } from './seat-store';
import { dynamoWatcherStore } from './watcher-store';

/** All that the use cases keep, in one table. */
export const dynamoStores = (
  client: DynamoDBClient,
  tableName: string,
): Pick<Ports, 'games' | 'seats' | 'watchers' | 'lobby'> => ({
  games: dynamoGameStore(client, tableName),
  seats: dynamoSeatStore(client, tableName),
  watchers: dynamoWatcherStore(client, tableName),
  lobby: dynamoLobby(client, tableName),
});
