import type { DeployedFunction } from './deployed-function';

const KEY = 'ForEachFunction';

/**
 * Fills in `ForEachFunction`: as an item of a list it becomes one item per function, as an entry of a map one copy of
 * its entries per function. In it, `<function>`, `<Function>` and `<route>` stand for the function's name, the start of
 * its logical ids, and its route.
 *
 * Not CloudFormation's `Fn::ForEach`, which needs the list of names spelled out and cannot repeat items of a list.
 */
export function forEachFunction(value: unknown, functions: readonly DeployedFunction[]): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((item) =>
      isMap(item) && KEY in item
        ? functions.map((one) => filledIn(item[KEY], one))
        : [forEachFunction(item, functions)],
    );
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) =>
      key === KEY && isMap(part)
        ? functions.flatMap((one) => Object.entries(filledIn(part, one)))
        : [[key, forEachFunction(part, functions)]],
    ),
  );
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const filledIn = <Pattern>(pattern: Pattern, { name, logicalName, route }: DeployedFunction): Pattern =>
  JSON.parse(
    JSON.stringify(pattern)
      .replaceAll('<function>', () => name)
      .replaceAll('<Function>', () => logicalName)
      .replaceAll('<route>', () => route),
  );
