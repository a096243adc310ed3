import {
  type CloudFormationClient,
  CloudFormationServiceException,
  DescribeStacksCommand,
  type Output,
} from '@aws-sdk/client-cloudformation';
import * as v from 'valibot';

/** The outputs of client.yml: where the deployed client is. */
const ClientOutputs = v.object({
  ClientUrl: v.pipe(v.string(), v.url()),
  ClientBucketName: v.string(),
  DistributionId: v.string(),
});
export type ClientOutputs = v.InferOutput<typeof ClientOutputs>;

/** Where the stack's client lives; undefined when there is no such stack, or none that was ever completed. */
export async function clientOutputs(
  cloudFormation: CloudFormationClient,
  stackName: string,
): Promise<ClientOutputs | undefined> {
  const outputs = await outputsOf(cloudFormation, stackName);
  const byKey = Object.fromEntries(outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]));
  const result = v.safeParse(ClientOutputs, byKey);
  return result.success ? result.output : undefined;
}

async function outputsOf(cloudFormation: CloudFormationClient, stackName: string): Promise<Output[]> {
  try {
    const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }));
    return Stacks?.[0]?.Outputs ?? [];
  } catch (error) {
    // The API has no error of its own for a stack that is not there.
    const isMissing = error instanceof CloudFormationServiceException && error.name === 'ValidationError';
    if (isMissing) return [];
    throw error;
  }
}
