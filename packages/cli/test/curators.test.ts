/** What curators get while they type YAML: completion, errors and hovers of the editor's own YAML server. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { yamlSchemas } from '../src/init/yaml-schemas.js';
import { glossator, REPOSITORY, remove, temporaryFolder, write } from './glossator.js';
import { YamlEditor } from './yaml-server.js';

const DATA = 'data/party-opposition';

// A copy with a build of its own: the repository's may be another's at this moment.
let folder: string;
let editor: YamlEditor;
beforeAll(async () => {
  folder = temporaryFolder();
  for (const name of ['.vscode', DATA]) {
    const skipped = (file: string): boolean => !/[\\/](?:dist|node_modules)$/u.test(file);
    fs.cpSync(path.join(REPOSITORY, name), path.join(folder, name), { recursive: true, filter: skipped });
  }
  const { code, stderr } = glossator(folder, ['build', DATA]);
  if (code !== 0) throw new Error(stderr);
  editor = await YamlEditor.start(folder);
});
afterAll(async () => {
  await editor.stop();
  remove(folder);
});

const read = (file: string): string => fs.readFileSync(path.join(folder, DATA, file), 'utf8');

let documents = 0;
/** A name for a record that no other test uses. */
const fresh = (kind: string): string => {
  documents += 1;
  return `${DATA}/${kind}/record-${documents}.yaml`;
};

/** A text with one piece of it replaced, which has to be there. */
function edited(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no ${JSON.stringify(from)} in the record`);
  return text.replace(from, () => to);
}

test('the settings of the repository are those of every dataset, a folder deeper', () => {
  const settings = JSON.parse(fs.readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8'));
  expect(settings).toEqual({ 'yaml.schemas': yamlSchemas(`${DATA}/`) });
});

test('no record of ours has a mark', async () => {
  const folders = Object.values(yamlSchemas('')).flatMap((pattern) => {
    const at = path.dirname(pattern);
    return pattern.includes('*') ? fs.readdirSync(path.join(folder, DATA, at)).map((name) => `${at}/${name}`) : pattern;
  });
  expect(folders.length).toBeGreaterThan(1000);
  const marked = await Promise.all(
    folders.map(async (file) => ({ file, found: await editor.diagnose(`${DATA}/${file}`, read(file)) })),
  );
  expect(marked.filter(({ found }) => found.length > 0)).toEqual([]);
}, 60_000);

const PERSON = 'people/voitto-eloranta.yaml';

describe('a mistake in a record is marked where it stands, and says what was expected', () => {
  const LINES = `Expected: Lines of a source's transcription, from 1: "243", "243-244", "12, 40-41".`;
  const ID =
    'Expected: An id: one of the six prefixes, a colon, a slug of ASCII letters, digits and single hyphens, such as person:gavriil-myasnikov.';

  test.each([
    [
      'a key that is none',
      '    certainty: probable',
      '    certainity: probable',
      'Property certainity is not allowed.',
    ],
    [
      'a value that is none',
      'certainty: probable',
      'certainty: likely',
      'Value is not accepted. Valid values: "certain", "probable", "possible".',
    ],
    [
      'a kind of name that is none',
      'kind: birth',
      'kind: maiden',
      'Value is not accepted. Valid values: "preferred", "variant", "alias", "birth", "pseudonym", "misprint".',
    ],
    ['lines that are none', 'lines: "622-624, 669-670"', 'lines: "622 to 624"', LINES],
    ['lines without quotes', 'lines: "622-624, 669-670"', 'lines: 622', 'Incorrect type. Expected "string".'],
    ['a year without quotes', 'edtf: "1923"', 'edtf: 1923', 'Incorrect type. Expected "string".'],
    [
      'an Old Style day that is none',
      '{ edtf: "1876-07-06" }',
      '{ edtf: "1876-07-06", julian: "24 June 1876" }',
      'Expected: The Old Style (Julian) date as printed, to the day: 1880-10-19.',
    ],
    ['an id that is none', 'to: org:finnish-communist-party', 'to: finnish-communist-party', ID],
    ['what the build computes', 'born:', 'kind: person\nborn:', 'Property kind is not allowed.'],
  ])('%s', async (_name, from, to, message) => {
    const text = edited(read(PERSON), from, to);
    const line = text.slice(0, text.indexOf(to)).split('\n').length;
    const found = await editor.diagnose(fresh('people'), text);
    expect(found.map((each) => each.message)).toEqual([message]);
    const marked = found[0]?.range.start.line ?? -1;
    expect(marked + 1).toBe(line);
  });

  const BORN = 'names:\n  - { text: A, lang: en, kind: preferred, cite: [{ source: b, page: "1" }] }\nborn:\n';

  test.each([
    [
      'a claim without a source',
      `${BORN}  - value: { edtf: "1876" }\n    certainty: probable\n`,
      'Missing property "cite".',
      4,
    ],
    [
      'a claim with an empty list of sources',
      `${BORN}  - value: { edtf: "1876" }\n    cite: []\n`,
      'Array has too few items. Expected 1 or more.',
      5,
    ],
    [
      'a date that says nothing',
      `${BORN}  - value: { asWritten: then }\n    cite: [{ source: b, page: "1" }]\n`,
      'Missing property "edtf".',
      4,
    ],
    [
      'a preference without a reason',
      `${BORN}  - value: { edtf: "1876" }\n    rank: preferred\n    cite: [{ source: b, page: "1" }]\n`,
      'Object is missing property reason required by property rank.',
      4,
    ],
    ['a person without a name', 'allusion: true\n', 'Missing property "names".', 1],
    ['a name that nobody gives', 'names:\n  - { text: A, lang: en, kind: preferred }\n', 'Missing property "seen".', 2],
  ])('%s', async (_name, text, message, line) => {
    const found = await editor.diagnose(fresh('people'), text);
    expect(found.map((each) => [each.message, each.range.start.line + 1])).toEqual([[message, line]]);
  });

  test.each([
    [
      'sources',
      'type: quaternary\ntitle: T\n',
      'Value is not accepted. Valid values: "primary", "secondary", "tertiary".',
    ],
    [
      'events',
      'class: Congress\nnames:\n  - { text: A, lang: en, kind: preferred, cite: [{ source: b }] }\n',
      'Expected: A term of a vocabulary: memberOf, speaker, party-congress.',
    ],
    [
      'events',
      'class: congress\nnames:\n  - { text: A, lang: en, kind: preferred, cite: [{ source: B. }] }\n',
      'Expected: ASCII lower-case words joined by single hyphens.',
    ],
  ])('of %s too', async (kind, text, message) => {
    const found = await editor.diagnose(fresh(kind), text);
    expect(found.map((each) => each.message)).toEqual([message]);
  });
});

describe('while a record is typed', () => {
  const CLAIM = ['value', 'when', 'cite', 'certainty', 'basis', 'rank', 'reason', 'note', 'key'];

  test.each([
    ['people', '|', ['names', 'description', 'born', 'died', 'relations']],
    ['people', 'names:\n  - |', ['text', 'lang', 'kind', 'linking', 'seen', 'cite']],
    ['people', 'names:\n  - text: A\n    kind: |', ['preferred', 'variant', 'alias', 'birth', 'pseudonym', 'misprint']],
    ['people', 'names:\n  - text: A\n    linking: |', ['sure', 'candidate', 'never']],
    ['people', 'died:\n  - |', CLAIM],
    ['people', 'died:\n  - value: { edtf: "1923" }\n    |', CLAIM.slice(1)],
    ['people', 'died:\n  - certainty: |', ['certain', 'probable', 'possible']],
    ['people', 'died:\n  - basis: |', ['stated', 'inferred']],
    ['people', 'died:\n  - rank: |', ['preferred']],
    ['people', 'died:\n  - cite:\n      - |', ['source', 'lines', 'page', 'section', 'asPrinted', 'via']],
    ['people', 'relations:\n  - type: |', ['memberOf', 'leaderOf']],
    ['events', 'class: |', ['congress', 'execution']],
    ['events', 'participants:\n  - role: |', ['speaker', 'signatory']],
    ['sources', 'type: |', ['primary', 'secondary', 'tertiary']],
  ])('of %s: %j', async (kind, text, expected) => {
    const offered = await editor.complete(fresh(kind), text);
    expect(offered).toEqual(expect.arrayContaining(expected));
    // No word of the program itself, and nothing that a record must not say.
    expect(offered).not.toContain('claim');
    expect(offered).not.toContain('id');
  });
});

describe('a hover says what a key means', () => {
  test.each([
    ['  - { text: Voi', 't', 'The spelling.'],
    ['certainty: probable', 'c', 'How sure the curators are that the source is right; certain when absent.'],
    ['edtf: "1876', 'e', 'Extended Date/Time Format'],
    ['seen: [', 's', 'Every place where a source with a transcription prints this spelling.'],
    ['source: wikipedia', 's', 'The key of a source: the name of its file in sources/, without .yaml.'],
    ['to: org', 't', 'The id of the other entity: org:workers-group.'],
    ['type: memberOf', 't', 'A relation type, in the direction that is stored'],
  ])('%s', async (place, letter, says) => {
    const marked = edited(read(PERSON), place, place.replace(letter, `${letter}|`));
    expect(await editor.hover(fresh('people'), marked)).toContain(says);
  });

  test('every key of every record has a meaning', () => {
    const silent: string[] = [];
    const visit = (schema: unknown, at: string, definitions: Record<string, { description?: string }>): void => {
      if (schema === null || typeof schema !== 'object') return;
      for (const [key, value] of Object.entries(schema)) {
        visit(value, `${at}/${key}`, definitions);
        if (!at.endsWith('/properties') || at.includes('/oneOf/') || typeof value !== 'object') continue;
        const { description, $ref = '' } = value as { description?: string; $ref?: string };
        if ((description ?? definitions[$ref.slice('#/$defs/'.length)]?.description) === undefined)
          silent.push(`${at}/${key}`);
      }
    };
    for (const file of Object.keys(yamlSchemas(''))) {
      const schema = JSON.parse(fs.readFileSync(path.join(folder, DATA, file), 'utf8'));
      visit(schema, file, schema.$defs ?? {});
    }
    expect(silent).toEqual([]);
  });
});

test('a dataset of one’s own: the same at once after its build, with the terms that it adds', async () => {
  glossator(folder, ['init', 'dataset', 'mine']);
  const term = '{ id: glass-blower, label: glass-blower, definition: Blew glass., needsLivingPerson: true }';
  const text = fs.readFileSync(path.join(folder, 'mine/dataset.yaml'), 'utf8');
  write(folder, { 'mine/dataset.yaml': `${text}roles: [${term}]\n` });
  expect(glossator(folder, ['build', 'mine']).stderr).toBe('');
  const root = path.join(folder, 'mine');
  const own = await YamlEditor.start(root);
  for (const file of [
    'dataset.yaml',
    'redirects.yaml',
    'people/example-person.yaml',
    'events/example-meeting.yaml',
    'sources/example-source.yaml',
  ])
    expect(await own.diagnose(file, fs.readFileSync(path.join(root, file), 'utf8')), file).toEqual([]);
  expect(await own.diagnose('people/new.yaml', 'name: A\n')).not.toEqual([]);
  expect(await own.complete('events/new.yaml', 'participants:\n  - role: |')).toEqual(
    expect.arrayContaining(['glass-blower', 'speaker']),
  );
  await own.stop();
});
