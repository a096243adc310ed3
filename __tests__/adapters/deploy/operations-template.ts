import * as v from 'valibot';
import { DIMENSIONS, NAMESPACE } from '../../../adapters/lambda/metrics';
import { ofType, propertiesOf, type Template } from '../../support/template';

const OWN = Object.entries(DIMENSIONS);

/** One metric that is shown or watched: where, what, of which dimensions, and its id in metric math. */
interface Shown {
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly id?: string;
}

let template: Template;
const Row = v.array(v.union([v.string(), v.looseObject({})]));
const Options = v.object({ id: v.optional(v.string()), expression: v.optional(v.string()) });
const Body = v.object({
  widgets: v.array(
    v.object({
      x: v.number(),
      y: v.number(),
      width: v.number(),
      height: v.number(),
      properties: v.object({ title: v.string(), metrics: v.array(Row) }),
    }),
  ),
});

/** The dashboard's widgets, their rows as names in full. "." repeats a name of the row before, "..." several. */
function widgets() {
  const schema = v.object({ DashboardBody: v.object({ 'Fn::Sub': v.string() }) });
  const body = propertiesOf(template, 'Dashboard', schema).DashboardBody['Fn::Sub'];
  return v.parse(Body, JSON.parse(body)).widgets.map(({ properties: { title, metrics }, ...place }) => {
    let before: string[] = [];
    const rows = metrics.map((row) => {
      const names = row.filter((cell) => typeof cell === 'string');
      const options = v.parse(Options, row.find((cell) => typeof cell === 'object') ?? {});
      if (names.length > 0) before = inFull(names, before);
      const [namespace, name, ...pairs] = names.length > 0 ? before : [];
      return { ...options, metric: `${namespace}/${name}`, dimensions: fromPairs(pairs) };
    });
    return { title, place, rows };
  });
}

const inFull = (names: string[], before: string[]): string[] =>
  names[0] === '...'
    ? [...before.slice(0, before.length - names.length + 1), ...names.slice(1)]
    : names.map((name, index) => (name === '.' ? (before[index] ?? '') : name));

const fromPairs = (pairs: string[]): Record<string, string> =>
  Object.fromEntries(pairs.flatMap((key, index) => (index % 2 ? [] : [[key, pairs[index + 1] ?? '']])));

/** The rows of the widget with this title that are metrics. */
const shownAt = (title: string): Shown[] =>
  widgets()
    .filter((widget) => widget.title.startsWith(title))
    .flatMap(({ rows }) => rows.filter(({ expression }) => expression === undefined));

const of = (shown: readonly Shown[], metric: string, dimension: string): string[] =>
  shown.filter((one) => one.metric === metric).map(({ dimensions }) => dimensions[dimension] ?? '');

const MetricStat = v.object({
  Metric: v.object({
    Namespace: v.string(),
    MetricName: v.string(),
    Dimensions: v.array(
      v.object({ Name: v.string(), Value: v.union([v.string(), v.object({ Ref: v.string() })]) }),
    ),
  }),
});
const Alarm = v.looseObject({
  Metrics: v.optional(
    v.array(
      v.object({ Id: v.string(), Expression: v.optional(v.string()), MetricStat: v.optional(MetricStat) }),
    ),
    [],
  ),
});

/** The metrics that an alarm's expression sums up, its parts taken together. */
const watchedBy = (alarm: string): Shown[] => partsOf(alarm).flatMap((part) => part.map(shownIn));

/** The metrics of an alarm, or of each of the alarms that it was split into. */
const partsOf = (alarm: string): v.InferOutput<typeof MetricStat>[][] =>
  ofType(template, 'AWS::CloudWatch::Alarm', Alarm)
    .filter(([id]) => id.replace(/\d+$/, '') === alarm)
    .map(([, { Metrics }]) => Metrics.flatMap(({ MetricStat: stat }) => stat ?? []));

function shownIn({ Metric: { Namespace, MetricName, Dimensions } }: v.InferOutput<typeof MetricStat>): Shown {
  const dimensions = Dimensions.map(({ Name, Value }) => [
    Name,
    typeof Value === 'string' ? Value : `\${${Value.Ref}}`,
  ]);
  return { metric: `${Namespace}/${MetricName}`, dimensions: Object.fromEntries(dimensions) };
}

/**
 * Tests of the dashboard and the alarms in a packaged template of prod.
 * @param names of all the functions that there should be
 */
export function testOperations(packaged: () => Template, names: readonly string[]): void {
  const everyFunction = names
    .map((name) => `\${${name.charAt(0).toUpperCase()}${name.slice(1)}LambdaFunction}`)
    .sort();

  beforeAll(() => {
    template = packaged();
  });

  test('the dashboard shows every metric that the handlers write, by its own dimensions', () => {
    const all = widgets().flatMap(({ rows }) => rows);
    const searches = all.map(({ expression = '' }) => expression).join();
    for (const [name, dimensions] of OWN) {
      const direct = all.some(({ metric }) => metric === `${NAMESPACE}/${name}`);
      const found = searches.includes(
        `SEARCH('{${[NAMESPACE, ...dimensions]}} MetricName="${name}" stage="prod"'`,
      );
      expect({ name, shown: direct || found }).toEqual({ name, shown: true });
    }
  });

  test('what is shown or watched of the handlers is what they write', () => {
    const alarms = ['HandlerErrorsAlarm', 'ThrottlesAlarm'].flatMap(watchedBy);
    const own = [...widgets().flatMap(({ rows }) => rows), ...alarms].filter(({ metric }) =>
      metric.startsWith(`${NAMESPACE}/`),
    );
    expect(own.length).toBeGreaterThan(OWN.length - 1);
    for (const { metric, dimensions } of own) {
      const [, keys] = OWN.find(([name]) => metric === `${NAMESPACE}/${name}`) ?? [];
      expect(Object.keys(dimensions)).toEqual(keys);
      expect(dimensions.stage).toBe('prod');
    }
  });

  test('errors and throttles of every function are shown and watched', () => {
    for (const [metric, title, alarm] of [
      ['AWS/Lambda/Errors', 'Errors', 'HandlerErrorsAlarm'],
      ['AWS/Lambda/Throttles', 'Throttles', 'ThrottlesAlarm'],
    ] as const) {
      expect(of(shownAt(title), metric, 'FunctionName').sort()).toEqual(everyFunction);
      expect(of(watchedBy(alarm), metric, 'FunctionName').sort()).toEqual(everyFunction);
    }
    for (const metric of ['AWS/DynamoDB/ReadThrottleEvents', 'AWS/DynamoDB/WriteThrottleEvents']) {
      expect(of(watchedBy('ThrottlesAlarm'), metric, 'TableName')).toEqual([`\${GamesTable}`]);
    }
  });

  test('no alarm has more metrics than CloudWatch allows, and no metric is in two of them', () => {
    for (const alarm of ['HandlerErrorsAlarm', 'ThrottlesAlarm']) {
      const parts = partsOf(alarm);
      const metrics = parts.flat().map((metric) => JSON.stringify(metric));
      expect(new Set(metrics).size).toBe(metrics.length);
      expect(parts).toHaveLength(Math.ceil(metrics.length / 10));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(10);
    }
  });

  test('the estimated cost counts every function, by names that its formulas know', () => {
    const cost = shownAt('Estimated cost');
    for (const metric of ['AWS/Lambda/Invocations', 'AWS/Lambda/Duration'])
      expect(of(cost, metric, 'FunctionName').sort()).toEqual(everyFunction);

    const rows = widgets().flatMap(({ title, rows }) => (title.startsWith('Estimated cost') ? rows : []));
    const ids = rows.map(({ id = '' }) => id);
    expect(new Set(ids).size).toBe(rows.length);
    for (const { expression = '' } of rows) {
      const [, ...groups] = expression.split('METRICS("').map((part) => part.split('"')[0] ?? '');
      for (const group of groups) expect(ids.filter((id) => id.startsWith(group))).toHaveLength(names.length);
      const used = expression.replace(/"\w+"/g, '').match(/\b[a-z]\w*/g) ?? [];
      expect(used.filter((name) => !ids.includes(name))).toEqual([]);
    }
  });

  test('no widget covers another', () => {
    const cells = widgets().flatMap(({ place: { x, y, width, height } }) =>
      Array.from(
        { length: width * height },
        (_, cell) => `${x + (cell % width)},${y + Math.floor(cell / width)}`,
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
  });

  test('an alarm is mailed if there is an address, and its silence is no alarm', () => {
    const topic = { 'Fn::If': ['HasAlarmEmail', [{ Ref: 'AlarmTopic' }], { Ref: 'AWS::NoValue' }] };
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm', v.looseObject({}));
    for (const [, alarm] of alarms) {
      expect(alarm).toMatchObject({
        AlarmActions: topic,
        OKActions: topic,
        TreatMissingData: 'notBreaching',
      });
    }
    expect(template.Resources.AlarmTopic?.Condition).toBe('HasAlarmEmail');
    expect(template.Conditions.HasAlarmEmail).toEqual({
      'Fn::And': [{ Condition: 'HasAlarms' }, { 'Fn::Not': [{ 'Fn::Equals': ['', ''] }] }],
    });
  });
}
