import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());
const list = v.pipe(
  v.string(),
  v.transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  ),
);

/** All that configures a handler. */
const VARIABLES = {
  /** The DynamoDB table. */
  TABLE_NAME: text,
  /** The base of the @connections API of this stage. */
  CONNECTIONS_URL: v.pipe(v.string(), v.url()),
  /** Which pages may open a WebSocket: origins, comma-separated; `*` for any. */
  ALLOWED_ORIGINS: v.pipe(list, v.minLength(1)),
  /** How many can watch one game. */
  MAX_WATCHERS: v.pipe(v.string(), v.toNumber(), v.safeInteger(), v.minValue(0), v.maxValue(100)),
} as const;

/** Reads one variable of the environment; throws, and so fails the cold start, when it is missing or malformed. */
export function readEnv<Name extends keyof typeof VARIABLES>(
  name: Name,
  env: Record<string, string | undefined> = process.env,
): v.InferOutput<(typeof VARIABLES)[Name]> {
  const schema: v.GenericSchema<unknown, v.InferOutput<(typeof VARIABLES)[Name]>> = VARIABLES[name];
  const result = v.safeParse(schema, env[name]);
  if (result.success) return result.output;
  const given = env[name] === undefined ? 'is not set' : `is ${JSON.stringify(env[name])}`;
  throw new Error(`The environment variable ${name} ${given}: ${result.issues[0].message}`);
}
