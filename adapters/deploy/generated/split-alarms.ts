import * as v from 'valibot';

/** The most metrics that one alarm of CloudWatch may sum up. */
const MOST_METRICS = 10;

const Alarm = v.looseObject({
  Type: v.literal('AWS::CloudWatch::Alarm'),
  Properties: v.looseObject({ Metrics: v.array(v.looseObject({ MetricStat: v.optional(v.unknown()) })) }),
});

/**
 * Replaces an alarm with more metrics than CloudWatch allows by several: the first keeps its id, the others end in 2,
 * 3 and so on. Each has the whole threshold to itself.
 * @param resources by logical id
 */
export const splitAlarms = (resources: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(resources).flatMap(([id, resource]) =>
      v.is(Alarm, resource)
        ? parts(resource).map((part, index) => [index === 0 ? id : `${id}${index + 1}`, part])
        : [[id, resource]],
    ),
  );

function parts(alarm: v.InferOutput<typeof Alarm>): unknown[] {
  const { Metrics } = alarm.Properties;
  const metrics = Metrics.filter(({ MetricStat }) => MetricStat);
  const expressions = Metrics.filter(({ MetricStat }) => !MetricStat);
  const count = Math.max(1, Math.ceil(metrics.length / MOST_METRICS));
  return Array.from({ length: count }, (_, index) => {
    const own = metrics.slice(index * MOST_METRICS, (index + 1) * MOST_METRICS);
    return { ...alarm, Properties: { ...alarm.Properties, Metrics: [...expressions, ...own] } };
  });
}
