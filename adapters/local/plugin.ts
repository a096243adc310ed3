import { join } from 'node:path';
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { type HeadersPolicy, headersOf } from './client-headers';
import { serveClient } from './client-server';
import { startEmbeddedDynamoDB } from './embedded-dynamodb';
import { assertFree, portOf, untilListening } from './ports';
import { createTable } from './table';

/** The parts of a Serverless instance that the plugin uses. */
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

/** Serverless plugin: what `sls offline` needs beside the handlers - an engine with the table, and the client. */
export class LocalPlugin {
  readonly hooks = {
    'before:offline:start': () => this.start(),
    'before:offline:start:init': () => this.start(),
  };
  readonly #serverless: Serverless;
  #stops: (() => Promise<void>)[] = [];

  constructor(serverless: Serverless) {
    this.#serverless = serverless;
  }

  async start(): Promise<void> {
    try {
      await this.#startAll();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async #startAll(): Promise<void> {
    for (const variable of ['PORT', 'WS_PORT', 'LAMBDA_PORT'] as const) await assertFree(variable);
    // The engine takes any credentials, but the SDK wants to sign with some.
    process.env.AWS_ACCESS_KEY_ID ??= 'local';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'local';
    process.env.AWS_REGION ??= 'us-east-1';

    const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? (await this.#startEngine());
    const { provider, resources } = this.#serverless.service;
    await createTable(endpoint, TABLE_NAME, resources.Resources.GamesTable.Properties);
    Object.assign(provider.environment, {
      TABLE_NAME,
      CONNECTIONS_URL: `http://localhost:${portOf('WS_PORT')}`,
      ALLOWED_ORIGINS: '*',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    });
    const { ResponseHeadersPolicyConfig } = resources.Resources.ClientHeaders.Properties;
    const client = await serveClient(
      portOf('PORT'),
      portOf('WS_PORT'),
      headersOf(ResponseHeadersPolicyConfig),
    );
    this.#stops.push(client.stop);
    process.once('SIGINT', () => this.stop());
    process.once('SIGTERM', () => this.stop());
    // `sls offline` has no hook between its API being up and its end, so the port tells.
    void untilListening(portOf('WS_PORT')).then(() =>
      console.log(`Play at http://localhost:${portOf('PORT')}`),
    );
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0)) await stop();
  }

  async #startEngine(): Promise<string> {
    await assertFree('DYNAMODB_PORT');
    const folder = process.env.DYNAMODB_FOLDER ?? join(this.#serverless.serviceDir, '.dynamodb');
    const engine = await startEmbeddedDynamoDB(portOf('DYNAMODB_PORT'), folder);
    this.#stops.push(engine.stop);
    return engine.endpoint;
  }
}
