import { dashboardsAsText } from '../../../../adapters/deploy/generated/dashboards-as-text';

test('the body of a dashboard becomes the JSON text that CloudFormation wants', () => {
  const body = {
    widgets: [{ x: 0, properties: { metrics: [['AWS/Lambda', '$' + '{PlayLambdaFunction}']] } }],
  };
  const dashboard = (DashboardBody: object) => ({
    Type: 'AWS::CloudWatch::Dashboard',
    Properties: { DashboardName: 'dev', DashboardBody },
  });
  expect(dashboardsAsText({ Dashboard: dashboard({ 'Fn::Sub': body }) })).toEqual({
    Dashboard: dashboard({ 'Fn::Sub': JSON.stringify(body) }),
  });
});

test('what is no dashboard stays as it is', () => {
  const resources = { Topic: { Type: 'AWS::SNS::Topic', Properties: { DashboardBody: { 'Fn::Sub': {} } } } };
  expect(dashboardsAsText(resources)).toEqual(resources);
});
