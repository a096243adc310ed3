/** The variables that a measured process may inherit. */
const PASSED_ON = [
  ...['PATH', 'HOME', 'TMPDIR'],
  ...['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION', 'AWS_ENDPOINT_URL_DYNAMODB'],
];

/**
 * An environment to measure in. Most variables of a developer's machine would not be set in a Lambda, and some change
 * what is measured: NODE_EXTRA_CA_CERTS alone can double the time that an empty Node process takes to start.
 * @param given the environment of this process
 * @param own variables set in addition
 */
export function cleanEnvironment(
  given: NodeJS.ProcessEnv,
  own: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  return {
    ...Object.fromEntries(Object.entries(given).filter(([name]) => PASSED_ON.includes(name))),
    ...own,
  };
}

/** The environment of a handler, as in a Lambda but with an engine and a stand-in for @connections nearby. */
export const handlerEnvironment = (
  given: NodeJS.ProcessEnv,
  table: string,
  connections: string,
  engine: string,
): NodeJS.ProcessEnv =>
  cleanEnvironment(given, {
    TABLE_NAME: table,
    CONNECTIONS_URL: `${connections}/dev`,
    ALLOWED_ORIGINS: '*',
    MAX_WATCHERS: '100',
    AWS_ENDPOINT_URL_DYNAMODB: engine,
    // Silence the SDK's warning about Node 20, which a Lambda with Node 24 does not print.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
