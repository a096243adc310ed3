import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { lighten, sdkSettings } from '../../adapters/lambda/sdk-client';
import { SDK_LIMITS } from '../../adapters/lambda/sdk-limits';
import { ConnectionsApi } from '../gateway/connections-api';
import { quantile } from './quantiles';

const LAPS = 20;
const CALLS = 50;

/**
 * The CPU time of a write by the light client, as a part of that of the plain one, warm and in turns. Both include
 * the server that takes the writes, which is in this process, so the client alone saves more.
 */
export async function measureSdkCost(): Promise<number> {
  const server = await ConnectionsApi.start();
  const [region, endpoint] = ['us-east-1', server.url];
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const { maxAttempts, ...requestHandler } = SDK_LIMITS;
  const plain = new DynamoDBClient({ region, endpoint, credentials, maxAttempts, requestHandler });
  const light = new DynamoDBClient({ ...sdkSettings(), region, endpoint, credentials });
  lighten(light);
  const cpuOf = async (client: DynamoDBClient): Promise<number> => {
    const start = process.cpuUsage();
    for (let call = 0; call < CALLS; call++)
      await client.send(new UpdateItemCommand({ TableName: 'games', Key: { PK: { S: 'GAME#1' } } }));
    const { user, system } = process.cpuUsage(start);
    server.take();
    return user + system;
  };
  const ratios: number[] = [];
  try {
    for (let lap = -LAPS / 2; lap < LAPS; lap++) {
      const plainCpu = await cpuOf(plain);
      const ratio = (await cpuOf(light)) / plainCpu;
      if (lap >= 0) ratios.push(ratio);
    }
  } finally {
    plain.destroy();
    await server.stop();
  }
  return quantile(ratios, 0.5);
}
