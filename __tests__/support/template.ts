import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Checkout } from '../../tools/running/checkout';

const Names = v.union([v.string(), v.array(v.string())]);
const Resource = v.object({
  Type: v.string(),
  Properties: v.optional(v.record(v.string(), v.unknown()), {}),
  DependsOn: v.optional(Names, []),
  Condition: v.optional(v.string()),
  DeletionPolicy: v.optional(v.string()),
  UpdateReplacePolicy: v.optional(v.string()),
});
const TemplateSchema = v.looseObject({
  Parameters: v.optional(v.record(v.string(), v.unknown()), {}),
  Conditions: v.optional(v.record(v.string(), v.unknown()), {}),
  Resources: v.record(v.string(), Resource),
  Outputs: v.record(v.string(), v.object({ Value: v.unknown() })),
});
export type Template = v.InferOutput<typeof TemplateSchema>;

/** What a packaged template is made of besides this checkout. */
interface Additions {
  /** Names of routes to add, each with a function of its own. */
  readonly routes?: readonly string[];
  /** The text of the stage's own file. */
  readonly settings?: string;
  /** What the command says in addition. */
  readonly args?: readonly string[];
}

/** The CloudFormation template that `sls package` makes for a stage, without any account. */
export async function packagedTemplate(stage: string, additions: Additions = {}): Promise<Template> {
  const { routes = [], settings, args = [] } = additions;
  const checkout = await Checkout.copy();
  try {
    await addFunctions(checkout.folder, routes);
    if (settings) await writeFile(join(checkout.folder, `rpsls.${stage}.yml`), settings);
    await checkout.sls(['package', '--stage', stage, ...args]);
    const path = join(checkout.folder, '.serverless/cloudformation-template-update-stack.json');
    return v.parse(TemplateSchema, JSON.parse(await readFile(path, 'utf8')));
  } finally {
    await checkout.remove();
  }
}

async function addFunctions(folder: string, names: readonly string[]): Promise<void> {
  const path = join(folder, 'serverless.yml');
  const text = await readFile(path, 'utf8');
  const added = names.map(
    (name) =>
      `  ${name}: { handler: handlers/${name}.handler, events: [{ websocket: { route: ${name} } }] }\n`,
  );
  await writeFile(
    path,
    text.replace(/^functions:\n/m, (line) => line + added.join('')),
  );
  const handler = join(folder, 'handlers/default.ts');
  await Promise.all(names.map((name) => copyFile(handler, join(folder, `handlers/${name}.ts`))));
}

/** The properties of all resources of a type, by logical id; throws when one is not as the schema says. */
export const ofType = <Properties>(
  { Resources }: Template,
  type: string,
  schema: v.GenericSchema<unknown, Properties>,
): [string, Properties][] =>
  Object.entries(Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties }]) => [id, v.parse(schema, Properties)]);

/** The properties of one resource; throws if it is missing or does not match the schema. */
export const propertiesOf = <Properties>(
  { Resources }: Template,
  id: string,
  schema: v.GenericSchema<unknown, Properties>,
): Properties => v.parse(schema, Resources[id]?.Properties);

/** How the ARNs of this account and region begin, in `Fn::Sub`. */
export const arn = (service: string): string =>
  `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:`;

/** Statements of a role's or a bucket's policies. */
export const PolicyDocument = v.object({
  Statement: v.array(
    v.object({
      Effect: v.picklist(['Allow', 'Deny']),
      Action: v.pipe(
        Names,
        v.transform((names) => [names].flat()),
      ),
      Resource: v.pipe(
        v.unknown(),
        v.transform((names) => [names].flat()),
      ),
      Principal: v.optional(v.unknown()),
      Condition: v.optional(v.unknown()),
    }),
  ),
});

/** The names that a part of a template refers to, except AWS's own. */
export function referencesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(referencesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part)
    .flatMap(([key, value]) => {
      if (key === 'Ref') return [String(value)];
      if (key === 'Fn::GetAtt') return String(value).split(/[.,]/, 1);
      return key === 'Fn::Sub' ? namesInSub(value) : referencesIn(value);
    })
    .filter((name) => !name.startsWith('AWS::'));
}

function namesInSub(value: unknown): string[] {
  const [text, variables] = Array.isArray(value) ? value : [value, {}];
  const names = [...String(text).matchAll(/\$\{([^!}.]+)[^}]*\}/g)].map(([, name = '']) => name);
  return [...names.filter((name) => !(name in variables)), ...referencesIn(variables)];
}
