import { join } from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { CannotStart } from './cannot-start';
import { type HeadersPolicy, headersOf } from './client-headers';
import { serveClient } from './client-server';
import { startEmbeddedDynamoDB } from './embedded-dynamodb';
import { surviveMalformedFrames } from './malformed-frames';
import { assertDifferent, assertFree, type PortVariable, portOf, untilListening } from './ports';
import { createTable } from './table';

/** The parts of a Serverless instance that the local run uses. */
interface Serverless {
  readonly serviceDir: string;
  readonly service: {
    readonly provider: { environment: Record<string, unknown> };
    readonly resources: {
      Resources: {
        GamesTable: { Properties: Omit<CreateTableCommandInput, 'TableName'> };
        ClientHeaders: { Properties: { ResponseHeadersPolicyConfig: HeadersPolicy } };
      };
    };
  };
}

const TABLE_NAME = 'games';

/**
 * Starts what `sls offline` needs beside the handlers and points the handlers to it. All of it ends with this
 * process. When it cannot start, one line says why and the process ends with 1.
 */
export async function startBesideHandlers(serverless: Serverless): Promise<void> {
  try {
    await start(serverless);
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    // The framework would print its version and a stack around it.
    console.error(error.message);
    process.exit(1);
  }
}

async function start({ serviceDir, service }: Serverless): Promise<void> {
  const ports: PortVariable[] = ['PORT', 'WS_PORT', 'LAMBDA_PORT'];
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB === undefined) ports.push('DYNAMODB_PORT');
  assertDifferent(ports);
  for (const variable of ports) await assertFree(variable);
  // The engine accepts any credentials, but the SDK needs some to sign with. It would look for a profile first.
  delete process.env.AWS_PROFILE;
  process.env.AWS_ACCESS_KEY_ID ??= 'local';
  process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
  process.env.AWS_REGION ??= 'us-east-1';
  // Silence the SDK's warning about Node 20.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

  surviveMalformedFrames();
  const { GamesTable, ClientHeaders } = service.resources.Resources;
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? (await startEngine(serviceDir));
  await createTable(endpoint, TABLE_NAME, GamesTable.Properties);
  Object.assign(service.provider.environment, {
    TABLE_NAME,
    CONNECTIONS_URL: `http://localhost:${portOf('WS_PORT')}`,
    // Phones on the same network open the page at an address that is not known here.
    ALLOWED_ORIGINS: process.env.ALLOWED_ORIGINS ?? '*',
    MAX_WATCHERS: process.env.MAX_WATCHERS ?? '100',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  });
  const headers = headersOf(ClientHeaders.Properties.ResponseHeadersPolicyConfig);
  await serveClient(portOf('PORT'), portOf('WS_PORT'), headers);
  // `sls offline` has no hook for when its API is up, so wait for the port.
  void untilListening(portOf('WS_PORT')).then(() =>
    console.log(`Play at http://localhost:${portOf('PORT')}`),
  );
}

async function startEngine(serviceDir: string): Promise<string> {
  const folder = process.env.DYNAMODB_FOLDER ?? join(serviceDir, '.dynamodb');
  return (await startEmbeddedDynamoDB(portOf('DYNAMODB_PORT'), folder)).endpoint;
}
