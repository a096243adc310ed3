import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, type CloudFormationClientConfig } from '@aws-sdk/client-cloudformation';
import {
  CloudFrontClient,
  type CloudFrontClientConfig,
  CreateInvalidationCommand,
} from '@aws-sdk/client-cloudfront';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { putFiles, removeObjects } from './bucket';
import { buildClient } from './build-client';
import { clientFiles } from './client-files';
import { clientOutputs } from './stack-outputs';

export type AwsConfig = S3ClientConfig & CloudFrontClientConfig & CloudFormationClientConfig;

export interface Stack {
  readonly name: string;
  readonly config: AwsConfig;
}

/** Builds the client for the deployed stack's own address and puts it there, in place of what was; returns the address. */
export async function publish({ name, config }: Stack): Promise<string> {
  const outputs = await clientOutputs(new CloudFormationClient(config), name);
  if (!outputs) throw new Error(`The stack ${name} has no outputs of a client.`);

  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  try {
    await buildClient(folder, outputs.ClientUrl);
    const files = await clientFiles(folder);
    const s3 = new S3Client(config);
    await putFiles(s3, outputs.ClientBucketName, files);
    await new CloudFrontClient(config).send(
      new CreateInvalidationCommand({
        DistributionId: outputs.DistributionId,
        InvalidationBatch: {
          CallerReference: new Date().toISOString(),
          Paths: { Quantity: 1, Items: ['/*'] },
        },
      }),
    );
    const current = new Set(files.map(({ key }) => key));
    await removeObjects(s3, outputs.ClientBucketName, (key) => !current.has(key));
  } finally {
    await rm(folder, { recursive: true });
  }
  return outputs.ClientUrl;
}

/** Empties the client's bucket, since CloudFormation removes only empty ones. Does nothing without a stack. */
export async function unpublish({ name, config }: Stack): Promise<void> {
  const outputs = await clientOutputs(new CloudFormationClient(config), name);
  if (outputs) await removeObjects(new S3Client(config), outputs.ClientBucketName, () => true);
}
