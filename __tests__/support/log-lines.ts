import * as v from 'valibot';

const name = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength));

/** The `_aws` member as the specification of CloudWatch's embedded metric format requires it. */
const DirectivesSchema = v.strictObject({
  Timestamp: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  CloudWatchMetrics: v.array(
    v.strictObject({
      Namespace: name(1024),
      Dimensions: v.pipe(
        v.array(v.pipe(v.array(name(250)), v.minLength(1), v.maxLength(30))),
        v.minLength(1),
      ),
      Metrics: v.pipe(
        v.array(v.strictObject({ Name: name(1024), Unit: v.literal('Count') })),
        v.minLength(1),
        v.maxLength(100),
      ),
    }),
  ),
});
const LineSchema = v.looseObject({ _aws: v.optional(DirectivesSchema) });
const DimensionSchema = name(1024);
const ValueSchema = v.pipe(v.number(), v.finite());

/** One count as CloudWatch reads it from a log line. */
export interface Count {
  readonly namespace: string;
  readonly metric: string;
  readonly value: number;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** The counts in a log line; throws if it is not JSON or violates the embedded metric format. */
export function countsIn(line: string): Count[] {
  const root = v.parse(LineSchema, JSON.parse(line));
  return (root._aws?.CloudWatchMetrics ?? []).flatMap(({ Namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((keys) =>
      Metrics.map(({ Name }) => ({
        namespace: Namespace,
        metric: Name,
        value: v.parse(ValueSchema, root[Name]),
        dimensions: Object.fromEntries(keys.map((key) => [key, v.parse(DimensionSchema, root[key])])),
      })),
    ),
  );
}

/** Captures the lines that the handlers log. */
export function captureLog(): string[] {
  const lines: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text).replace(/\n$/, ''));
    return true;
  });
  return lines;
}
