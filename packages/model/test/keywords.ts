import type { Schema } from './combined.js';

/** What says nothing by itself: annotations, and keywords that only lead to other schemas. */
const SILENT = new Set(['$ref', 'title', 'description', 'readOnly', 'properties', 'items']);

type Visit = (schema: Schema | false, at: string) => void;

/** Calls `visit` for every schema in a definition, `$ref`s not followed: what they lead to is a definition itself. */
export function visitSchemas(schema: Schema | false, at: string, visit: Visit): void {
  visit(schema, at);
  if (schema === false) return;
  const inner = (key: string, value: unknown): void => visitSchemas(value as Schema | false, `${at}/${key}`, visit);
  for (const key of ['items', 'propertyNames', 'additionalProperties']) {
    if (typeof schema[key] === 'object') inner(key, schema[key]);
  }
  for (const [name, value] of Object.entries(schema['properties'] ?? {})) inner(`properties/${name}`, value);
  for (const key of ['oneOf', 'anyOf']) {
    for (const [index, value] of ((schema[key] ?? []) as unknown[]).entries()) inner(`${key}/${index}`, value);
  }
}

/** One line for everything that one schema demands; a keyword nobody has thought of yet counts as well. */
export function demands(schema: Schema | false): string[] {
  if (schema === false) return ['false schema'];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (SILENT.has(keyword) || (keyword === 'additionalProperties' && value !== false)) return [];
    if (keyword === 'required') return (value as string[]).map((name) => `required ${name}`);
    if (keyword !== 'dependentRequired') return [keyword];
    return Object.entries(value as Record<string, string[]>).flatMap(([name, others]) =>
      others.map((other) => `dependentRequired ${name} ${other}`),
    );
  });
}

/** The demand that an error of ajv (verbose) is about, to compare with those of the schema. */
export function demandOf({ keyword, params }: { keyword: string; params: Record<string, unknown> }): string {
  if (keyword === 'required') return `required ${String(params['missingProperty'])}`;
  if (keyword !== 'dependentRequired') return keyword;
  return `dependentRequired ${String(params['property'])} ${String(params['missingProperty'])}`;
}
