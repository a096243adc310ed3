import { splitAlarms } from '../../../../adapters/deploy/generated/split-alarms';

const sum = { Id: 'all', Expression: 'SUM(METRICS())' };
const metrics = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ Id: `m${from + index}`, MetricStat: {} }));
const alarm = (...Metrics: object[]) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Condition: 'HasAlarms',
  Properties: { Threshold: 5, Metrics: [sum, ...Metrics] },
});

test.each([1, 10])('an alarm of %d metrics is one alarm', (count) => {
  const resources = { ErrorsAlarm: alarm(...metrics(1, count)) };
  expect(splitAlarms(resources)).toEqual(resources);
});

test.each([11, 20])('an alarm of %d metrics is two, equal in all else', (count) => {
  expect(splitAlarms({ ErrorsAlarm: alarm(...metrics(1, count)) })).toEqual({
    ErrorsAlarm: alarm(...metrics(1, 10)),
    ErrorsAlarm2: alarm(...metrics(11, count)),
  });
});

test('an alarm of 21 metrics is three', () => {
  expect(Object.keys(splitAlarms({ ErrorsAlarm: alarm(...metrics(1, 21)) }))).toEqual([
    'ErrorsAlarm',
    'ErrorsAlarm2',
    'ErrorsAlarm3',
  ]);
});

test('an alarm of a single metric of its own, and what is no alarm, stay as they are', () => {
  const resources = {
    LatencyAlarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'IntegrationLatency' } },
    GamesTable: { Type: 'AWS::DynamoDB::Table', Properties: {} },
  };
  expect(splitAlarms(resources)).toEqual(resources);
});
