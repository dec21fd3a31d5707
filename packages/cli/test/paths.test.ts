import fs from 'node:fs';
import path from 'node:path';
import type { CheckOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';

const NOTE = '[x](person:nobody-at-all)';

let folder: string;
beforeAll(() => {
  folder = projectFolder();
});
afterAll(() => remove(folder));

/** The files in which the mistake was found, from a working directory below the project. */
function checked(cwd: string, ...args: readonly string[]): string[] {
  return glossatorJson<CheckOutput>(path.join(folder, cwd), ['check', ...args]).output.findings.map(({ file }) => file);
}

/** A folder of the project with a note in each of these places. */
function notes(under: string, ...places: readonly string[]): void {
  write(path.join(folder, under), Object.fromEntries(places.map((place) => [place, NOTE])));
}

describe('what is named on the command line', () => {
  beforeAll(() => notes('named', 'a.md', 'sub/b.md', 'sub/deep/c.md', 'd.txt'));

  test('a file', () => expect(checked('named', 'a.md')).toEqual(['a.md']));
  test('a folder, with all below it', () => expect(checked('named', 'sub')).toEqual(['sub/b.md', 'sub/deep/c.md']));
  test('several', () => expect(checked('named', 'sub/deep', 'a.md')).toEqual(['a.md', 'sub/deep/c.md']));
  test('nothing: the working directory', () => expect(checked('named')).toEqual(['a.md', 'sub/b.md', 'sub/deep/c.md']));
  test('.', () => expect(checked('named/sub', '.')).toEqual(['b.md', 'deep/c.md']));
  test('..', () => expect(checked('named/sub', '..')).toEqual(['../a.md', 'b.md', 'deep/c.md']));
  test('an absolute path', () => expect(checked('named', path.join(folder, 'named/a.md'))).toEqual(['a.md']));
  test('the same twice', () =>
    expect(checked('named', 'a.md', './a.md', '.')).toEqual(['a.md', 'sub/b.md', 'sub/deep/c.md']));
  test('a file that a folder would not give', () => expect(checked('named', 'd.txt')).toEqual(['d.txt']));
  test('a name with spaces and letters of all kinds', () => {
    notes('odd', 'ä b/Мясников 𝔸.md');
    expect(checked('odd')).toEqual(['ä b/Мясников 𝔸.md']);
  });
  test('a name that begins with a hyphen, behind --', () => {
    notes('hyphen', '-x.md');
    expect(checked('hyphen', '--', '-x.md')).toEqual(['-x.md']);
  });
});

describe('globs, which a shell leaves to the command where they stand in quotes', () => {
  test('are looked for no deeper than they reach', () => {
    notes('shallow', 'a.md', 'one/b.md', 'one/two/c.md');
    write(path.join(folder, 'shallow/one/two'), { 'glossator.config.json': '{' });
    const asked = (glob: string): readonly unknown[] => {
      const { code, output } = glossatorJson<CheckOutput>(path.join(folder, 'shallow'), ['check', glob]);
      return [code, output.findings.map(({ file }) => file)];
    };
    expect(asked('*.md')).toEqual([1, ['a.md']]);
    expect(asked('*/*.md')).toEqual([1, ['one/b.md']]);
    // The broken configuration lies on the way.
    expect(asked('{*,*/*}.md')).toEqual([2, ['a.md', 'one/b.md']]);
    expect(asked('**/[bc].md')).toEqual([2, ['one/b.md']]);
  });

  beforeAll(() => {
    notes('glob', 'a.md', 'notes/b.md', 'notes/deep/c.md', 'notes/[x]*.md', 'drafts/d.md', 'out/e.md');
    write(path.join(folder, 'glob'), { 'glossator.config.json': { datasets: ['../dataset'], exclude: ['out'] } });
  });

  test.each([
    [['notes/*.md'], ['notes/[x]*.md', 'notes/b.md']],
    [['**/[bc].md'], ['notes/b.md', 'notes/deep/c.md']],
    [['{drafts,notes/deep}/**'], ['drafts/d.md', 'notes/deep/c.md']],
    // What is there is meant itself.
    [['notes/[x]*.md'], ['notes/[x]*.md']],
    [['!drafts'], ['a.md', 'notes/[x]*.md', 'notes/b.md', 'notes/deep/c.md']],
    [['**/*.md', '!notes', '!d*/**'], ['a.md']],
    [['notes/b.md', 'notes/deep', '!**/b.md'], ['notes/deep/c.md']],
  ])('%j', (words, files) => expect(checked('glob', ...words)).toEqual(files));

  test.each(['nowhere/*.md', 'a.md/*.md', 'notes/*.mkd', 'out/*.md', '*.json'])(
    '%s matches nothing: that is said',
    (glob) => {
      const { code, stdout, stderr } = glossator(path.join(folder, 'glob'), ['check', glob, 'a.md']);
      expect([code, stderr]).toEqual([
        2,
        `glossator: ${glob}: matches no note: expected a file, a folder, or a glob of notes that the configuration includes.\n`,
      ]);
      expect(stdout).toContain('a.md:1:5 error');
    },
  );
});

describe('the nearest configuration', () => {
  beforeAll(() => {
    notes('near', 'a.md', 'inner/b.md', 'inner/deep/c.md');
    write(path.join(folder, 'near'), {
      'inner/glossator.config.json': { datasets: ['../../dataset'], rules: { 'unknown-reference': 'info' } },
    });
  });

  test('wins for the notes below it', () => {
    const { findings } = glossatorJson<CheckOutput>(folder, ['check', 'near']).output;
    expect(findings.map(({ file, severity }) => [file, severity])).toEqual([
      ['near/a.md', 'error'],
      ['near/inner/b.md', 'info'],
      ['near/inner/deep/c.md', 'info'],
    ]);
  });

  test('a comment and a trailing comma are allowed, .jsonc too', () => {
    notes('jsonc', 'a.md');
    write(path.join(folder, 'jsonc'), {
      'glossator.config.jsonc':
        '{ // why\n  "datasets": ["../dataset"],\n  "rules": { "unknown-reference": "hint", },\n}',
    });
    const { findings } = glossatorJson<CheckOutput>(folder, ['check', 'jsonc']).output;
    expect(findings.map(({ severity }) => severity)).toEqual(['hint']);
  });

  /** The working directory has a configuration, its sibling has none above it. */
  function besideTheProject(named: string): string[] {
    const outside = projectFolder();
    try {
      fs.rmSync(path.join(outside, 'glossator.config.json'));
      write(outside, { 'cwd/glossator.config.json': { datasets: ['../dataset'] }, 'other/a.md': NOTE });
      const { output } = glossatorJson<CheckOutput>(path.join(outside, 'cwd'), ['check', named]);
      return output.findings.map(({ file }) => file);
    } finally {
      remove(outside);
    }
  }

  test('where none lies above a note, that of the working directory', () => {
    expect(besideTheProject('../other/a.md')).toEqual(['../other/a.md']);
  });

  test('where none lies above a folder, that of the working directory', () => {
    expect(besideTheProject('../other')).toEqual(['../other/a.md']);
  });

  test('failing that, the datasets among the dependencies of the nearest package.json', () => {
    const outside = projectFolder();
    try {
      fs.rmSync(path.join(outside, 'glossator.config.json'));
      fs.mkdirSync(path.join(outside, 'node_modules/@fixtures'), { recursive: true });
      fs.symlinkSync('../../dataset', path.join(outside, 'node_modules/@fixtures/reading-circle'));
      const dependencies = { '@fixtures/reading-circle': '^1.0.0', 'no-dataset': '1.0.0' };
      write(outside, { 'package.json': { dependencies }, 'notes/a.md': NOTE, 'notes/b.md': '[Lind](person:ada-lind)' });
      const { output } = glossatorJson<CheckOutput>(outside, ['check', 'notes']);
      expect(output.datasets).toEqual([{ name: 'reading-circle', version: '1.2.3' }]);
      expect(output.findings.map(({ file }) => file)).toEqual(['notes/a.md']);
    } finally {
      remove(outside);
    }
  });
});

describe('include and exclude', () => {
  const globs = (name: string, config: object, ...places: readonly string[]): string[] => {
    notes(name, ...places);
    write(path.join(folder, name), { 'glossator.config.json': { datasets: ['../dataset'], ...config } });
    return checked(name);
  };

  test('include chooses', () => {
    expect(globs('g1', { include: ['in/**/*.md'] }, 'a.md', 'in/b.md', 'in/sub/c.md', 'out/d.md')).toEqual([
      'in/b.md',
      'in/sub/c.md',
    ]);
  });
  test('exclude leaves out files and whole folders', () => {
    expect(
      globs('g2', { exclude: ['drafts', '**/x*.md'] }, 'a.md', 'drafts/b.md', 'drafts/sub/c.md', 'sub/x1.md'),
    ).toEqual(['a.md']);
    expect(globs('g3', { exclude: ['drafts/**'] }, 'a.md', 'drafts/b.md')).toEqual(['a.md']);
  });
  test('exclude is stronger', () => {
    expect(globs('g4', { include: ['**/*.md'], exclude: ['a.md'] }, 'a.md', 'b.md')).toEqual(['b.md']);
  });
  test('folders that begin with a dot are folders', () => {
    expect(globs('g5', {}, '.hidden/a.md')).toEqual(['.hidden/a.md']);
  });
  test('an ending in capitals, unless include names another', () => {
    expect(globs('capitals', {}, 'A.MD', 'b.md')).toEqual(['A.MD', 'b.md']);
    expect(globs('written', { include: ['**/*.md'] }, 'A.MD', 'b.md')).toEqual(['b.md']);
  });
  test('another ending that include names', () => {
    expect(globs('g6', { include: ['**/*.{md,markdown}'] }, 'a.md', 'b.markdown')).toEqual(['a.md', 'b.markdown']);
  });
  test('a glob without an ending means the notes below it, nothing else', () => {
    expect(globs('g7', { include: ['in/**'] }, 'in/a.md', 'in/b.txt', 'in/c.json')).toEqual(['in/a.md']);
  });
  test('a file that is named is checked, whatever the globs say', () => {
    globs('g8', { exclude: ['drafts'] }, 'drafts/a.md');
    expect(checked('g8', 'drafts/a.md')).toEqual(['drafts/a.md']);
  });
  test('a folder with a configuration of its own is left out by the outer one, and checked where it is named', () => {
    write(folder, { 'g9/inner/glossator.config.json': { datasets: ['../../dataset'] } });
    expect(globs('g9', { exclude: ['inner'] }, 'a.md', 'inner/b.md')).toEqual(['a.md']);
    expect(checked('g9', 'inner')).toEqual(['inner/b.md']);
  });
  test('the include of the outer configuration does not reach below a nearer one', () => {
    write(folder, { 'g11/inner/glossator.config.json': { datasets: ['../../dataset'] } });
    expect(globs('g11', { include: ['a.md'] }, 'a.md', 'inner/b.md')).toEqual(['a.md', 'inner/b.md']);
  });
  test('the exclude of a nearer configuration holds below it', () => {
    write(folder, { 'g10/inner/glossator.config.json': { datasets: ['../../dataset'], exclude: ['deep'] } });
    expect(globs('g10', {}, 'inner/a.md', 'inner/deep/b.md')).toEqual(['inner/a.md']);
  });
});

describe('what git ignores', () => {
  beforeAll(() => {
    notes('git', 'a.md', 'drafts/b.md', 'notes/c.md', 'notes/secret.md', 'notes/old/secret.md');
    write(path.join(folder, 'git'), {
      '.git/HEAD': 'ref: refs/heads/main',
      '.git/info/exclude': 'nothing\n',
      '.gitignore': 'drafts/\nsecret.md\n',
      'notes/old/.gitignore': '!secret.md\n',
    });
  });

  test.each([
    [[], ['a.md', 'notes/c.md', 'notes/old/secret.md']],
    [['notes'], ['notes/c.md', 'notes/old/secret.md']],
    [['**/secret.md'], ['notes/old/secret.md']],
    // Named outright it is meant.
    [['notes/secret.md'], ['notes/secret.md']],
    [['drafts'], ['drafts/b.md']],
  ])('%j', (words, files) => expect(checked('git', ...words)).toEqual(files));

  test('nothing where no work tree is', () => {
    notes('no-git', 'a.md');
    write(path.join(folder, 'no-git'), { '.gitignore': '*.md\n' });
    expect(checked('no-git')).toEqual(['a.md']);
  });
});

describe('the walk', () => {
  test('never enters node_modules or .git', () => {
    notes('walk', 'a.md', 'node_modules/p/b.md', 'sub/node_modules/c.md', '.git/d.md');
    expect(checked('walk')).toEqual(['a.md']);
    write(path.join(folder, 'walk2'), {
      'glossator.config.json': { datasets: ['../dataset'], include: ['node_modules/**/*.md'] },
    });
    notes('walk2', 'node_modules/p/b.md');
    expect(checked('walk2')).toEqual([]);
  });

  test('meets a ring of links once and a link that leads nowhere not at all', () => {
    notes('ring', 'a.md', 'sub/b.md');
    const at = (name: string): string => path.join(folder, 'ring', name);
    fs.symlinkSync('..', at('sub/up'));
    fs.symlinkSync('.', at('self'));
    fs.symlinkSync('nowhere.md', at('dangling.md'));
    fs.symlinkSync('circle2.md', at('circle1.md'));
    fs.symlinkSync('circle1.md', at('circle2.md'));
    fs.symlinkSync('sub', at('folder.md'));
    fs.symlinkSync('a.md', at('link.md'));
    fs.mkdirSync(at('really.md'));
    expect(checked('ring')).toEqual(['a.md', 'link.md', 'sub/b.md']);
  });
});
