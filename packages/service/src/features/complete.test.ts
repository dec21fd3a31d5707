import { describe, expect, test } from 'vitest';
import { datasetOf, entity, opposition } from '../../test/dataset.js';
import { atCursor, testService } from '../../test/service.js';
import type { Completion } from './complete.js';

function completeAt(
  fixture: string,
  datasets = [opposition],
): { readonly text: string; readonly found: Completion | undefined } {
  const { text, offset } = atCursor(fixture);
  const { service } = testService({}, datasets);
  return { text, found: service.complete(service.parse(text), offset) };
}

/** The note when the first item is taken; undefined where nothing is offered. */
function taken(fixture: string, datasets?: Parameters<typeof completeAt>[1]): string | undefined {
  const { text, found } = completeAt(fixture, datasets);
  const [first] = found?.items ?? [];
  if (found === undefined || first === undefined) return undefined;
  expect(found.typed).toBe(text.slice(found.range.start, found.range.end));
  return text.slice(0, found.range.start) + first.newText + text.slice(found.range.end);
}

const TROTZKY = '[Trotzky](person:leon-trotsky)';

describe('behind @', () => {
  test.each([
    ['@trotz‸', TROTZKY],
    ['by @trotz‸ himself', `by ${TROTZKY} himself`],
    ['(@trotz‸)', `(${TROTZKY})`],
    ['“@trotz‸”', `“${TROTZKY}”`],
    ['«@trotz‸»', `«${TROTZKY}»`],
    ['*@trotz‸*', `*${TROTZKY}*`],
    ['- @trotz‸', `- ${TROTZKY}`],
    ['# @trotz‸', `# ${TROTZKY}`],
    ['> @trotz‸', `> ${TROTZKY}`],
    ['a line\n@trotz‸', `a line\n${TROTZKY}`],
    ['a line\r\n@trotz‸', `a line\r\n${TROTZKY}`],
    ['a line\r@trotz‸', `a line\r${TROTZKY}`],
    ['| a |\n| - |\n| @trotz‸ |', `| a |\n| - |\n| ${TROTZKY} |`],
    ['x[^1]\n\n[^1]: @trotz‸', `x[^1]\n\n[^1]: ${TROTZKY}`],
    ['𝔸 @trotz‸', `𝔸 ${TROTZKY}`],
    ['@leon trot‸', '[Leon Trotsky](person:leon-trotsky)'],
    ['@leon ‸', '[Leon Trotsky](person:leon-trotsky)'],
    ['@Мясн‸', '[Мясников](person:gavriil-myasnikov)'],
    ["@workers' tr‸", "[Workers' Truth](org:workers-truth)"],
  ])('%j', (fixture, expected) => expect(taken(fixture)).toBe(expected));

  test.each([
    ['inside a word', 'x@trotz‸'],
    ['an e-mail address', 'mail trotzky@trotz‸'],
    ['a citation', '[@trotz‸'],
    ['a citation without its author', '[-@trotz‸'],
    ['a second citation', '[@allen2007;@trotz‸'],
    ['a second citation behind a space', '[@allen2007; @trotz‸'],
    ['a third citation', '[see @allen2007, p. 3; @avrich1984; @trotz‸'],
    ['a bare citation without its author', '-@trotz‸'],
    ['behind a semicolon', ';@trotz‸'],
    ['inline code', '`@trotz‸`'],
    ['a code block', '    @trotz‸'],
    ['a fenced block', '```\n@trotz‸\n```'],
    ['front matter', '---\ntitle: @trotz‸\n---\n'],
    ['a comment', '<!-- @trotz‸ -->'],
    ['a tag', '<b title=" @trotz‸">'],
    ['a block of HTML', '<div>\n@trotz‸\n</div>'],
    ['a URL', 'https://example.org/ @trotz‸'.replace('/ @', '/@')],
    ['a link', '[x @trotz‸](https://example.org)'],
    ['without @', 'trotz‸'],
    ['a word too many', '@a b c d trotz‸'],
    ['on the next line', '@\ntrotz‸'],
  ])('not %s', (_where, fixture) => expect(completeAt(fixture).found).toBeUndefined());

  test('a semicolon of prose, with its space, is none of a citation', () => {
    expect(taken('he was wrong; @trotz‸')).toBe(`he was wrong; ${TROTZKY}`);
    expect(taken('[@allen2007] says; @trotz‸')).toBe(`[@allen2007] says; ${TROTZKY}`);
  });

  test('@ alone offers everybody', () => expect(completeAt('@‸').found?.items).toHaveLength(opposition.entities.size));

  test('a name that nobody has offers nothing', () => expect(completeAt('@qqqqq‸').found?.items).toEqual([]));
});

describe('behind another trigger', () => {
  const items = (fixture: string, trigger: string) => {
    const { text, offset } = atCursor(fixture);
    const { service } = testService();
    const found = service.complete(service.parse(text), offset, trigger);
    return found && `${text.slice(0, found.range.start)}${found.items[0]?.newText}`;
  };

  test.each([
    ['+trotz‸', '+', TROTZKY],
    ['by ++leon trot‸', '++', 'by [Leon Trotsky](person:leon-trotsky)'],
    ['by #trotz‸', '#', `by ${TROTZKY}`],
    ['by 𝔸trotz‸', '𝔸', `by ${TROTZKY}`],
    ['by .trotz‸', '.', `by ${TROTZKY}`],
    ["'workers' tr‸", "'", "[Workers' Truth](org:workers-truth)"],
    ['[x](person:leon-tr‸', '', '[x](person:leon-trotsky'],
  ])('%j with %j', (fixture, trigger, expected) => expect(items(fixture, trigger)).toBe(expected));

  test.each([
    ['the usual one', '@trotz‸', '+'],
    ['where none opens it', '@trotz‸', ''],
    ['inside a word', 'x+trotz‸', '+'],
    ['in a citation', '[@allen2007; +trotz‸', '+'],
    ['behind a bracket', '[+trotz‸', '+'],
    ['behind a hyphen', '-+trotz‸', '+'],
    ['behind a semicolon', ';+trotz‸', '+'],
    ['at a heading', '# Trotz‸', '#'],
    ['at an item of a list', '- Trotz‸', '-'],
    ['in a quote', '> Trotz‸', '>'],
  ])('not %s', (_where, fixture, trigger) => expect(items(fixture, trigger)).toBeUndefined());
});

describe('behind ](', () => {
  test.each([
    ['[x](‸', 'concept:new-economic-policy'],
    ['[x](trotz‸', 'person:leon-trotsky'],
    ['[x](person:‸', 'person:alexander-shliapnikov'],
    ['[x](person:leon-tr‸', 'person:leon-trotsky'],
    ['[x](event:‸', 'event:tenth-party-congress'],
    ['![x](work:‸', 'work:pravda'],
    ['[x](<person:leon‸', 'person:leon-trotsky'],
  ])('%j inserts %s', (fixture, id) => {
    const open = fixture.slice(0, Math.max(fixture.indexOf('](') + 2, fixture.indexOf('<') + 1));
    expect(taken(fixture)).toBe(open + id);
  });

  test.each([
    ['[x](‸)', '[x](concept:new-economic-policy)'],
    ['[x](person:trotz‸)', '[x](person:leon-trotsky)'],
    ['[x](person:trotz‸ky-leon "title") y', '[x](person:leon-trotsky "title") y'],
    ['[x](person:‸gavriil-myasnikov) [y](z)', '[x](person:alexander-shliapnikov) [y](z)'],
    ['[x](<person:leon‸-t>)', '[x](<person:leon-trotsky>)'],
  ])('an existing destination is replaced whole: %j', (fixture, expected) => expect(taken(fixture)).toBe(expected));

  test('a prefix keeps to its kind', () => {
    const kinds = new Set(completeAt('[x](person:‸').found?.items.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['person']));
  });

  test.each([
    ['code', '`[x](‸`'],
    ['a code block', '    [x](person:‸'],
    ['front matter', '---\na: "[x](person:‸"\n---\n'],
    ['a comment', '<!-- [x](person:‸ -->'],
    ['an address of the web', '[x](https:‸'],
    ['an address of the web, further on', '[x](https://exam‸'],
    ['a mail address', '[x](mailto:‸)'],
    ['a path', '[x](notes/‸'],
    ['a fragment', '[x](#‸'],
    ['a bracket alone', '(person:‸'],
  ])('not in %s', (_where, fixture) => expect(completeAt(fixture).found).toBeUndefined());
});

describe('what is offered', () => {
  test('a misprint finds its entity and is never offered', () => {
    expect(taken('@Rudzutank‸')).toBe('[Jan Rudzutak](person:jan-rudzutak)');
    const offered = completeAt('@‸').found?.items.map(({ label, newText }) => label + newText) ?? [];
    expect(offered.join('\n')).not.toContain('Rudzutank');
  });

  test('all who bear a name are offered', () => {
    const ids = completeAt('@kuznetzov‸').found?.items.map(({ id }) => id);
    expect(ids).toEqual(['person:kuznetsov-who-declined', 'person:nikolai-kuznetsov']);
  });

  test('dates tell namesakes apart', () => {
    expect(completeAt('@Gavriil M‸').found?.items[0]).toMatchObject({
      label: 'Gavriil Myasnikov',
      dates: '1889–1945',
      kind: 'person',
    });
  });

  test('at most 100, and it says that there are more', () => {
    const many = (count: number) =>
      datasetOf(
        'many',
        Array.from({ length: count }, (_, at) => entity(`person:p${at}`, [`Person ${at}`])),
      );
    const { found } = completeAt('@person‸', [many(101)]);
    expect(found).toMatchObject({ incomplete: true });
    expect(found?.items).toHaveLength(100);
    expect(completeAt('@person‸', [many(100)]).found).toMatchObject({ incomplete: false });
  });

  test('an entity that the short id does not reach is inserted by its long one', () => {
    const second = datasetOf('second', [entity('person:leon-trotsky', ['Leonid Trotskoy'])]);
    expect(taken('@trotskoy‸', [opposition, second])).toBe('[Leonid Trotskoy](person:second/leon-trotsky)');
    expect(taken('[x](person:leonid‸', [opposition, second])).toBe('[x](person:second/leon-trotsky');
  });

  test('a name with brackets makes one link', () => {
    const odd = datasetOf('odd', [entity('person:odd', ['Odd [sic] `x'])]);
    expect(taken('@odd‸', [odd])).toBe('[Odd \\[sic\\] \\`x](person:odd)');
  });

  test('past the end of the note there is nothing, and nothing is thrown', () => {
    const { service } = testService();
    expect(service.complete(service.parse('x'), 99)).toBeUndefined();
  });
});
