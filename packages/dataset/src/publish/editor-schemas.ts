import type { Vocabularies } from '@glossator/model';
import { schemas } from '@glossator/model/schemas';

type Schema = Readonly<Record<string, unknown>>;

type Definitions = Readonly<Record<string, Schema>>;

/** The properties whose values are terms, by the title of their schema. */
const TERMS: Readonly<Record<string, readonly [property: string, vocabulary: keyof Vocabularies]>> = {
  Event: ['class', 'eventClasses'],
  Work: ['class', 'workClasses'],
  Organization: ['class', 'organizationClasses'],
  RelationRecord: ['type', 'relationTypes'],
  ParticipationRecord: ['role', 'roles'],
};

/**
 * Where a pattern fails an editor can say which form was expected, instead of the pattern. What refers to a pattern is
 * written out, since editors differ in what they take from beside a reference.
 */
function withMessage(schema: Schema, definitions: Definitions): Schema {
  const { $ref = '', ...own } = schema as { readonly $ref?: string };
  const target = definitions[$ref.slice('#/$defs/'.length)];
  const { pattern, description: form } = target ?? (own as Schema);
  return typeof pattern === 'string' && typeof form === 'string'
    ? { ...target, ...own, patternErrorMessage: `Expected: ${form}` }
    : schema;
}

/** An editor offers the terms that the dataset knows, its own among them. */
function withTerms(name: string, schema: Schema, vocabularies: Vocabularies): Schema {
  const [property, vocabulary] = TERMS[name] ?? [];
  if (property === undefined || vocabulary === undefined) return schema;
  const properties = schema['properties'] as Readonly<Record<string, Schema>>;
  const defaultSnippets = vocabularies[vocabulary].map(({ id, definition }) => ({
    label: id,
    description: definition,
    body: id,
  }));
  return { ...schema, properties: { ...properties, [property]: { ...properties[property], defaultSnippets } } };
}

function mapSchemas(value: unknown, change: (schema: Schema) => Schema): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSchemas(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(change(value as Schema)).map(([key, item]) => [key, mapSchemas(item, change)]),
  );
}

/** The schema of a record as editors use it: it asks for the same, and helps whoever writes. */
function editorSchema(stem: string, vocabularies: Vocabularies): Schema {
  const { $defs = {}, ...root } = (schemas[stem] ?? {}) as Schema & { readonly $defs?: Definitions };
  const definitions = Object.entries($defs).map(([name, schema]) => [name, withTerms(name, schema, vocabularies)]);
  const whole = { ...withTerms(String(root['title']), root, vocabularies), $defs: Object.fromEntries(definitions) };
  return mapSchemas(whole, (schema) => withMessage(schema, $defs)) as Schema;
}

/** What a record beside notes may leave out where it adds to an entity of a dataset: everything, by itself. */
function additionSchema({ required: _, ...schema }: Schema): Schema {
  return { ...schema, minProperties: 1 };
}

const RECORD = '-record';

/**
 * The schemas with which YAML editors complete and check, by stem: of the records (`person-record`), of records beside notes, which may be
 * additions (`person-addition`), and of `dataset.yaml`. They have two keywords that only editors know, `patternErrorMessage` and
 * `defaultSnippets`, and are no others than the schemas beside them.
 */
export function editorSchemas(vocabularies: Vocabularies): ReadonlyMap<string, object> {
  const records = Object.keys(schemas).filter((stem) => stem.endsWith(RECORD));
  const written = new Map([...records, 'dataset'].map((stem) => [stem, editorSchema(stem, vocabularies)]));
  const entities = records.filter((stem) => stem !== `source${RECORD}`);
  const additions = entities.map((stem): [string, Schema] => [
    stem.replace(RECORD, '-addition'),
    additionSchema(written.get(stem) ?? {}),
  ]);
  return new Map<string, object>([...written, ...additions]);
}
