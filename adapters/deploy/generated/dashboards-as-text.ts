import * as v from 'valibot';

const Dashboard = v.looseObject({
  Type: v.literal('AWS::CloudWatch::Dashboard'),
  Properties: v.looseObject({ DashboardBody: v.object({ 'Fn::Sub': v.looseObject({}) }) }),
});

/**
 * Turns the dashboards' bodies into the JSON text that CloudFormation wants; in serverless.yml they are structured, so
 * that rows can be generated.
 * @param resources by logical id
 */
export const dashboardsAsText = (resources: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(resources).map(([id, resource]) => [
      id,
      v.is(Dashboard, resource) ? asText(resource) : resource,
    ]),
  );

function asText(dashboard: v.InferOutput<typeof Dashboard>): unknown {
  const text = JSON.stringify(dashboard.Properties.DashboardBody['Fn::Sub']);
  return { ...dashboard, Properties: { ...dashboard.Properties, DashboardBody: { 'Fn::Sub': text } } };
}
