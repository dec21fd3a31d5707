/** docs/releases.md: its table is that of the code, and its commands run. */
import fs from 'node:fs';
import path from 'node:path';
import { CHANGES } from '@glossator/dataset';
import { schemas } from '@glossator/model/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { glossator, projectFolder, REPOSITORY, remove, write } from './glossator.js';

const PAGE = fs.readFileSync(path.join(REPOSITORY, 'docs/releases.md'), 'utf8');

test('the table of changes', () => {
  const table = PAGE.slice(PAGE.indexOf('<!-- changes -->'), PAGE.indexOf('<!-- end of changes -->'));
  const rows = table.split('\n').filter((line) => /^\| (?:major|minor|patch) /u.test(line));
  expect(rows).toEqual(
    Object.entries(CHANGES).map(([kind, { level, what }]) => `| ${level} | \`${kind}\` | ${what} |`),
  );
});

test('the kinds of change in the schema of the output', () => {
  const { properties } = schemas['output-diff'] as {
    readonly properties: { readonly changes: { readonly items: { readonly properties: { readonly change: object } } } };
  };
  expect(properties.changes.items.properties.change).toMatchObject({ enum: Object.keys(CHANGES) });
});

const INSTALLED = 'node_modules/@glossator/party-opposition';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
  fs.cpSync(path.join(folder, 'dataset'), path.join(folder, INSTALLED), { recursive: true });
  fs.cpSync(path.join(folder, 'dataset'), path.join(folder, 'next'), { recursive: true });
  write(folder, {
    'glossator.config.json': { datasets: ['@glossator/party-opposition'] },
    'notes/note.md': 'Of [Berg](person:karl-berg) and Olga Berg.\n',
  });
});
afterAll(() => remove(folder));

/** The next version: one id moved, and somebody whom the notes do not mention has another year. */
function makeNext(): void {
  const at = (file: string): string => path.join(folder, 'next', file);
  const edit = (file: string, from: string, to: string): void =>
    fs.writeFileSync(at(file), fs.readFileSync(at(file), 'utf8').replaceAll(from, to));
  fs.renameSync(at('people/karl-berg.yaml'), at('people/carl-berg.yaml'));
  edit('redirects.yaml', 'person:karl-berg', 'person:carl-berg');
  const moved =
    '- { id: person:karl-berg, kind: moved, to: [person:carl-berg], reason: So he wrote it., version: 1.3.0 }\n';
  fs.appendFileSync(at('redirects.yaml'), moved);
  edit('people/ada-lind.yaml', '"1880"', '"1881"');
  edit('package.json', '1.2.3', '1.3.0');
  expect(glossator(folder, ['build', 'next'])).toMatchObject({ code: 0 });
}

test('the commands of an upgrade, one after another', () => {
  makeNext();
  const block = /## Upgrade[^`]*```sh\n([^`]*)```/u.exec(PAGE)?.[1] ?? '';
  const said: string[] = [];
  for (const line of block.trim().split('\n')) {
    const [command, ...args] = line.split(' ');
    // What npm and the shell do is done here: nothing is published for this test.
    if (line.startsWith('cp ')) {
      const [from = '', to = ''] = args.slice(1);
      fs.cpSync(path.join(folder, from), path.join(folder, to), { recursive: true });
    } else if (line.startsWith('npm install ')) {
      remove(path.join(folder, INSTALLED));
      fs.cpSync(path.join(folder, 'next'), path.join(folder, INSTALLED), { recursive: true });
    } else if (command === 'npx') {
      const { code, stdout, stderr } = glossator(folder, args.slice(1));
      said.push(`${args.slice(1).join(' ')}: exit ${code}`, ...`${stdout}${stderr}`.trim().split('\n'));
    }
  }
  expect(said).toEqual([
    'diff before node_modules/@glossator/party-opposition --notes notes: exit 0',
    'person:karl-berg Karl Berg',
    '  minor entity moved: person:karl-berg → person:carl-berg',
    '  at notes/note.md:1:5 Berg',
    '',
    'reading-circle 1.2.3 → 1.3.0: 1 change of what the notes mention; all changes together ask for a minor release: 1.3.0 or higher.',
    'migrate notes --dry-run: exit 0',
    '--- a/notes/note.md',
    '+++ b/notes/note.md',
    '@@ -1,1 +1,1 @@',
    '-Of [Berg](person:karl-berg) and Olga Berg.',
    '+Of [Berg](person:carl-berg) and Olga Berg.',
    '1 id to migrate in 1 note',
    'migrate notes: exit 0',
    'notes/note.md:1:11 person:karl-berg → person:carl-berg',
    '1 id migrated in 1 note',
    'check notes: exit 0',
    '1 note checked with reading-circle 1.3.0: 0 errors, 0 warnings',
  ]);
});
