// Makes src/generated/ from schemas/: the TypeScript types (committed, so that a reader sees them), the compiled
// validators and the self-contained schema documents. With --check it only says whether the committed types are stale.
import fs from 'node:fs';
import path from 'node:path';
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
  'Manifest',
];

async function types() {
  // Conditions between properties ("one of these two") are for the validators; as types they would become unreadable
  // intersections. Tuples from minItems are dropped for the same reason.
  const forTypes = mapObjects(definitions, (object) => {
    const { oneOf, anyOf, dependentRequired, minItems, maxItems, readOnly, ...rest } = object;
    // The title of a schema would name its type; a property called "title" is a schema, not a text.
    if (typeof rest.title === 'string') delete rest.title;
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
async function validators() {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({ $id: 'glossator', $defs: definitions });
  for (const name of validated) ajv.addSchema({ $id: name, $ref: `glossator#/$defs/${name}` });
  const code = standaloneCode(ajv, Object.fromEntries(validated.map((name) => [name, name])));
  const bundle = await esbuild.build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
  });
  // ajv's run-time helpers carry their own require() as a string, for code that is generated again: not for us.
  const text = bundle.outputFiles[0].text.replace(/\w+\.code='require\("ajv[^']*'/gu, '');
  if (/\brequire\(/u.test(text))
    throw new Error('The compiled validators still call require(); bundle what they need.');
  return text;
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
  fs.writeFileSync(path.join(out, 'schemas.json'), schemaDocuments());
}
