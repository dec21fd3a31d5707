/** Objects that a published schema allows, as far as linked data could tell the difference. */
import fc from 'fast-check';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

/** Words that stand for something else elsewhere: in the context, in JavaScript. */
const TRICKY = ['label', 'value', 'person', 'primary', 'moved', 'lines', 'model', 'schema', 'constructor'];

/** Patterns that fast-check cannot read, or that the tricky words match. */
const word = fc.oneof(fc.constantFrom(...TRICKY), fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?$/u));
const KNOWN: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '#/$defs/EntityId': word.map((slug) => `person:${slug}`),
  '#/$defs/Duration': fc.constantFrom('P1M15D', '-P6W'),
  '#/$defs/Slug': word,
  '#/$defs/Term': word,
};

const text = (pattern: string | undefined): fc.Arbitrary<string> =>
  pattern === undefined ? fc.string({ unit: 'grapheme', minLength: 1 }) : fc.stringMatching(new RegExp(pattern, 'u'));

/** A text, a number or a truth value. */
function leaf({ type, pattern }: Schema): fc.Arbitrary<unknown> {
  if (type === 'integer') return fc.nat();
  if (type === 'number') return fc.double({ noNaN: true, min: -180, max: 180 });
  if (type === 'boolean') return fc.boolean();
  return Array.isArray(type) ? fc.option(text(pattern)) : text(pattern);
}

/** @param whole every property; else those that are required, and any of the rest */
export function objectsOf(root: object, whole: boolean): fc.Arbitrary<unknown> {
  const { $defs = {} } = root as Schema;
  const record = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> => {
    const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, arbitrary(part)]));
    return whole ? fc.record(parts) : fc.record(parts, { requiredKeys: [...required] });
  };
  const arbitrary = (schema: Schema): fc.Arbitrary<unknown> => {
    const { $ref, items } = schema;
    if ($ref !== undefined) return KNOWN[$ref] ?? arbitrary($defs[$ref.slice('#/$defs/'.length)] as Schema);
    if ('const' in schema) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    if (schema.properties !== undefined) return record(schema);
    return items === undefined ? leaf(schema) : fc.array(arbitrary(items), { minLength: 1, maxLength: 2 });
  };
  // As a file would give it back: no -0, no objects without a prototype.
  return arbitrary(root as Schema).map((made) => JSON.parse(JSON.stringify(made)) as unknown);
}
