// Makes src/generated/ from schemas/: the TypeScript types (committed, so that a reader sees them), the compiled
// validators, those of the published form, and the self-contained schema documents. With --check it only says whether the committed types are stale.
import fs from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import esbuild from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { combine, mapObjects, standalone } from './combine.mjs';

const out = path.join(import.meta.dirname, '..', 'src', 'generated');
const { definitions, roots } = combine();

/** What is validated at run time; the schemas of outputs are only used by tests and by other programs. */
const validated = [
  'PersonRecord',
  'OrganizationRecord',
  'EventRecord',
  'WorkRecord',
  'PlaceRecord',
  'ConceptRecord',
  'SourceRecord',
  'DatasetRecord',
  'Redirects',
  'Configuration',
  'Baseline',
];

/** What stands in the files of a published dataset, validated when one is loaded. */
const published = [
  'Person',
  'Organization',
  'Event',
  'Work',
  'Place',
  'Concept',
  'Source',
  'Redirect',
  'IndexEntry',
  'SearchTable',
  'Vocabularies',
  'Manifest',
];

const isObject = (ref) => typeof ref === 'string' && definitions[ref.slice('#/$defs/'.length)].type === 'object';

async function types() {
  // Conditions between properties ("one of these two") are for the validators; as types they would become unreadable
  // intersections. Tuples from minItems are dropped for the same reason.
  const forTypes = mapObjects(definitions, (object) => {
    const { oneOf, anyOf, dependentRequired, minItems, maxItems, readOnly, ...rest } = object;
    // The title of a schema would name its type; a property called "title" is a schema, not a text.
    if (typeof rest.title === 'string') delete rest.title;
    // A description of its own would make a second type of what a property refers to.
    if (isObject(rest.$ref)) delete rest.description;
    return oneOf?.every((branch) => branch.$ref) ? { oneOf, ...rest } : rest;
  });
  const schema = { title: 'Everything', type: 'object', additionalProperties: false, $defs: forTypes };
  const source = await compile(schema, 'Everything', {
    additionalProperties: false,
    bannerComment:
      '// Generated from ../../schemas by scripts/generate.mjs. Change the schemas, then run "npm run generate".',
    unreachableDefinitions: true,
    style: { printWidth: 120, singleQuote: true },
  });
  return source
    .replace(/export interface Everything \{\}\n+/u, '')
    .replace(
      /\/\*\*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n \*\/\n/gu,
      '',
    )
    .replace(
      / \*\n \* This interface was referenced by `[^`]*`'s JSON-Schema\n \* via the `definition` "[^"]*"\.\n/gu,
      '',
    );
}

/** ajv's standalone code still requires ajv's own run time: bundling it here leaves a module that needs nothing. */
async function compiled(ajv, names, schemasOf) {
  for (const name of names) ajv.addSchema({ $id: name, $ref: `${schemasOf(name)}#/$defs/${name}` });
  const code = standaloneCode(ajv, Object.fromEntries(names.map((name) => [name, name])));
  const bundle = await esbuild.build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    minify: true,
    write: false,
  });
  // ajv's run-time helpers carry their own require() as a string, for code that is generated again: not for us.
  const text = bundle.outputFiles[0].text.replace(/\w+\.code='require\("ajv[^']*'/gu, '');
  if (/\brequire\(/u.test(text))
    throw new Error('The compiled validators still call require(); bundle what they need.');
  return text;
}

const OPTIONS = {
  strict: true,
  strictRequired: false,
  strictTypes: false,
  code: { source: true, esm: true, lines: true },
};

/** Of what people write every mistake is told at once. */
function validators() {
  const ajv = new Ajv2020({ ...OPTIONS, allErrors: true });
  ajv.addSchema({ $id: 'whole', $defs: definitions });
  return compiled(ajv, validated, () => 'whole');
}

/**
 * What readers of the published form lean on: its shape. How long texts are and how they are spelled is the build's to
 * see to, and would cost every start a third more. What a later version adds is taken out; the first mistake is enough.
 */
function publishedValidators() {
  const shape = mapObjects(definitions, (object) => {
    // The properties of a schema can have the names of keywords; those are schemas, not texts or numbers.
    if (Object.values(object).every((part) => typeof part === 'object')) return object;
    const { $schema, title, description, pattern, minLength, maxLength, dependentRequired, readOnly, ...rest } = object;
    return rest;
  });
  const ajv = new Ajv({ ...OPTIONS, messages: false, removeAdditional: true });
  ajv.addSchema({ $id: 'shape', $defs: shape });
  ajv.addSchema({ $id: 'whole', $defs: definitions });
  // The manifest is small, and its name becomes a part of ids.
  return compiled(ajv, published, (name) => (name === 'Manifest' ? 'whole' : 'shape'));
}

const schemaDocuments = () =>
  `${JSON.stringify(Object.fromEntries(Object.entries(roots).map(([stem, name]) => [stem, standalone(definitions, name)])))}\n`;

const typesFile = path.join(out, 'types.ts');
const fresh = await types();
if (process.argv.includes('--check')) {
  if (!fs.existsSync(typesFile) || fs.readFileSync(typesFile, 'utf8') !== fresh) {
    console.error(
      'packages/model/src/generated/types.ts is older than the schemas: run "npm run generate" and commit it.',
    );
    process.exit(1);
  }
  console.log('The generated types are up to date.');
} else {
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(typesFile, fresh);
  fs.writeFileSync(path.join(out, 'validators.js'), await validators());
  fs.writeFileSync(path.join(out, 'published.js'), await publishedValidators());
  fs.writeFileSync(path.join(out, 'schemas.json'), schemaDocuments());
}
