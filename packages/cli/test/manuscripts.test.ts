/** The filter in pandoc itself, and the commands of docs/manuscripts.md as they stand there. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, projectFolder, REPOSITORY, remove } from './glossator.js';

const isThere = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0;

const hasPandoc = isThere('pandoc', '--version');
const hasUnzip = isThere('unzip', '-v');
/** LaTeX with what pandoc's own template asks for. */
const hasLatex =
  isThere('kpsewhich', 'lmodern.sty', 'hyperref.sty', 't2aenc.def', 'sfrm1000.pfb') &&
  isThere('pdflatex', '--version') &&
  spawnSync('makeindex', ['-q'], { input: '' }).error === undefined;
const required = process.env['GLOSSATOR_REQUIRE_EDITORS'] === '1';
const FILTER = path.join(REPOSITORY, 'packages/cli/pandoc/glossator.lua');

const DRAFT = `---
title: Of [Ada](person:ada-lind)
---

# [Lindt](person:ada-lind) and others

[*Ada* & "L"][ada] met [Berg](person:karl-berg), see [site](https://example.org) and \`[x](person:y)\`.
![a picture](person:ada-lind)

[ada]: person:ada-lind "a title"
`;

/** Names that XML, TeX, makeindex and Word's fields would each take for something else. */
const HOSTILE = 'a@b!c|d {50%} #_^~$ "q" <x> & \\ : end';

let folder: string;
beforeAll(() => {
  folder = projectFolder({ 'notes/draft.md': DRAFT });
  fs.mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  fs.symlinkSync(path.join(REPOSITORY, 'packages/cli'), path.join(folder, 'node_modules/glossator'));
  fs.symlinkSync('../glossator/bin/glossator.mjs', path.join(folder, 'node_modules/.bin/glossator'));
});
afterAll(() => remove(folder));

const INDEX = ['-M', 'glossator-index'];

function convert(note: string, to: string, ...args: readonly string[]): string {
  return execFileSync('pandoc', ['-f', 'markdown', '-t', to, '--lua-filter', FILTER, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: note,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

/** A file inside of a document that is a ZIP. */
function inside(document: string, file: string): string {
  return execFileSync('unzip', ['-p', path.join(folder, document), file], { encoding: 'utf8' });
}

describe.skipIf(!hasPandoc && !required)('pandoc (skipped where there is none)', () => {
  test('references are plain words; other links, and code, stay', () => {
    expect(convert(DRAFT, 'markdown')).toBe(
      [
        '# Lindt and others',
        '',
        '*Ada* & "L" met Berg, see [site](https://example.org) and\n`[x](person:y)`. a picture',
        '',
      ].join('\n'),
    );
    expect(convert(DRAFT, 'html')).not.toMatch(/href="(?!https:\/\/example\.org|#)/u);
  });

  test('what is no id behind a prefix of ours leads nowhere, another prefix is left', () =>
    expect(convert('[a](Person:No%20One) [b](person:Å) [c](personal:x)', 'markdown').trimEnd()).toBe(
      'a b [c](personal:x)',
    ));

  test('comments to the checker are gone, others are not', () =>
    expect(
      convert('<!-- glossator-ignore x: y -->\n\na <!-- glossator-ignore-line x: y --> b\n\n<!-- mine -->', 'html')
        .replace(/\s+/gu, ' ')
        .trimEnd(),
    ).toBe('<p>a b</p> <!-- mine -->'));

  test('an index in LaTeX, by what the note says', () =>
    expect(convert(DRAFT, 'latex', ...INDEX).match(/\\index\{[^}]*\}/gu)).toEqual([
      '\\index{Lindt}',
      '\\index{Ada \\& “L”}',
      '\\index{Berg}',
      '\\index{a picture}',
    ]));

  test('old, long and short ids have one entry; whom nobody knows stands there as the note says', () => {
    const known = '[A](person:ada-lind) [B](person:adah-lind) [C](person:reading-circle/ada-lind)';
    const note = `${known} [Nobody](person:no-such-one) [Berg](person:berg) [weaver](person:old-weaver)\n`;
    fs.writeFileSync(path.join(folder, 'forms.md'), note);
    const { stdout } = glossator(folder, ['index', 'forms.md', '--format', 'json']);
    fs.writeFileSync(path.join(folder, 'forms.json'), stdout);
    fs.rmSync(path.join(folder, 'forms.md'));
    const text = convert(note, 'latex', '--wrap=none', ...INDEX, '-M', 'glossator-entities=forms.json');
    const lind = '\\index{Lind, Ada}';
    expect(text.trimEnd()).toBe(
      `A${lind} B${lind} C${lind} Nobody\\index{Nobody} Berg\\index{Berg} weaver\\index{weaver}`,
    );
  });

  test('formats without an index have the words alone', () =>
    expect(convert(DRAFT, 'plain', ...INDEX)).toBe(convert(DRAFT, 'plain')));

  test.each([
    ['no such file', 'none.json', 'none.json'],
    ['no JSON', 'notes/draft.md', 'glossator-entities: no JSON at byte 1'],
    ['another JSON', 'glossator.config.json', 'an index with "entries"'],
  ])('%s: that is said', (_, file, said) => {
    const { status, stderr } = spawnSync('pandoc', ['--lua-filter', FILTER, '-M', `glossator-entities=${file}`], {
      cwd: folder,
      encoding: 'utf8',
      input: DRAFT,
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain(said);
  });

  test('whatever a heading is made of, each format writes it as text', () => {
    const note = '[x](person:ada-lind)';
    const json = JSON.stringify({
      schemaVersion: 1,
      entries: [{ entity: 'person:ada-lind', heading: `${HOSTILE} \u{1d4d0}é` }],
    });
    // As other writers of JSON would have it.
    const escaped = json.replace(/[^ -~]/gu, (letter) =>
      Array.from(
        { length: letter.length },
        (_, at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`,
      ).join(''),
    );
    for (const text of [json, escaped, JSON.stringify(JSON.parse(json), null, 2)]) {
      fs.writeFileSync(path.join(folder, 'hostile.json'), text);
      const args = [...INDEX, '-M', 'glossator-entities=hostile.json'];
      expect(convert(note, 'latex', ...args)).toContain(
        '\\index{a"@b"!c\\textbar{}d \\textbraceleft{}50\\%\\textbraceright{} \\#\\_\\textasciicircum{}\\textasciitilde{}\\$ ""q"" <x> \\& \\textbackslash{} : end \u{1d4d0}é}',
      );
      expect(convert(note, 'opendocument', ...args)).toContain(
        'text:string-value="a@b!c|d {50%} #_^~$ &quot;q&quot; &lt;x&gt; &amp; \\ : end \u{1d4d0}é"',
      );
      if (!hasUnzip && !required) continue;
      convert(note, 'docx', ...args, '-o', 'hostile.docx');
      expect(inside('hostile.docx', 'word/document.xml')).toContain(
        ' XE &quot;a@b!c|d {50%} #_^~$ \\&quot;q\\&quot; &lt;x&gt; &amp; \\\\ \\: end \u{1d4d0}é&quot; ',
      );
    }
  });

  test.skipIf(!hasLatex)('LaTeX and makeindex take them for text (skipped where there are none)', () => {
    const entries = [
      { entity: 'person:ada-lind', heading: HOSTILE },
      { entity: 'person:karl-berg', heading: 'Ада' },
    ];
    fs.writeFileSync(path.join(folder, 'set.json'), JSON.stringify({ schemaVersion: 1, entries }));
    const note = `---
header-includes: |
  \\usepackage{makeidx}
  \\makeindex
---

[x](person:ada-lind) [y](person:karl-berg)

\\newpage

[z](person:ada-lind)

\\printindex
`;
    const args = [...INDEX, '-M', 'glossator-entities=set.json', '-s', '-V', 'fontenc=T1,T2A'];
    convert(note, 'latex', ...args, '-o', 'set.tex');
    const run = (program: string, ...given: readonly string[]): unknown =>
      execFileSync(program, given, { cwd: folder, stdio: 'ignore' });
    run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'set.tex');
    run('makeindex', 'set');
    run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'set.tex');
    const index = fs.readFileSync(path.join(folder, 'set.ind'), 'utf8').replace(/\s+/gu, ' ');
    expect(index.match(/\\item .*?\\hyperpage\{[\d, ]+\}/gu)).toEqual([
      '\\item a@b!c\\textbar{}d \\textbraceleft{}50\\%\\textbraceright{} \\#\\_\\textasciicircum{}\\textasciitilde{}\\$ "q" <x> \\& \\textbackslash{} : end, \\hyperpage{1, 2}',
      '\\item Ада, \\hyperpage{1}',
    ]);
  });

  test.skipIf(!hasUnzip && !required)('the commands of docs/manuscripts.md, as they stand there', () => {
    const page = fs.readFileSync(path.join(REPOSITORY, 'docs/manuscripts.md'), 'utf8');
    const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/gu)].flatMap(([, block = '']) => block.trim().split('\n'));
    expect(commands).toHaveLength(8);
    for (const command of commands) {
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect([command, status, status === 0 ? '' : stderr]).toEqual([command, 0, '']);
    }
    const read = (file: string): string => fs.readFileSync(path.join(folder, file), 'utf8');
    expect(read('draft.md')).toContain('*Ada* & "L" met Berg');
    expect(read('plain/notes/draft.md')).toBe(read('draft.md'));
    expect(inside('draft.docx', 'word/document.xml')).not.toMatch(/person:(?!y)|XE /u);
    expect(inside('draft.odt', 'content.xml')).not.toMatch(/person:(?!y)|alphabetical-index-mark/u);
    const fields = inside('indexed.docx', 'word/document.xml').match(/XE &quot;(.*?)&quot;/gu);
    expect(fields).toContain('XE &quot;Lind, Ada&quot;');
    expect(fields).toContain('XE &quot;Berg, Karl&quot;');
    expect(inside('indexed.odt', 'content.xml')).toContain('text:string-value="Lind, Ada"');
    expect(read('indexed.tex')).toContain('\\index{Berg, Karl}');
  });
});
