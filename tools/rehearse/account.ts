import {
  CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CloudFrontClient,
  CreateDistributionCommand,
  GetInvalidationCommand,
  ListInvalidationsCommand,
} from '@aws-sdk/client-cloudfront';
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListBucketsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import * as v from 'valibot';
import type { Attributes } from './stand-in';

const Outputs = v.object({
  ClientUrl: v.string(),
  WebSocketUrl: v.string(),
  TableName: v.string(),
  ClientBucketName: v.string(),
  DistributionId: v.string(),
});

/** The content of the emulated account. */
export class Account {
  readonly #config;

  constructor(endpoint: string) {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    this.#config = { endpoint, region: 'us-east-1', credentials };
  }

  /** The environment with which `sls` works on this account, through a gate. */
  environment(gateUrl: string): Record<string, string> {
    const { accessKeyId, secretAccessKey } = this.#config.credentials;
    return {
      AWS_ENDPOINT_URL: gateUrl,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    };
  }

  async outputs(stack: string): Promise<v.InferOutput<typeof Outputs>> {
    const client = new CloudFormationClient(this.#config);
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
    const outputs = Stacks?.[0]?.Outputs ?? [];
    return v.parse(Outputs, Object.fromEntries(outputs.map((each) => [each.OutputKey, each.OutputValue])));
  }

  /** The types of all resources of a stack. */
  async created(stack: string): Promise<(string | undefined)[]> {
    const client = new CloudFormationClient(this.#config);
    const { StackResourceSummaries = [] } = await client.send(
      new ListStackResourcesCommand({ StackName: stack }),
    );
    return StackResourceSummaries.map(({ ResourceType }) => ResourceType);
  }

  /** The names of a table's key attributes. */
  async keyOf(table: string): Promise<(string | undefined)[] | undefined> {
    const client = new DynamoDBClient(this.#config);
    const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
    return Table?.KeySchema?.map(({ AttributeName }) => AttributeName);
  }

  /** The text of an object, by the path of its URL. */
  async objectAt(path: string): Promise<string | undefined> {
    const [bucket, ...key] = decodeURIComponent(path).slice(1).split('/');
    const s3 = new S3Client(this.#config);
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key.join('/') }));
    return Body?.transformToString();
  }

  async objects(bucket: string) {
    const s3 = new S3Client(this.#config);
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    return Promise.all(
      Contents.map(async ({ Key = '' }) => {
        const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
        const text = (await object.Body?.transformToString()) ?? '';
        return { key: Key, contentType: object.ContentType, cacheControl: object.CacheControl, text };
      }),
    );
  }

  /** The paths of every invalidation of a distribution. */
  async invalidations(distribution: string): Promise<(string[] | undefined)[]> {
    const client = new CloudFrontClient(this.#config);
    const { InvalidationList } = await client.send(
      new ListInvalidationsCommand({ DistributionId: distribution }),
    );
    return Promise.all(
      (InvalidationList?.Items ?? []).map(async ({ Id }) => {
        const one = await client.send(new GetInvalidationCommand({ DistributionId: distribution, Id }));
        return one.Invalidation?.InvalidationBatch?.Paths?.Items;
      }),
    );
  }

  /** The attributes of a distribution that other resources use. Where it gets its files from does not matter here. */
  async createDistribution(): Promise<Attributes> {
    const client = new CloudFrontClient(this.#config);
    const { Distribution } = await client.send(
      new CreateDistributionCommand({
        DistributionConfig: {
          CallerReference: 'rehearsal',
          Comment: 'rehearsal',
          Enabled: true,
          Origins: { Quantity: 1, Items: [{ Id: 'client', DomainName: 'client.s3.amazonaws.com' }] },
          DefaultCacheBehavior: { TargetOriginId: 'client', ViewerProtocolPolicy: 'https-only' },
        },
      }),
    );
    return { Ref: Distribution?.Id ?? '', DomainName: Distribution?.DomainName ?? '' };
  }

  /** The names of all stacks, buckets and tables. */
  async leftovers(): Promise<(string | undefined)[]> {
    const { Stacks = [] } = await new CloudFormationClient(this.#config).send(new DescribeStacksCommand({}));
    const { Buckets = [] } = await new S3Client(this.#config).send(new ListBucketsCommand({}));
    const { TableNames = [] } = await new DynamoDBClient(this.#config).send(new ListTablesCommand({}));
    return [...Stacks.map(({ StackName }) => StackName), ...Buckets.map(({ Name }) => Name), ...TableNames];
  }
}
