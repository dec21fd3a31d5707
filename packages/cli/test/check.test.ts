import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURES, glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
  fs.cpSync(path.join(FIXTURES, 'notes'), path.join(folder, 'notes'), { recursive: true });
});
afterAll(() => remove(folder));

const check = (...args: readonly string[]) => glossatorJson<CheckOutput>(folder, ['check', ...args]);

/** Checks one note with this text. */
function checkText(text: string, ...args: readonly string[]) {
  write(folder, { 'one/note.md': text });
  return check('one/note.md', ...args);
}

const UNKNOWN = '[x](person:nobody-at-all)';
const MOVED = '[Lind](person:adah-lind)';

describe('the output', () => {
  test('follows its schema, with every rule, related place and fix there is', () => {
    const { output } = check('notes');
    expectSchema('check', output);
    expect(new Set(output.findings.map(({ rule }) => rule))).toEqual(
      new Set([
        ...['label-mismatch', 'malformed-reference', 'moved-reference', 'split-reference', 'unknown-prefix'],
        ...['unknown-directive', 'unknown-reference', 'unread-block', 'unused-directive'],
        ...['withdrawn-reference', 'wrong-kind'],
      ]),
    );
    expect(output).toMatchObject({ schemaVersion: 1, datasets: [{ name: 'reading-circle', version: '1.2.3' }] });
    expect(output.summary.files).toBe(7);
  });

  test('follows its schema where nothing is found', () => {
    const { code, output } = check('notes/clean.md');
    expectSchema('check', output);
    expect({ code, output }).toEqual({
      code: 0,
      output: {
        schemaVersion: 1,
        datasets: [{ name: 'reading-circle', version: '1.2.3' }],
        summary: { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 },
        findings: [],
      },
    });
  });

  test('one finding, whole', () => {
    const { output } = checkText(`first\n\nthe ${MOVED}.\n`);
    const [start, end] = [
      { line: 3, column: 12, offset: 18 },
      { line: 3, column: 28, offset: 34 },
    ];
    expect(output.findings).toEqual([
      {
        file: 'one/note.md',
        rule: 'moved-reference',
        severity: 'warning',
        message: 'person:adah-lind moved to person:ada-lind in version 1.1.0: A commoner spelling.',
        start,
        end,
        entity: 'person:ada-lind',
        fixes: [
          {
            title: 'Change to person:ada-lind',
            safe: true,
            edits: [{ file: 'one/note.md', start, end, newText: 'person:ada-lind' }],
          },
          {
            title: 'Ignore moved-reference here, with a reason to be written',
            safe: false,
            edits: [
              {
                file: 'one/note.md',
                start: { line: 3, column: 30, offset: 36 },
                end: { line: 3, column: 30, offset: 36 },
                newText: ' <!-- glossator-ignore-line moved-reference: why? -->',
              },
            ],
          },
        ],
      },
    ]);
  });

  test('is the same bytes for the same input', () => {
    const run = (): string => glossator(folder, ['check', 'notes', '--format', 'json']).stdout;
    expect(run()).toBe(run());
  });

  test('does not depend on the order in which paths are given, nor on a path given twice', () => {
    const { output } = check('notes');
    expect(check('notes/tables.md', 'notes', 'notes/astral.md', './notes/../notes').output).toEqual(output);
  });

  test('is sorted by file, offset, rule', () => {
    const { findings } = check('notes').output;
    const keys = findings.map(({ file, start, rule }) =>
      [file, String(start.offset).padStart(9, '0'), rule].join('\n'),
    );
    expect(keys).toEqual([...keys].sort());
  });

  test('the sum counts by severity', () => {
    const { output } = check('notes');
    const count = (severity: string): number => output.findings.filter((each) => each.severity === severity).length;
    expect(output.summary).toEqual({
      files: 7,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: 0,
    });
  });
});

describe('positions', () => {
  /** [the text before the reference, line, column, offset] */
  test.each([
    ['LF', 'a\nb\n[x](', 3, 5, 8],
    ['CRLF', 'a\r\nb\r\n[x](', 3, 5, 10],
    ['CR', 'a\rb\r[x](', 3, 5, 8],
    ['mixed', 'a\r\n\r\n\n\r[x](', 5, 5, 11],
    ['astral letters are two units', '𝔸𝔸 [x](', 1, 10, 9],
    ['a joined emoji is as long as it is', '👩‍🌾 [x](', 1, 11, 10],
    ['a combining mark is one unit', 'e\u0301 [x](', 1, 8, 7],
    ['a byte order mark is not counted', '\uFEFFa [x](', 1, 7, 6],
    ['nor before front matter', '\uFEFF---\na: b\n---\n[x](', 4, 5, 17],
  ])('%s', (_name, before, line, column, offset) => {
    const { output } = checkText(`${before}person:nobody-at-all)`);
    expect(output.findings.map(({ start }) => start)).toEqual([{ line, column, offset }]);
    const [found] = output.findings;
    expect((found?.end.offset ?? 0) - (found?.start.offset ?? 0)).toBe('person:nobody-at-all'.length);
  });

  test('the end of a finding over several lines', () => {
    const { output } = checkText('[Karl\nBerg](person:ada-lind)');
    expect(output.findings[0]).toMatchObject({
      start: { line: 1, column: 2, offset: 1 },
      end: { line: 2, column: 5, offset: 10 },
    });
  });

  test('every position is that of its offset', () => {
    for (const { file, start, end } of check('notes').output.findings) {
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      for (const { line, column, offset } of [start, end]) {
        const before = text.slice(0, offset).split('\n');
        expect([before.length, (before.at(-1) ?? '').length + 1]).toEqual([line, column]);
      }
    }
  });
});

describe('exit code', () => {
  // [text, --fail-on, code]
  test.each([
    ['clean', undefined, 0],
    [UNKNOWN, undefined, 1],
    [UNKNOWN, 'error', 1],
    [UNKNOWN, 'info', 1],
    [MOVED, undefined, 0],
    [MOVED, 'error', 0],
    [MOVED, 'warning', 1],
    [MOVED, 'info', 1],
  ])('%s with --fail-on %s', (text, failOn, code) => {
    expect(checkText(text, ...(failOn === undefined ? [] : ['--fail-on', failOn])).code).toBe(code);
  });

  test.each([
    ['info', 'warning', 0],
    ['info', 'info', 1],
    ['hint', 'info', 0],
    ['error', 'error', 1],
    ['off', 'info', 0],
  ])('a rule set to %s with --fail-on %s', (severity, failOn, code) => {
    write(folder, {
      'set/glossator.config.json': { datasets: ['../dataset'], rules: { 'moved-reference': severity } },
      'set/note.md': MOVED,
    });
    expect(check('set', '--fail-on', failOn).code).toBe(code);
  });
});

test('rules that are off by default can be turned on', () => {
  const rules = { 'unlinked-mention': 'warning', 'ambiguous-mention': 'error', 'inconsistent-spelling': 'info' };
  write(folder, {
    'on/glossator.config.json': { datasets: ['../dataset'], rules },
    'on/note.md':
      'Ada Lind met Berg. <!-- glossator-ignore-line unlinked-mention: a list of names -->\n\nAda Lind left.\n',
  });
  const { code, output } = check('on');
  expectSchema('check', output);
  expect([code, ...output.findings.map(({ rule, severity, start }) => `${start.line} ${rule} ${severity}`)]).toEqual([
    1,
    '1 ambiguous-mention error',
    '3 unlinked-mention warning',
  ]);
});

describe('--rule goes before the configuration', () => {
  test.each([
    ['moved-reference=error', 1, ['moved-reference error', 'unknown-reference error']],
    ['unknown-reference=off', 0, ['moved-reference warning']],
    ['unknown-reference=hint', 0, ['moved-reference warning', 'unknown-reference hint']],
  ])('%s', (rule, code, found) => {
    const ran = checkText(`${MOVED} ${UNKNOWN}`, '--rule', rule);
    expect([ran.code, ran.output.findings.map((each) => `${each.rule} ${each.severity}`)]).toEqual([code, found]);
  });

  test('several, and a rule that is off by default', () => {
    const rules = ['--rule', 'unlinked-mention=info', '--rule', 'moved-reference=off'];
    const { output } = checkText(`${MOVED} met Ada Lind.`, ...rules);
    expect(output.findings.map(({ rule }) => rule)).toEqual(['unlinked-mention']);
  });
});

describe('a command line that cannot be followed', () => {
  // [arguments, what is said]
  test.each([
    [['--rule', 'moved=off'], '--rule moved=off: no rule "moved"'],
    [['--rule', 'toString=off'], 'no rule "toString"'],
    [['--rule', 'moved-reference'], 'expected moved-reference=<severity>'],
    [['--rule', 'moved-reference=fatal'], 'moved-reference'],
    [['--dry-run'], '--dry-run goes with --fix'],
    [['--update-baseline'], '--update-baseline goes with --baseline <file>'],
    [['--stdin-path', 'a.md'], '--stdin-path goes with "-"'],
    [['-', '--fix'], '--fix cannot write standard input'],
    [['--jobs', '0'], '--jobs 0: expected a number'],
    [['--jobs', '1.5'], 'expected a number'],
    [['--format', 'xml'], '--format xml: expected one of pretty, json, sarif, github, junit, codeclimate'],
    [['--format', 'sarif='], 'expected a file behind "="'],
    [['--format', 'json', '--format', 'sarif'], 'two go to stdout'],
    [['--format', 'json=a', '--format', 'sarif=a'], 'two go to a'],
    [['--format', 'json', '--fix', '--dry-run'], 'give json a file'],
    [['--baseline', 'none.json'], 'none.json: is not there: write it with --update-baseline'],
    [['--baseline', 'notes'], 'notes: cannot be read: it is a folder'],
    [['--baseline', 'glossator.config.json'], 'is no baseline'],
    [['--changed-since', '--output=x'], '--changed-since'],
    [['--format', 'json=glossator.config.json/x'], 'cannot be written'],
  ])('%j: exit 2, a line, no stack', (args, said) => {
    const { code, stderr } = glossator(folder, ['check', 'notes', ...args]);
    expect(stderr).toContain(said);
    expect([code, stderr.includes('    at ')]).toEqual([2, false]);
  });
});

describe('where findings are told', () => {
  test('each format in its own file, and people on stdout', () => {
    write(folder, { 'one/note.md': UNKNOWN });
    const args = ['--format', 'json=out.json', '--format', 'sarif=out.sarif', '--format', 'junit=out.xml'];
    const { code, stdout } = glossator(folder, ['check', 'one/note.md', ...args]);
    expect([code, stdout]).toEqual([1, expect.stringContaining('1 note checked')]);
    const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
    expectSchema('check', JSON.parse(read('out.json')));
    expect(JSON.parse(read('out.sarif'))).toMatchObject({ version: '2.1.0', runs: [{ results: [{}] }] });
    expect(read('out.xml')).toContain('<testsuite name="one/note.md" tests="1"');
  });

  test('one of them on stdout, and people are not told', () => {
    write(folder, { 'one/note.md': UNKNOWN });
    const { stdout } = glossator(folder, ['check', 'one/note.md', '--format', 'github', '--format', 'json=out.json']);
    expect(stdout).toMatch(/^::error file=one\/note\.md,line=1,[^\n]+\n$/u);
  });

  test.each(['codeclimate', 'github', 'junit', 'sarif', 'json', 'pretty'])('%s: the same bytes again', (format) => {
    const tell = () => glossator(folder, ['check', 'notes', '--format', format]).stdout;
    expect(tell()).toBe(tell());
  });
});

describe('a note on standard input', () => {
  const given = (input: string | Uint8Array, ...args: readonly string[]) => {
    const { code, stdout, stderr } = glossator(folder, ['check', '--format', 'json', ...args], { input });
    return { code, stderr, findings: stdout === '' ? [] : (JSON.parse(stdout) as CheckOutput).findings };
  };

  test('is called as the reader says, and governed by the configuration there', () => {
    write(folder, { 'in/glossator.config.json': { datasets: ['../dataset'], rules: { 'unknown-reference': 'info' } } });
    const { code, findings } = given(`\uFEFF${UNKNOWN}`, '-', '--stdin-path', 'in/not-there.md');
    expect([code, findings.map(({ file, severity, start }) => [file, severity, start.offset])]).toEqual([
      0,
      [['in/not-there.md', 'info', 4]],
    ]);
  });

  test('has a name that is none, and goes beside others', () => {
    write(folder, { 'one/note.md': UNKNOWN });
    const { findings } = given(UNKNOWN, 'one', '-');
    expect(findings.map(({ file }) => file)).toEqual(['one/note.md', '<stdin>']);
  });

  test('nothing but it is looked at', () => expect(given('clean', '-')).toEqual({ code: 0, stderr: '', findings: [] }));

  test('has to be UTF-8', () =>
    expect(given(Uint8Array.of(0xff, 0xfe), '-')).toMatchObject({ code: 2, stderr: expect.stringContaining('UTF-8') }));

  test('says what would be mended', () => {
    const { stdout } = glossator(folder, ['check', '-', '--fix', '--dry-run'], { input: MOVED });
    expect(stdout).toContain('+[Lind](person:ada-lind)');
  });
});

describe('for people', () => {
  const pretty = (text: string): string => {
    write(folder, { 'one/note.md': text });
    return glossator(folder, ['check', 'one/note.md']).stdout;
  };

  test('each finding with its line, the place underlined, then the sum', () => {
    expect(pretty(`\tthe 1st\n\nthe ${UNKNOWN} x\n`)).toBe(
      [
        'one/note.md:3:9 error No entity has the id person:nobody-at-all: no id looks like it unknown-reference',
        '    3 | the [x](person:nobody-at-all) x',
        '      |         ^^^^^^^^^^^^^^^^^^^^',
        '',
        '1 note checked with reading-circle 1.2.3: 1 error, 0 warnings',
        '',
      ].join('\n'),
    );
  });

  test('a tab stays a tab, so that the mark stands where it should', () => {
    expect(pretty(`a\n- \t${UNKNOWN}\n`)).toContain('\n      |   \t    ^^^');
  });

  test('the control characters of a note are not obeyed', () => {
    expect(pretty(`\u001b[31mred ${UNKNOWN}`)).not.toContain('\u001b');
  });

  test('a long output reaches a pipe whole', () => {
    const { stdout } = glossator(folder, ['check', 'one/note.md', '--format', 'json']);
    write(folder, { 'one/note.md': `${UNKNOWN}\n\n`.repeat(5000) });
    const long = glossator(folder, ['check', 'one/note.md', '--format', 'json']).stdout;
    expect(long.length).toBeGreaterThan(stdout.length);
    expect((JSON.parse(long) as CheckOutput).findings).toHaveLength(5000);
  });
});
