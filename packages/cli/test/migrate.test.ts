import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { MigrateOutput } from '@glossator/model';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
let notes: string;
beforeAll(() => {
  folder = projectFolder();
  notes = path.join(folder, 'notes');
});
beforeEach(() => {
  remove(notes);
  fs.mkdirSync(notes);
});
afterAll(() => remove(folder));

const read = (name = 'note.md'): string => fs.readFileSync(path.join(notes, name), 'utf8');

function migrate(...args: readonly string[]): { readonly code: number | null; readonly output: MigrateOutput } {
  const ran = glossatorJson<MigrateOutput>(folder, ['migrate', 'notes', ...args]);
  expectSchema('migrate', ran.output);
  return ran;
}

const OLD = 'person:adah-lind';
const NEW = 'person:ada-lind';

describe('an id that moved is replaced, and nothing else is', () => {
  const CASES: [string, string, string][] = [
    ['inline', `[Lind](${OLD})`, `[Lind](${NEW})`],
    ['with a title', `[Lind](${OLD} "t")`, `[Lind](${NEW} "t")`],
    ['in angle brackets', `[Lind](<${OLD}>)`, `[Lind](<${NEW}>)`],
    [
      'a definition and what refers to it',
      `[Lind][l] [l] [l][]\n\n[l]: ${OLD}\n`,
      `[Lind][l] [l] [l][]\n\n[l]: ${NEW}\n`,
    ],
    ['the long form', '[Lind](person:reading-circle/adah-lind)', `[Lind](${NEW})`],
    ['several on a line', `[a](${OLD}) [b](${OLD}), [c](${NEW})`, `[a](${NEW}) [b](${NEW}), [c](${NEW})`],
    [
      'not what is no reference',
      `\`[Lind](${OLD})\` ${OLD} <!-- [x](${OLD}) -->`,
      `\`[Lind](${OLD})\` ${OLD} <!-- [x](${OLD}) -->`,
    ],
    ['not a safe fix of another rule', `[a](people:ada-lind) [b](${OLD})`, `[a](people:ada-lind) [b](${NEW})`],
    ['a byte order mark and CRLF', `\uFEFFa \r\n[Lind](${OLD})\r\nb\t`, `\uFEFFa \r\n[Lind](${NEW})\r\nb\t`],
    ['CR and astral letters', `𝔸 [𝔸](${OLD})\rb`, `𝔸 [𝔸](${NEW})\rb`],
  ];

  test.each(CASES)('%s', (_, text, migrated) => {
    write(notes, { 'note.md': text });
    expect(migrate().code).toBe(0);
    expect(read()).toBe(migrated);
  });

  test('and a second time nothing is, nor is a note written', () => {
    write(notes, Object.fromEntries(CASES.map(([, text], at) => [`${at}.md`, text])));
    migrate();
    const states = (): object[] =>
      CASES.map((_, at) => [read(`${at}.md`), fs.statSync(path.join(notes, `${at}.md`)).mtimeMs]);
    const once = states();
    expect(migrate().output).toMatchObject({ migrated: [], undecided: [] });
    expect(states()).toEqual(once);
  });

  test('wikilinks, where they are references', () => {
    write(folder, {
      'wiki/glossator.config.json': { datasets: ['../dataset'], wikilinks: true },
      'wiki/note.md': `[[${OLD}|Lind]]`,
    });
    expect(glossator(folder, ['migrate', 'wiki']).code).toBe(0);
    expect(fs.readFileSync(path.join(folder, 'wiki/note.md'), 'utf8')).toBe(`[[${NEW}|Lind]]`);
  });

  test('where the rule is turned off too', () => {
    const rules = { 'moved-reference': 'off', 'split-reference': 'off' };
    write(folder, {
      'off/glossator.config.json': { datasets: ['../dataset'], rules },
      'off/note.md': `[Lind](${OLD}) [Berg](person:berg)`,
    });
    expect(glossator(folder, ['migrate', 'off']).code).toBe(1);
    expect(fs.readFileSync(path.join(folder, 'off/note.md'), 'utf8')).toBe(`[Lind](${NEW}) [Berg](person:berg)`);
  });
});

describe('what it says', () => {
  const NOTE = `[Lind](${OLD})\n[Berg](person:berg) and [a weaver](person:old-weaver), [Lind](${OLD})\n`;
  const position = (line: number, column: number, offset: number) => ({ line, column, offset });

  test('to programs: what was migrated as it stood, and what is left as it stands', () => {
    write(notes, { 'note.md': NOTE });
    const { code, output } = migrate();
    expect(code).toBe(1);
    expect(output).toEqual({
      schemaVersion: 1,
      dryRun: false,
      migrated: [
        { file: 'notes/note.md', start: position(1, 8, 7), end: position(1, 24, 23), before: OLD, after: NEW },
        { file: 'notes/note.md', start: position(2, 63, 87), end: position(2, 79, 103), before: OLD, after: NEW },
      ],
      undecided: [
        {
          file: 'notes/note.md',
          start: position(2, 8, 31),
          end: position(2, 19, 42),
          rule: 'split-reference',
          message: 'person:berg was split (There were two of them.): choose person:karl-berg or person:olga-berg.',
          choices: ['person:karl-berg', 'person:olga-berg'],
        },
        {
          file: 'notes/note.md',
          start: position(2, 36, 59),
          end: position(2, 53, 76),
          rule: 'withdrawn-reference',
          message: 'person:old-weaver was withdrawn: A figure of speech.',
          choices: [],
        },
      ],
    });
  });

  test('to people', () => {
    write(notes, { 'note.md': NOTE });
    expect(glossator(folder, ['migrate', 'notes'])).toEqual({
      code: 1,
      stdout: [
        'notes/note.md:1:8 person:adah-lind → person:ada-lind',
        'notes/note.md:2:63 person:adah-lind → person:ada-lind',
        'notes/note.md:2:8 person:berg was split (There were two of them.): choose person:karl-berg or person:olga-berg. split-reference',
        'notes/note.md:2:36 person:old-weaver was withdrawn: A figure of speech. withdrawn-reference',
        '2 ids migrated in 1 note, 2 ids to decide',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect(glossator(folder, ['migrate', 'notes']).stdout).toContain('0 ids migrated in 0 notes, 2 ids to decide\n');
  });

  test('of what cannot be written: that, and it stays; the others are migrated', () => {
    write(notes, { 'open/note.md': `[Lind](${OLD})`, 'shut/note.md': `[Lind](${OLD})` });
    fs.chmodSync(path.join(notes, 'open'), 0o777);
    fs.chmodSync(path.join(notes, 'open/note.md'), 0o666);
    fs.chmodSync(path.join(notes, 'shut'), 0o555);
    const { code, stdout, stderr } = glossator(folder, ['migrate', 'notes'], { asNobody: true });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^glossator: notes\/shut\/note\.md: cannot be written: .+\n$/u);
    expect(stdout).toContain('1 id migrated in 1 note\n');
    expect([read('open/note.md'), read('shut/note.md')]).toEqual([`[Lind](${NEW})`, `[Lind](${OLD})`]);
  });
});

describe('a dry run', () => {
  const FILES = {
    'a.md': `one\ntwo\nthree\nfour\n[Lind](${OLD})\nsix\nseven\neight\nnine\n`,
    'b/crlf.md': `\uFEFF[Lind](${OLD})\r\nlast line without an end [Lind](${OLD})`,
    'c.md': 'nothing to do\n',
  };

  test('writes nothing and prints a unified diff', () => {
    write(notes, FILES);
    const { code, stdout, stderr } = glossator(folder, ['migrate', 'notes/a.md', '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        '--- a/notes/a.md',
        '+++ b/notes/a.md',
        '@@ -2,7 +2,7 @@',
        ' two',
        ' three',
        ' four',
        `-[Lind](${OLD})`,
        `+[Lind](${NEW})`,
        ' six',
        ' seven',
        ' eight',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('1 id to migrate in 1 note\n');
    expect(read('a.md')).toBe(FILES['a.md']);
  });

  const gitless = spawnSync('git', ['--version']).error !== undefined;

  test.skipIf(gitless)(
    `applied with git, it gives what a run writes${gitless ? ' (skipped: no git found)' : ''}`,
    () => {
      write(notes, FILES);
      const { stdout } = glossator(folder, ['migrate', 'notes', '--dry-run']);
      const applied = spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout, encoding: 'utf8' });
      expect(applied).toMatchObject({ status: 0, stderr: '' });
      const byGit = Object.keys(FILES).map((name) => read(name));
      write(notes, FILES);
      glossator(folder, ['migrate', 'notes']);
      expect(byGit).toEqual(Object.keys(FILES).map((name) => read(name)));
    },
  );

  test('tells programs the same as a run', () => {
    write(notes, FILES);
    const dry = migrate('--dry-run').output;
    expect(Object.keys(FILES).map((name) => read(name))).toEqual(Object.values(FILES));
    expect({ ...dry, dryRun: false }).toEqual(migrate().output);
  });
});
