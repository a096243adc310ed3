import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { TABLE } from '../../../tools/running/engine';
import {
  arn,
  ofType,
  PolicyDocument,
  propertiesOf,
  referencesIn,
  type Template,
} from '../../support/template';

export const STAGES = ['dev', 'staging', 'prod', 'alice'] as const;
export type Stage = (typeof STAGES)[number];
/** Tests of all stages' packaged templates. */
export function testStages(of: (stage: Stage) => Template): void {
  describe.each(STAGES)('the template of %s', (stage) => {
    const all = <T>(type: string, schema: v.GenericSchema<unknown, T>) => ofType(of(stage), type, schema);
    const properties = <T>(id: string, schema: v.GenericSchema<unknown, T>) =>
      propertiesOf(of(stage), id, schema);

    test('refers only to what it has, and in no circle', () => {
      const { Resources, Parameters, Outputs } = of(stage);
      const needs = Object.entries(Resources).map(([id, resource]) => ({
        id,
        names: [...referencesIn(resource), resource.DependsOn].flat(),
      }));
      const known = new Set([...Object.keys(Resources), ...Object.keys(Parameters)]);
      const used = [...needs.flatMap(({ names }) => names), ...referencesIn(Outputs)];
      expect(used.filter((name) => !known.has(name))).toEqual([]);

      const settled = new Set(Object.keys(Parameters));
      let open = needs;
      for (let before = -1; before !== open.length; ) {
        before = open.length;
        for (const { id, names } of open) if (names.every((name) => settled.has(name))) settled.add(id);
        open = open.filter(({ id }) => !settled.has(id));
      }
      expect(open.map(({ id }) => id)).toEqual([]);
    });

    test('grants the handlers what they use, on no more than they use it on', () => {
      const Role = v.object({
        Policies: v.tuple([v.object({ PolicyDocument })]),
        ManagedPolicyArns: v.object({ 'Fn::If': v.unknown() }),
      });
      const { Policies, ManagedPolicyArns } = properties('HandlersRole', Role);
      const statements = Policies[0].PolicyDocument.Statement;
      const writesTraces = `arn:\${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess`;
      expect(ManagedPolicyArns['Fn::If']).toEqual([
        'HasTracing',
        [{ 'Fn::Sub': writesTraces }],
        { Ref: 'AWS::NoValue' },
      ]);
      expect(of(stage).Conditions.HasTracing).toEqual({ 'Fn::Equals': ['PassThrough', 'Active'] });
      const onTable = statements.filter(({ Resource }) => referencesIn(Resource).includes('GamesTable'));
      expect(onTable.flatMap(({ Action }) => Action).sort()).toEqual(usedTableActions());
      expect(onTable.flatMap(({ Resource }) => Resource)).toEqual([{ 'Fn::GetAtt': ['GamesTable', 'Arn'] }]);

      expect(statements.flatMap(({ Action }) => Action).join()).not.toContain('*');
      const resources = statements.flatMap(({ Resource }) => Resource);
      expect(resources.filter((resource) => JSON.stringify(resource).includes('*'))).toEqual([
        // A log stream's name is Lambda's choice, a connection's is API Gateway's.
        { 'Fn::Sub': `${arn('logs')}log-group:/aws/lambda/rpsls-${stage}-*:*` },
        { 'Fn::Sub': `${arn('execute-api')}\${WebsocketsApi}/${stage}/POST/@connections/*` },
      ]);
      for (const [, { Role }] of all('AWS::Lambda::Function', v.object({ Role: v.unknown() })))
        expect(Role).toEqual({ 'Fn::GetAtt': ['HandlersRole', 'Arn'] });
    });

    test('has the table that the tests of the stores use', () => {
      expect(properties('GamesTable', v.looseObject({}))).toMatchObject(TABLE);
    });

    test('lets old items expire and encrypts them', () => {
      expect(properties('GamesTable', v.looseObject({}))).toMatchObject({
        TimeToLiveSpecification: { AttributeName: 'Expires', Enabled: true },
        SSESpecification: { SSEEnabled: true },
      });
    });

    test('keeps its buckets private and encrypted, at rest and on the way', () => {
      const Bucket = v.object({ PublicAccessBlockConfiguration: v.unknown(), BucketEncryption: v.unknown() });
      const Policy = v.object({ Bucket: v.object({ Ref: v.string() }), PolicyDocument });
      const buckets = all('AWS::S3::Bucket', Bucket);
      expect(buckets).toHaveLength(2);
      for (const [id, { PublicAccessBlockConfiguration, BucketEncryption }] of buckets) {
        expect(PublicAccessBlockConfiguration).toEqual({
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        });
        expect(JSON.stringify(BucketEncryption)).toContain('"SSEAlgorithm":"AES256"');
        const policies = all('AWS::S3::BucketPolicy', Policy).filter(
          ([, policy]) => policy.Bucket.Ref === id,
        );
        const statements = policies.flatMap(([, policy]) => policy.PolicyDocument.Statement);
        const insecure = { Bool: { 'aws:SecureTransport': false } };
        expect(statements.filter(({ Effect }) => Effect === 'Deny')).toMatchObject([{ Condition: insecure }]);
        expect(statements.filter(({ Effect, Principal }) => Effect === 'Allow' && Principal === '*')).toEqual(
          [],
        );
      }
    });

    test('limits the rate of messages', () => {
      const limit = v.pipe(v.number(), v.minValue(1));
      const Limited = v.object({
        DefaultRouteSettings: v.object({ ThrottlingRateLimit: limit, ThrottlingBurstLimit: limit }),
      });
      expect(() => properties('WebsocketsDeploymentStage', Limited)).not.toThrow();
    });

    test('tells where everything is', () => {
      const outputs = ['ClientUrl', 'WebSocketUrl', 'TableName', 'ClientBucketName', 'DistributionId'];
      expect(Object.keys(of(stage).Outputs)).toEqual(expect.arrayContaining(outputs));
    });
  });

  describe('the stages', () => {
    const accessLog = 'Conditions.HasAccessLog.Fn::Equals.0';
    const size = [
      'AccessLog.Properties.RetentionInDays',
      // The estimated cost depends on the memory.
      'Dashboard.Properties.DashboardBody.Fn::Sub',
      'LambdaFunction.Properties.MemorySize',
      'LogGroup.Properties.RetentionInDays',
      'WebsocketsDeploymentStage.Properties.DefaultRouteSettings.ThrottlingBurstLimit',
      'WebsocketsDeploymentStage.Properties.DefaultRouteSettings.ThrottlingRateLimit',
    ];
    const protection = [
      'GamesTable.DeletionPolicy',
      'GamesTable.Properties.DeletionProtectionEnabled',
      'GamesTable.Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      'GamesTable.UpdateReplacePolicy',
    ];

    test.each([
      ['alice', []],
      ['staging', [accessLog, ...size].sort()],
      ['prod', [accessLog, 'Conditions.HasAlarms.Fn::Equals.0', ...protection, ...size].sort()],
    ] as const)('%s differs from dev in what params list and in nothing else', (stage, expected) => {
      expect(differences('dev', stage)).toEqual(expected);
    });

    test('raise alarms in prod alone', () => {
      for (const stage of STAGES) {
        const { Conditions, Resources } = of(stage);
        expect(Conditions.HasAlarms).toEqual({ 'Fn::Equals': [String(stage === 'prod'), 'true'] });
        const alarms = Object.values(Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm');
        expect(alarms.map(({ Condition }) => Condition)).toEqual([
          ...Array<string>(6).fill('HasAlarms'),
          'HasPageAlarm',
        ]);
      }
    });

    test('keep the table of prod, and of prod alone, whatever is deployed or removed', () => {
      for (const stage of STAGES) {
        const isProd = stage === 'prod';
        const kept = isProd ? 'Retain' : 'Delete';
        expect(of(stage).Resources.GamesTable).toMatchObject({
          DeletionPolicy: kept,
          UpdateReplacePolicy: kept,
          Properties: {
            DeletionProtectionEnabled: isProd,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: isProd },
          },
        });
      }
    });

    /** The paths, sorted, in which two stages differ; those of the handlers as one. */
    function differences(one: Stage, other: Stage): string[] {
      const [a, b] = [leaves(neutral(one)), leaves(neutral(other))];
      const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
      const handler = /^Resources\.(\w+(?=LogGroup|Lambda))?/;
      return [...new Set(paths.map((path) => path.replace(handler, '')))].sort();
    }

    /** The template without the stage's name and what differs between any two packagings. */
    function neutral(stage: Stage): unknown {
      const text = JSON.stringify(of(stage))
        .replace(new RegExp(`\\b${stage}\\b`, 'g'), 'STAGE')
        .replace(/\d{13}-[-0-9T:.]+Z/g, 'TIME')
        .replace(/WebsocketsDeployment(?!Stage)\w+/g, 'WebsocketsDeployment');
      return JSON.parse(text);
    }
  });
}

/** Every value that is no object or list, by its path. */
function leaves(value: unknown, path: string[] = []): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path.join('.'), value]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...leaves(part, [...path, key])]));
}

/** The table actions of the commands that the stores send. */
function usedTableActions(): string[] {
  const folder = join(__dirname, '../../../adapters/dynamo');
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const commands = [...sources.join('\n').matchAll(/new (\w+)Command\(/g)];
  return [...new Set(commands.map(([, name]) => `dynamodb:${name}`))].sort();
}
