// Makes test/protocol/generated/messages.schema.json of the types in messages.ts: the protocol as the library that we speak it with
// declares it. Run it after a change of those types or of the library: a test says when it is stale.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = path.join(import.meta.dirname, '..');
const FILE = path.join(root, 'test/protocol/generated/messages.schema.json');

/** What the types call a number or a text, the protocol narrows in words. */
const NARROWED = {
  integer: { type: 'integer', minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  uinteger: { type: 'integer', minimum: 0, maximum: 2 ** 31 - 1 },
  URI: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:' },
  DocumentUri: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:' },
};

/** The schema as text. */
export function protocolSchema() {
  const schema = createGenerator({
    path: path.join(root, 'test/protocol/messages.ts'),
    tsconfig: path.join(root, 'tsconfig.json'),
    type: 'Messages',
    expose: 'all',
    jsDoc: 'none',
    skipTypeCheck: true,
  }).createSchema('Messages');
  Object.assign(schema.definitions, NARROWED);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) fs.writeFileSync(FILE, protocolSchema());
