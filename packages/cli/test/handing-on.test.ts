import { parseNote } from '@glossator/markdown';
import type { BookIndexOutput, UnlinkedOutput } from '@glossator/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { glossator, glossatorJson, projectFolder, remove, write } from './glossator.js';
import { expectSchema } from './schema.js';

let folder: string;
beforeAll(() => {
  folder = projectFolder({
    'linked/a (1).md': 'Lindt wrote. [Ada\nLind](person:ada-lind) and Ада Линд met the [circle](org:reading-circle).\n',
    'linked/b.md': 'Karl Berg, Lind and Berg. Karl Berg.\n\nThe [minutes](work:minutes).\n',
    'named/a.md': 'Ada Lind met Berg.\n\nAda\nLind left, Berg stayed.\n',
    'named/b.md': 'Lind again, and [Karl](person:karl-berg).\n',
  });
});
afterAll(() => remove(folder));

describe('mentions --unlinked', () => {
  const unlinked = (...paths: readonly string[]): UnlinkedOutput => {
    const { code, output } = glossatorJson<UnlinkedOutput>(folder, ['mentions', '--unlinked', ...paths]);
    expectSchema('unlinked', output);
    expect(code).toBe(0);
    return output;
  };
  const lines = (places: UnlinkedOutput['unlinked'][number]['places']): string[] =>
    places.map(({ file, start }) => `${file}:${start.line}`);

  test('who is named and linked nowhere, with every place', () => {
    const [ada, ...others] = unlinked('named').unlinked;
    expect([ada?.entity, ada?.label, ada?.dates, lines(ada?.places ?? ([] as never))]).toEqual([
      ...['person:ada-lind', 'Ada Lind', '1880–1930'],
      ['named/a.md:1', 'named/a.md:3', 'named/b.md:1'],
    ]);
    expect(others).toEqual([]);
  });

  test('a name that several bear is told apart, where the notes link none of them', () => {
    expect(unlinked('named/a.md').uncertain).toMatchObject([
      { text: 'Berg', candidates: ['person:karl-berg', 'person:olga-berg'], places: [{}, {}] },
    ]);
    expect(unlinked('named').uncertain).toEqual([]);
  });

  test('for people', () =>
    expect(glossator(folder, ['mentions', '--unlinked', 'named/a.md']).stdout).toBe(
      [
        'person:ada-lind Ada Lind (1880–1930): 2 times, never linked',
        '  named/a.md:1:1 Ada Lind',
        '  named/a.md:3:1 Ada Lind',
        'Berg: 2 times, perhaps person:karl-berg or person:olga-berg',
        '  named/a.md:1:14 Berg',
        '  named/a.md:4:12 Berg',
        '1 entity named and never linked, 1 uncertain name',
        '',
      ].join('\n'),
    ));
});

describe('index', () => {
  const index = (...args: readonly string[]): BookIndexOutput['entries'] => {
    const { code, output } = glossatorJson<BookIndexOutput>(folder, ['index', 'linked', ...args]);
    expectSchema('book-index', output);
    expect(code).toBe(0);
    return output.entries;
  };

  test('people with the surname first, groups and events, each with its lines', () => {
    expect(
      index().map(({ heading, places }) => [heading, ...places.map(({ file, line }) => `${file}:${line}`)]),
    ).toEqual([
      ['Berg, Karl', 'linked/b.md:1'],
      ['Lind, Ada', 'linked/a (1).md:1', 'linked/a (1).md:2', 'linked/b.md:1'],
      ['Reading Circle', 'linked/a (1).md:2'],
    ]);
  });

  test('other spellings that the notes use', () =>
    expect(index().map(({ spellings }) => spellings)).toEqual([[], ['Lindt', 'Ада Линд'], []]));

  test('surnames that end a name of the record are spellings, their cases and what else a label says are none', () => {
    write(folder, {
      'cases/a.md':
        '[Линд](person:ada-lind) saw [Линда](person:ada-lind), [she](person:ada-lind), [Ада](person:ada-lind), the [Circle](org:reading-circle).\n',
    });
    const { output } = glossatorJson<BookIndexOutput>(folder, ['index', 'cases']);
    expect(output.entries.map(({ spellings }) => spellings)).toEqual([['Линд'], []]);
  });

  test('the ids that the notes write, short, long and moved: one entry has them all', () => {
    write(folder, {
      'written/a.md':
        '[Ada](person:ada-lind), [A.](person:reading-circle/ada-lind), [Adah](person:adah-lind), [x][l], Lindt\n',
      'written/b.md':
        '[Berg](person:berg) [w](person:old-weaver) [n](person:nobody) ![A](person:ada-lind)\n\n[x]: person:karl-berg\n',
    });
    const { output } = glossatorJson<BookIndexOutput>(folder, ['index', 'written']);
    expectSchema('book-index', output);
    expect(output.entries.map(({ entity, references }) => [entity, ...references])).toEqual([
      ['person:ada-lind', 'person:ada-lind', 'person:adah-lind', 'person:reading-circle/ada-lind'],
    ]);
    expect(index().map(({ references }) => references)).toEqual([[], ['person:ada-lind'], ['org:reading-circle']]);
  });

  test('of references alone, and of other kinds', () => {
    expect(index('--linked').map(({ entity }) => entity)).toEqual(['person:ada-lind', 'org:reading-circle']);
    expect(index('--kinds', 'work,place').map(({ entity }) => entity)).toEqual(['work:minutes']);
  });

  test('as Markdown: its links lead to the notes', () => {
    const { stdout } = glossator(folder, ['index', 'linked']);
    expect(stdout.split('\n')).toEqual([
      ...['# Index', '', '## People', ''],
      '- Berg, Karl: [linked/b.md](linked/b.md) 1',
      '- Lind, Ada (1880–1930): [linked/a (1).md](linked/a%20%281%29.md) 1, 2; [linked/b.md](linked/b.md) 1',
      '- Lindt, *see* Lind, Ada',
      '- Ада Линд, *see* Lind, Ada',
      ...['', '## Groups', '', '- Reading Circle: [linked/a (1).md](linked/a%20%281%29.md) 2', ''],
    ]);
    expect(parseNote(stdout).links.map(({ target }) => decodeURIComponent(target))).toEqual(
      ['b', 'a (1)', 'b', 'a (1)'].map((name) => `linked/${name}.md`),
    );
  });

  test('as CSV: a row a line, and one for every other spelling', () =>
    expect(glossator(folder, ['index', 'linked', '--kinds', 'person', '--format', 'csv']).stdout.split('\r\n')).toEqual(
      [
        'kind,heading,dates,see,entity,file,line,linked',
        'person,"Berg, Karl",,,person:karl-berg,linked/b.md,1,false',
        'person,"Lind, Ada",1880–1930,,person:ada-lind,linked/a (1).md,1,true',
        'person,"Lind, Ada",1880–1930,,person:ada-lind,linked/a (1).md,2,false',
        'person,"Lind, Ada",1880–1930,,person:ada-lind,linked/b.md,1,false',
        'person,Lindt,,"Lind, Ada",person:ada-lind,,,',
        'person,Ада Линд,,"Lind, Ada",person:ada-lind,,,',
        '',
      ],
    ));

  test.each(['=1+1.md', '+1.md', '-1.md', '@a.md'])('as CSV, %s is named as no formula', (file) => {
    write(folder, { [`formula/${file}`]: 'Ada Lind\n' });
    const { stdout } = glossator(`${folder}/formula`, ['index', `./${file}`, '--format', 'csv']);
    expect(stdout).toContain(`,./${file},1,false`);
  });

  test.each([
    [['--kinds', 'people'], '--kinds people: expected one of person, org'],
    [['--format', 'html'], '--format html: expected one of markdown, csv, json'],
  ])('%j cannot be followed', (args, said) => {
    const { code, stderr } = glossator(folder, ['index', 'linked', ...args]);
    expect([code, stderr.includes(said)]).toEqual([2, true]);
  });

  test('a note that cannot be read is told, the others are listed', () => {
    write(folder, { 'broken/a.md': 'Lind' });
    const { code, stdout, stderr } = glossator(folder, ['index', 'broken', 'none.md']);
    expect([code, stdout.includes('Lind, Ada'), stderr.includes('none.md')]).toEqual([2, true, true]);
  });
});
