import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_HELP } from '../src/usage.js';
import { FIXTURES, glossator, projectFolder, remove } from './glossator.js';

const COMMANDS = Object.keys(COMMAND_HELP);

let folder: string;
beforeAll(() => {
  folder = projectFolder();
  fs.cpSync(path.join(FIXTURES, 'notes'), path.join(folder, 'notes'), { recursive: true });
});
afterAll(() => remove(folder));

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('glossator %s names every command', (word) => {
    const { code, stdout, stderr } = glossator(folder, [word]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  glossator ${command} `, 'mu'));
  });

  test('without a command it is printed too, and nothing was run', () => {
    const { code, stdout } = glossator(folder, []);
    expect(code).toBe(2);
    expect(stdout).toBe(glossator(folder, ['--help']).stdout);
  });

  // help-examples.test.ts runs the examples.
  test.each(COMMANDS)('glossator %s --help says how it is called', (command) => {
    const { code, stdout } = glossator(folder, [command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^glossator ${command} `, 'u'));
  });

  test.each(COMMANDS)('glossator %s --help names every option it takes', (command) => {
    const { stdout } = glossator(folder, [command, '--help']);
    for (const [, option = ''] of stdout.matchAll(/^ {2}(--[a-z-]+)/gmu)) {
      const { stderr } = glossator(folder, [command, option]);
      expect(stderr).not.toContain('Unknown option');
    }
  });
});

test('--version is that of the package', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  expect(glossator(folder, ['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe('a command line that cannot be read: exit 2, one line, where to look', () => {
  test.each([
    [['frobnicate'], 'no command "frobnicate"', 'glossator --help'],
    [['constructor'], 'no command "constructor"', 'glossator --help'],
    [['--frobnicate'], 'no command "--frobnicate"', 'glossator --help'],
    [['check', '--frobnicate'], "Unknown option '--frobnicate'", 'glossator check --help'],
    [['check', '--format'], "Option '--format <value>' argument missing", 'glossator check --help'],
    [['check', '--changed-since', '-x'], '--changed-since has no value; one that begins', 'glossator check --help'],
    [['check', '--format', 'xml'], '--format xml: expected one of pretty, json', 'glossator check --help'],
    [
      ['check', '--format', 'json=a.json', '--format', 'sarif=./a.json'],
      '--format: two go to a.json; give one of them a file of its own',
      'glossator check --help',
    ],
    [
      ['check', '--format', 'json=a.json', '--baseline', './a.json'],
      '--baseline ./a.json: --format writes to that file too; give one of them another name',
      'glossator check --help',
    ],
    [['check', '--baseline', ''], '--baseline is empty: expected a value', 'glossator check --help'],
    [['check', '--changed-since='], '--changed-since is empty: expected a value', 'glossator check --help'],
    [['check', '-', '--stdin-path='], '--stdin-path is empty: expected a value', 'glossator check --help'],
    [['check', ''], 'a path is empty: expected a file, a folder, a glob or "-"', 'glossator check --help'],
    [['check', '--fail-on', 'hint'], '--fail-on hint: expected one of error, warning, info', 'glossator check --help'],
    [['mentions', '--format', 'xml'], '--format xml: expected one of pretty, json', 'glossator mentions --help'],
    [['mentions', '--fix'], "Unknown option '--fix'", 'glossator mentions --help'],
    [['show'], 'expected one id, such as person:leon-trotsky', 'glossator show --help'],
    [['show', 'a:b', 'c:d'], 'expected one id', 'glossator show --help'],
    [['search'], 'expected a text to search for', 'glossator search --help'],
    [['search', ' '], 'expected a text to search for', 'glossator search --help'],
    [['export', '--format', 'pretty'], '--format pretty: expected one of json, jsonld', 'glossator export --help'],
    [
      ['export', '--format', 'csv'],
      '--format csv writes several files: expected --output <folder>',
      'glossator export --help',
    ],
    [['export', 'a', 'b'], 'expected at most one dataset', 'glossator export --help'],
    [['build'], 'expected one folder', 'glossator build --help'],
    [['build', 'a', 'b'], 'expected one folder', 'glossator build --help'],
    [['diff', 'a'], 'expected two folders, the old build and the new one', 'glossator diff --help'],
    [['diff', 'a', 'b', 'c'], 'expected two folders', 'glossator diff --help'],
    [
      ['diff', 'a', 'b', '--format', 'xml'],
      '--format xml: expected one of pretty, markdown, json',
      'glossator diff --help',
    ],
    [['strip', '-', '--output', 'x'], '"-" for standard input goes alone', 'glossator strip --help'],
    [['migrate', '--fix'], "Unknown option '--fix'", 'glossator migrate --help'],
  ])('%j', (args, says, see) => {
    const { code, stdout, stderr } = glossator(folder, args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`glossator: ${says}`);
    expect(stderr).toMatch(new RegExp(`See "${see}"\\.\\n$`, 'u'));
    expect(stderr.trim()).not.toContain('\n');
  });
});

describe('as a process of its own', () => {
  test.each<[string, string[]]>([
    ...COMMANDS.map((command): [string, string[]] => [`${command} --help`, [command, '--help']]),
    ['findings', ['check', 'notes', '--format', 'json']],
    ['what is clean', ['search', 'Lind']],
    ['an unknown id', ['show', 'person:nobody-at-all']],
    ['what cannot run', ['check', 'nowhere.md']],
    ['a whole dataset through a pipe', ['export']],
  ])('%s: the same output and exit code', (_what, args) =>
    expect(glossator(folder, args, { asProcess: true })).toEqual(glossator(folder, args)),
  );
});
