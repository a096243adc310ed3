import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { ofType, PolicyDocument, propertiesOf, type Template } from '../../support/template';

const textOf = (name: string) => readFileSync(join(__dirname, '../../../docs', name), 'utf8');
const RUNBOOK = textOf('operating.md');

/** The alarms that the runbook has a section for, in their order. */
const alarmsInRunbook = (): string[] =>
  [...RUNBOOK.matchAll(/^### (\w+Alarm)$/gm)].map(([, name = '']) => name);

/**
 * Tests of what a packaged template of prod has for whoever is on call: alarms, queries, the access log, rights.
 * @param names of all the functions that there should be
 */
export function testOnCall(packaged: () => Template, names: readonly string[]): void {
  let template: Template;
  beforeAll(() => {
    template = packaged();
  });

  test('each alarm has its section of the runbook, and each section its alarm', () => {
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm', v.looseObject({}));
    expect(alarmsInRunbook().sort()).toEqual(
      [...new Set(alarms.map(([id]) => id.replace(/\d+$/, '')))].sort(),
    );
  });

  test('the runbook names each saved query of the logs, and every function is in those of the handlers', () => {
    const Query = v.object({ Name: v.string(), LogGroupNames: v.array(v.object({ Ref: v.string() })) });
    const queries = ofType(template, 'AWS::Logs::QueryDefinition', Query);
    const named = queries.map(([, { Name }]) => Name.replace('rpsls-prod/', ''));
    const [, list = ''] = RUNBOOK.split(/^## Logs and metrics$/m);
    expect([...list.matchAll(/^\| \*([^*]+)\* \|/gm)].map(([, name]) => name).sort()).toEqual(named.sort());
    const logs = names.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}LogGroup`).sort();
    for (const [id, { LogGroupNames }] of queries) {
      const read = LogGroupNames.map(({ Ref }) => Ref).sort();
      expect([id, read]).toEqual([id, id === 'RefusedQuery' ? ['AccessLog'] : logs]);
    }
  });

  test('API Gateway logs what it takes and refuses by fields that hold no message', () => {
    const Stage = v.looseObject({
      AccessLogSettings: v.object({
        'Fn::If': v.tuple([
          v.literal('HasAccessLog'),
          v.object({ DestinationArn: v.unknown(), Format: v.string() }),
          v.object({ Ref: v.literal('AWS::NoValue') }),
        ]),
      }),
      DefaultRouteSettings: v.object({ LoggingLevel: v.string(), DataTraceEnabled: v.boolean() }),
    });
    const stage = propertiesOf(template, 'WebsocketsDeploymentStage', Stage);
    // Execution logs could hold messages.
    expect(stage.DefaultRouteSettings).toEqual({ LoggingLevel: 'OFF', DataTraceEnabled: false });
    const [, { DestinationArn, Format }] = stage.AccessLogSettings['Fn::If'];
    expect(DestinationArn).toEqual({ 'Fn::GetAtt': ['AccessLog', 'Arn'] });
    const fields = v.parse(v.record(v.string(), v.string()), JSON.parse(Format));
    expect(Object.values(fields)).toEqual([
      '$context.requestTimeEpoch',
      '$context.requestId',
      '$context.connectionId',
      '$context.eventType',
      '$context.routeKey',
      '$context.status',
      '$context.error.responseType',
      '$context.integration.requestId',
      '$context.integrationLatency',
    ]);
    const Log = v.object({ RetentionInDays: v.number() });
    expect(propertiesOf(template, 'AccessLog', Log)).toEqual({ RetentionInDays: 90 });
  });

  test('the policy for deploying covers every service that the template needs, and no more', () => {
    const text = textOf('deploy-policy.json');
    const actions = v.parse(PolicyDocument, JSON.parse(text)).Statement.flatMap(({ Action }) => Action);
    const allowed = new Set(actions.map((action) => action.split(':')[0]));
    const needed = Object.values(template.Resources).map(({ Type }) => {
      const [, service = ''] = Type.split('::');
      return { ApiGatewayV2: 'apigateway' }[service] ?? service.toLowerCase();
    });
    // The stack itself, who asks for it, and the web ACL that a distribution may name.
    const others = ['cloudformation', 'sts', 'wafv2'];
    expect([...allowed].sort()).toEqual([...new Set([...needed, ...others])].sort());
  });
}
