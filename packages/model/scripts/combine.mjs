// Reads schemas/*.schema.json into one document, so that generators and validators need no file system and no $ref
// between files. The files are the source of truth; everything here is derived.
import fs from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'schemas');

/** Applies `change` to every object in a JSON value, innermost last, and returns a new value. */
export function mapObjects(value, change) {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(change(value)).map(([key, item]) => [key, mapObjects(item, change)]));
}

/** What a curator writes one file of each. */
const AUTHORED = ['Person', 'Organization', 'Event', 'Work', 'Place', 'Concept', 'Source'];

const refsIn = (schema) => {
  const found = new Set();
  mapObjects(schema, (object) => {
    if (typeof object.$ref === 'string') found.add(object.$ref.slice('#/$defs/'.length));
    return object;
  });
  return found;
};

/** The names of every definition that `name` needs, itself included. */
export function reachable(definitions, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of refsIn(definitions[name])) reachable(definitions, next, seen);
  return seen;
}

/**
 * The form a curator writes: without the properties that the build computes (readOnly). A definition that reaches such a
 * property gets a second one named …Record; the others serve both forms.
 */
function addRecords(definitions) {
  const authored = new Set(AUTHORED.flatMap((name) => [...reachable(definitions, name)]));
  const computes = (name) => JSON.stringify(definitions[name]).includes('"readOnly":true');
  const published = [...authored].filter((name) => [...reachable(definitions, name)].some(computes));
  const records = {};
  for (const name of published) {
    records[`${name}Record`] = mapObjects(definitions[name], (object) => {
      if (typeof object.$ref === 'string') {
        const target = object.$ref.slice('#/$defs/'.length);
        return published.includes(target) ? { ...object, $ref: `#/$defs/${target}Record` } : object;
      }
      if (object.properties === undefined || object.type !== 'object') return object;
      const properties = Object.fromEntries(Object.entries(object.properties).filter(([, value]) => !value.readOnly));
      const required = (object.required ?? []).filter((key) => key in properties);
      const { required: _, ...rest } = object;
      return { ...rest, ...(required.length > 0 ? { required } : {}), properties };
    });
    delete records[`${name}Record`].$schema;
  }
  return { ...definitions, ...records };
}

/** @returns {{ definitions: Record<string, object>, roots: Record<string, string> }} roots: file stem to definition. */
export function combine() {
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.schema.json'))
    .sort();
  const parsed = files.map((file) => [file, JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))]);
  const titles = Object.fromEntries(parsed.map(([file, schema]) => [file, schema.title]));
  const local = (ref) => {
    const [file, pointer] = ref.split('#');
    return pointer ? `#${pointer}` : `#/$defs/${titles[file]}`;
  };
  const definitions = {};
  for (const [file, { $schema: _, ...schema }] of parsed) {
    const own = file === 'common.schema.json' ? schema.$defs : { [schema.title]: schema };
    for (const [name, definition] of Object.entries(own)) {
      if (name in definitions) throw new Error(`${file}: the definition ${name} exists twice; rename one.`);
      definitions[name] = mapObjects(definition, (o) =>
        typeof o.$ref === 'string' ? { ...o, $ref: local(o.$ref) } : o,
      );
    }
  }
  const all = addRecords(definitions);
  const roots = {};
  for (const [file, { title }] of parsed) {
    if (title === 'Common') continue;
    const stem = file.slice(0, -'.schema.json'.length);
    roots[stem] = title;
    if (`${title}Record` in all) roots[`${stem}-record`] = `${title}Record`;
  }
  return { definitions: all, roots };
}

/** One definition with all that it needs, as a document of its own. */
export function standalone(definitions, name) {
  const { ...root } = definitions[name];
  const needed = [...reachable(definitions, name)].filter((other) => other !== name).sort();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...root,
    ...(needed.length > 0 ? { $defs: Object.fromEntries(needed.map((other) => [other, definitions[other]])) } : {}),
  };
}
