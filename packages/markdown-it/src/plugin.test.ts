import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { glossator, type Lookup, type Meaning, type Options } from './index.js';

const TROTSKY: Meaning = {
  status: 'live',
  id: 'person:leon-trotsky',
  label: 'Leon Trotsky',
  kind: 'person',
  dates: '1879–1940',
};

const MEANINGS = new Map<string, Meaning>([
  ['person:leon-trotsky', TROTSKY],
  ['person:lev-bronstein', { ...TROTSKY, status: 'moved' }],
  ['person:gone-elsewhere', { status: 'moved' }],
  ['person:kuznetsov', { status: 'split' }],
  ['person:nobody', { status: 'withdrawn' }],
  ['event:no-dates', { status: 'live', id: 'event:no-dates', label: 'A meeting', kind: 'event', dates: '' }],
  ['org:a/b', { status: 'live', id: 'org:a/b', label: 'B', kind: 'org', dates: '' }],
  ['work:evil', { status: 'live', id: 'work:evil', label: '"><script>alert(1)</script>', kind: 'work', dates: "'&<" }],
]);

const lookup: Lookup = (id) => MEANINGS.get(id) ?? { status: 'unknown' };

const render = (text: string, options: Partial<Options> = {}): string =>
  new MarkdownIt().use(glossator, { lookup, ...options }).renderInline(text);

const span = (classes: string, title: string, words: string): string =>
  `<span class="glossator ${classes}"${title === '' ? '' : ` title="${title}"`}>${words}</span>`;

const SHOWN = span('glossator-person', 'Leon Trotsky, 1879–1940', 'T');

describe('a reference', () => {
  test.each([
    ['[T](person:leon-trotsky)', SHOWN],
    ['[T](<person:leon-trotsky>)', SHOWN],
    ['*[T](person:leon-trotsky)*', `<em>${SHOWN}</em>`],
    ['[*T* & `x`](person:leon-trotsky)', SHOWN.replace('>T<', '><em>T</em> &amp; <code>x</code><')],
    ['[x](event:no-dates)', span('glossator-event', 'A meeting', 'x')],
    ['[x](org:a/b)', span('glossator-org', 'B', 'x')],
    ['[x](person:leon-trotsky "as printed")', span('glossator-person', 'as printed — Leon Trotsky, 1879–1940', 'x')],
    [
      '[x](person:lev-bronstein)',
      span(
        'glossator-person glossator-moved',
        'Leon Trotsky, 1879–1940: person:lev-bronstein is person:leon-trotsky now',
        'x',
      ),
    ],
    [
      '[x](person:gone-elsewhere)',
      span('glossator-person glossator-moved', 'person:gone-elsewhere has another id now', 'x'),
    ],
  ])('%s', (text, expected) => expect(render(text)).toBe(expected));

  test('in every form that CommonMark has', () => {
    const md = new MarkdownIt().use(glossator, { lookup });
    expect(md.render('[T][t] [t] [t][]\n\n[t]: person:leon-trotsky')).toBe(
      `<p>${SHOWN} ${SHOWN.replace('>T<', '>t<')} ${SHOWN.replace('>T<', '>t<')}</p>\n`,
    );
  });

  test('of which nothing is known yet', () => {
    expect(render('[x](place:a)', { lookup: () => undefined })).toBe(span('glossator-place', '', 'x'));
  });

  test('is looked up for the page that it stands on', () => {
    const ofPage: Lookup = (_id, page) => ({ status: 'live', label: String(page), dates: '' });
    const html = new MarkdownIt().use(glossator, { lookup: ofPage }).renderInline('[x](work:a)', 'page 7');
    expect(html).toBe(span('glossator-work', 'page 7', 'x'));
  });

  test('is looked up once a page', () => {
    const asked: string[] = [];
    const counting: Lookup = (id) => {
      asked.push(id);
      return TROTSKY;
    };
    new MarkdownIt().use(glossator, { lookup: counting }).render('[a](person:b) [c](person:b)\n\n[d](person:b)');
    expect(asked).toEqual(['person:b']);
  });
});

describe('a broken one', () => {
  const BROKEN = 'glossator-person glossator-broken';

  test.each([
    ['[x](person:who)', span(BROKEN, 'nothing is known under person:who', 'x')],
    ['[x](person:kuznetsov)', span(BROKEN, 'person:kuznetsov stood for several: say which one is meant', 'x')],
    ['[x](person:nobody)', span(BROKEN, 'person:nobody was withdrawn and means nothing any more', 'x')],
    [
      '[x](person:Leon%20T)',
      span(BROKEN, 'person:Leon%20T is no id: small letters, digits and single hyphens behind person:', 'x'),
    ],
    ['[x](PERSON:leon-trotsky)', expect.stringContaining('is no id')],
    ['[](person:leon-trotsky)', expect.stringMatching(/no words.*>person:leon-trotsky<\/span>$/u)],
    ['<person:leon-trotsky>', expect.stringMatching(/glossator-broken.*>person:leon-trotsky<\/span>$/u)],
    ['![T](person:leon-trotsky)', expect.stringMatching(/no image.*>T<\/span>$/u)],
    ['![](person:leon-trotsky)', expect.stringMatching(/no image.*>person:leon-trotsky<\/span>$/u)],
  ])('%s', (text, expected) => expect(render(text)).toEqual(expected));
});

describe('pages of a site', () => {
  const href: Options['href'] = ({ id, kind }) =>
    kind === 'person' ? `/people/${id.slice(7)}` : 'javascript:alert(1)';

  test.each([
    [
      '[T](person:leon-trotsky)',
      '<a href="/people/leon-trotsky" class="glossator glossator-person" title="Leon Trotsky, 1879–1940">T</a>',
    ],
    ['[T](person:lev-bronstein)', expect.stringContaining('href="/people/leon-trotsky"')],
    ['[x](event:no-dates)', span('glossator-event', 'A meeting', 'x')],
    ['[x](person:who)', expect.not.stringContaining('href')],
  ])('%s', (text, expected) => expect(render(text, { href })).toEqual(expected));
});

describe('wikilinks', () => {
  test.each([
    ['[[person:leon-trotsky|T]]', SHOWN],
    ['[[person:leon-trotsky| T ]] x', `${SHOWN} x`],
    ['[[person:leon-trotsky]]', SHOWN.replace('>T<', '>person:leon-trotsky<')],
    ['[[person:leon-trotsky|<b>]]', SHOWN.replace('>T<', '>&lt;b&gt;<')],
    ['[[page|T]]', '[[page|T]]'],
    ['`[[person:leon-trotsky|T]]`', '<code>[[person:leon-trotsky|T]]</code>'],
    ['[[person:leon-trotsky|T', '[[person:leon-trotsky|T'],
  ])('%s', (text, expected) => expect(render(text, { wikilinks: true })).toBe(expected));

  test('only where they are asked for', () => {
    expect(render('[[person:leon-trotsky|T]]')).toBe('[[person:leon-trotsky|T]]');
  });
});

describe('safe', () => {
  test('text of the data is text', () => {
    const html = render('[x](work:evil)');
    expect(html).not.toContain('<script');
    expect(html).toContain('title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;, \'&amp;&lt;"');
  });

  test('what markdown-it refuses stays refused', () => {
    for (const text of ['[x](javascript:alert(1))', '[x](data:text/html,a)']) {
      expect(render(text)).toBe(new MarkdownIt().renderInline(text));
    }
  });

  const PIECES = [
    '[a](b)',
    '[a](https://x.y "t")',
    '![a](b)',
    '<https://x.y>',
    '[',
    ']',
    '(',
    ')',
    '`',
    '*',
    '\n',
    '\n\n',
    '<b>',
    '[a]',
    '[a]: b\n',
    'person:x',
    ':',
    '"',
    '&amp;',
    '𝔸',
  ];
  const plain = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

  test('a page without references is as markdown-it has it, to the letter', () => {
    fc.assert(
      fc.property(plain, (text) => {
        // Pieces can make a reference together: those are not meant here.
        fc.pre(!/\]\(\s*<?person:|<person:|\]:\s*<?person:/u.test(text));
        expect(new MarkdownIt().use(glossator, { lookup, wikilinks: true }).render(text)).toBe(
          new MarkdownIt().render(text),
        );
      }),
    );
  });

  test('whatever the words and the data, no tag comes of them', () => {
    const hostile = fc.string({ unit: fc.constantFrom('"', "'", '<', '>', '&', 'a', '=', ' ', '/', '`', '\\') });
    fc.assert(
      fc.property(hostile, hostile, (label, dates) => {
        const html = render('[x](person:y) [[person:y|z]]', {
          lookup: () => ({ status: 'live', id: 'person:y', label, kind: 'person', dates }),
          wikilinks: true,
        });
        expect(html.replace(/<span class="glossator glossator-person"(?: title="[^"<>]*")?>[xz]<\/span>/gu, '_')).toBe(
          '_ _',
        );
      }),
    );
  });

  test('many brackets take no long time', () => {
    const text = '[[person:'.repeat(20_000);
    expect(render(text, { wikilinks: true })).toHaveLength(text.length);
  });
});
