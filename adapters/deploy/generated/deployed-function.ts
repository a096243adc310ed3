import * as v from 'valibot';

/** One function of serverless.yml, by the names that its resources go by. */
export interface DeployedFunction {
  /** As serverless.yml has it, e.g. `play`. */
  readonly name: string;
  /** What its resources' logical ids begin with, e.g. `Play`. */
  readonly logicalName: string;
  /** The route that invokes it, e.g. `$connect`. */
  readonly route: string;
}

const Functions = v.record(v.string(), v.unknown());
const OneRoute = v.object({
  events: v.strictTuple([v.object({ websocket: v.looseObject({ route: v.string() }) })]),
});

/**
 * The functions, in their order; throws when one has not exactly one WebSocket route.
 * @param functions as in serverless.yml
 * @param toLogicalName the framework's own way to make logical ids
 */
export const deployedFunctions = (
  functions: unknown,
  toLogicalName: (name: string) => string,
): DeployedFunction[] =>
  Object.entries(v.parse(Functions, functions)).map(([name, settings]) => {
    const { success, output } = v.safeParse(OneRoute, settings);
    if (!success)
      throw new Error(`The function ${name} must have exactly one event: websocket, with a route`);
    return { name, logicalName: toLogicalName(name), route: output.events[0].websocket.route };
  });
