/** What a template can know of a resource: its `Ref`, and its attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

/** The template without one resource: all that named it names the values given for it instead. */
export function withoutResource(template: unknown, logicalId: string, attributes: Attributes): unknown {
  return replace(template);

  function replace(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== 'object' || part === null) return part;
    const reference = attributeIn(part, logicalId);
    if (reference !== undefined) return attributes[reference];
    return Object.fromEntries(
      Object.entries(part)
        .filter(([key]) => key !== logicalId)
        .map(([key, value]) => [
          key,
          key === 'Fn::Sub' && typeof value === 'string' ? replaceInSub(value) : replace(value),
        ]),
    );
  }

  function replaceInSub(text: string): string {
    return Object.entries(attributes).reduce(
      (result, [name, value]) =>
        result.replaceAll(`\${${name === 'Ref' ? logicalId : `${logicalId}.${name}`}}`, value),
      text,
    );
  }
}

/** Which attribute of the resource this part is, if it is a `Ref` or `Fn::GetAtt` of it. */
function attributeIn(part: object, logicalId: string): string | undefined {
  const [key, value] = Object.entries(part)[0] ?? [];
  if (key === 'Ref') return value === logicalId ? 'Ref' : undefined;
  if (key !== 'Fn::GetAtt') return undefined;
  const [resource, attribute] = [value].flat();
  return resource === logicalId ? attribute : undefined;
}
