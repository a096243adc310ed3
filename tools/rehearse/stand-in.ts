/** What a template can reference of a resource: its `Ref`, and its attributes by name. */
export type Attributes = Readonly<Record<string, string>>;

/** The template without one resource: references to it are replaced with the given values. */
export function withoutResource(template: unknown, logicalId: string, attributes: Attributes): unknown {
  return replace(template);

  function replace(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(replace);
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part);
    const [key, value] = entries[0] ?? [];
    if (key === 'Ref' && value === logicalId) return attributes.Ref;
    if (key === 'Fn::GetAtt' && [value].flat()[0] === logicalId) return attributes[[value].flat()[1]];
    if (key === 'Fn::Sub' && typeof value === 'string') return { 'Fn::Sub': replaceInSub(value) };
    return Object.fromEntries(
      entries.filter(([name]) => name !== logicalId).map(([name, inner]) => [name, replace(inner)]),
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
