/** Names of files that would forge a line, or be obeyed by a terminal or a runner of GitHub's. */
import type { CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove } from './glossator.js';
import { readCodeclimate, readCommands, readJunit, readSarif } from './published.js';

const NAMES = [
  'a\n::error::b',
  'a\r\n::error::b',
  ' ::error::b',
  '\u001B[2J',
  '\u009B2J',
  '\u202Egnp',
  '##[error]b',
  '%0A::error::b',
];
const FILES = NAMES.map((name) => `${name}.md`);

let folder: string;
beforeAll(() => {
  const notes = FILES.flatMap((file) => [
    [file, '[x](person:nobody-at-all) [Lind](person:adah-lind) and Ada Lind'],
    [`bad/${file}`, 'a\0b'],
  ]);
  folder = projectFolder({
    'glossator.config.json': { datasets: ['./dataset'], exclude: ['out/**'] },
    ...Object.fromEntries(notes),
  });
});
afterAll(() => remove(folder));

const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|##\[|^\s*::/mu;

/** What both streams say, the commands of GitHub's that are meant left aside. */
const said = (...args: readonly string[]): string => {
  const { stdout, stderr } = glossator(folder, args);
  return stdout + stderr;
};

describe.skipIf(process.platform === 'win32')('whatever a file is called', () => {
  test.each([
    ...['pretty', 'json', 'sarif', 'junit', 'codeclimate'].map((format) => ['check', '--format', format]),
    ['check', '--baseline', 'known.json', '--update-baseline'],
    ['mentions'],
    ['mentions', '--unlinked'],
    ['mentions', '--format', 'json'],
    ['index'],
    ['index', '--format', 'json'],
    ['strip', '--output', 'out'],
    ['migrate', '--dry-run', '--format', 'json'],
  ])('%s %s %s: nothing of it is obeyed', (...args) => expect(said(...args)).not.toMatch(OBEYED));

  test('for people, each finding begins on a line of its own, as does each problem', () => {
    const { stdout, stderr } = glossator(folder, ['check', '--rule', 'moved-reference=off']);
    const heads = stdout.split('\n').filter((line) => line.includes(' unknown-reference'));
    expect(heads.length).toBe(FILES.length);
    expect(stdout.split('\n').length).toBe(4 * FILES.length + 2);
    expect(stderr.split('\n').length).toBe(FILES.length + 1);
  });

  test('programs are told the very name', () => {
    const { problems = [], findings } = glossatorJson<CheckOutput>(folder, ['check']).output;
    const sorted = [...FILES].sort();
    const both = [...sorted, ...sorted.map((file) => `bad/${file}`)].sort();
    const named = (names: readonly (string | undefined)[]): unknown => [...new Set(names)].sort();
    expect(named(findings.map(({ file }) => file))).toEqual(sorted);
    expect(problems.map(({ file }) => file).sort()).toEqual(sorted.map((file) => `bad/${file}`));
    const told = (format: string): string => glossator(folder, ['check', '--format', format]).stdout;
    expect(named(readCodeclimate(told('codeclimate')).map(({ location }) => location.path))).toEqual(both);
    const uris = readSarif(told('sarif')).results.map(({ locations }) => locations[0].physicalLocation);
    expect(named(uris.map(({ artifactLocation }) => decodeURIComponent(artifactLocation.uri)))).toEqual(sorted);
    const [suites] = readJunit(told('junit'), '//testsuite/@name');
    expect(suites?.length).toBe(both.length);
    // What a terminal would obey is shown as a replacement character, since the log has these lines too.
    const commands = readCommands(told('github'));
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(['error', 'warning']));
    expect(commands.map(({ properties }) => properties['file'])).toContain('a\r\n::error::b.md');
  });
});
