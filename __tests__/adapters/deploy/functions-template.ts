import * as v from 'valibot';
import { arn, ofType, propertiesOf, referencesIn, type Template } from '../../support/template';

/**
 * Tests of what each function has in a packaged template.
 * @param names of all the functions that there should be
 */
export function testFunctions(stage: string, packaged: () => Template, names: readonly string[]): void {
  const all = <T>(type: string, schema: v.GenericSchema<unknown, T>) => ofType(packaged(), type, schema);
  const properties = <T>(id: string, schema: v.GenericSchema<unknown, T>) =>
    propertiesOf(packaged(), id, schema);

  test('gives every route a handler of its own, which that route alone may invoke', () => {
    const Route = v.object({ RouteKey: v.string(), Target: v.unknown() });
    const routes = all('AWS::ApiGatewayV2::Route', Route).map(([, { RouteKey, Target }]) => {
      const [integration = ''] = referencesIn(Target);
      const { IntegrationUri } = properties(integration, v.object({ IntegrationUri: v.unknown() }));
      return { route: RouteKey, uses: referencesIn(IntegrationUri)[0] ?? '' };
    });
    expect(routes.map(({ route }) => route.replace('$', '')).sort()).toEqual([...names].sort());

    const permissions = all('AWS::Lambda::Permission', v.looseObject({ FunctionName: v.unknown() }));
    for (const { route, uses } of routes) {
      const { Handler } = properties(uses, v.object({ Handler: v.string() }));
      expect(Handler).toBe(`handlers/${route.replace('$', '')}.handler`);
      const own = permissions.filter(([, { FunctionName }]) => referencesIn(FunctionName).includes(uses));
      expect(own.map(([, permission]) => permission)).toEqual([
        {
          Action: 'lambda:InvokeFunction',
          Principal: 'apigateway.amazonaws.com',
          FunctionName: { 'Fn::GetAtt': [uses, 'Arn'] },
          SourceArn: { 'Fn::Sub': `${arn('execute-api')}\${WebsocketsApi}/${stage}/${route}` },
        },
      ]);
    }
  });

  test('keeps the logs of every handler for a limited time', () => {
    const LogGroup = v.object({ LogGroupName: v.string(), RetentionInDays: v.number() });
    const logged = all('AWS::Logs::LogGroup', LogGroup).map(([, group]) => group.LogGroupName);
    const functions = all('AWS::Lambda::Function', v.object({ FunctionName: v.string() }));
    expect(functions).toHaveLength(names.length);
    expect(logged).toEqual(
      expect.arrayContaining(functions.map(([, { FunctionName }]) => `/aws/lambda/${FunctionName}`)),
    );
  });
}
