import { parseNote } from '@glossator/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLabel, escapeMarkdown, oneLine, plainText } from './markdown-text.js';

/** What the Markdown reader masks: a mark that is not there for a reader. */
const JOINER = /\u2060/gu;

/** What GitHub would make a link of by itself. */
const ADDRESSES = ['https://evil.com', 'http://x.y', 'www.evil.com', 'WWW.evil.com', 'me@evil.com', 'xmpp:a@b.c'];

/** Any text, with more of what Markdown, HTML and GitHub's links are made of than chance would bring. */
const anyTextWith = (more: readonly string[]) =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom(
          ...[
            '[',
            ']',
            '(',
            ')',
            '![',
            '](',
            '<',
            '>',
            '`',
            '```',
            '~~~',
            '*',
            '_',
            '**',
            '\\',
            '|',
            '&',
            '&amp;',
            '&#x3c;',
          ],
          ...[
            '#',
            '# ',
            '- ',
            '+ ',
            '1. ',
            '2) ',
            '> ',
            '===',
            '---',
            '\n',
            '\n\n',
            '\r',
            '    ',
            '\t',
            '[^1]',
            '[x]: y',
            ':',
          ],
          ...['command:evil', '<img src=x>', '<!--', '-->', '<?x', '[[person:x]]', 'person:x', 'ſ', '٣. '],
          ...more,
        ),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

const anyText = anyTextWith(ADDRESSES);

/** The words that a reader sees of a text that is prose and nothing else. */
function seen(markdown: string): string {
  const { links, prose } = parseNote(markdown, { wikilinks: true });
  expect(links).toEqual([]);
  expect(prose.length).toBeLessThanOrEqual(1);
  return prose.map(({ text }) => text.replace(JOINER, '')).join('');
}

describe('oneLine', () => {
  test.each([
    ['turned by an override', 'Ada\u202edniL\u202c', 'AdadniL'],
    ['isolated', '\u2066Ada\u2069', 'Ada'],
    ['of no width', 'A\u200bd\u2060a\ufeff', 'Ada'],
    ['with a soft hyphen', 'Mias\u00adnikov', 'Miasnikov'],
    ['over lines', 'Ada\r\n\tLind\u2028x\u0085y', 'Ada Lind x y'],
    ['with an escape of a terminal', '\u001b[31mAda', '[31mAda'],
    ['with half a character', 'A\ud800da', 'Ada'],
    ['with a tag', 'Ada\u{e0041}', 'Ada'],
    ['of nothing between blanks', 'Ada \u202e Lind', 'Ada Lind'],
    ['that needs its joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['beyond the first plane', '𝕒', '𝕒'],
  ])('a text %s', (_, text, expected) => expect(oneLine(text)).toBe(expected));
});

describe('escapeMarkdown', () => {
  test.each([
    ['plain words, (l. 23); "so" – and 50 % more!', 'plain words, (l. 23); "so" – and 50 % more!'],
    ['[x](command:evil)', '\\[x\\](command:evil)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a `b` *c* _d_', 'a \\`b\\` \\*c\\* \\_d\\_'],
    ['https://evil.com', 'https\\://evil\\.com'],
    ['see www.evil.com', 'see www\\.evil\\.com'],
    ['me@evil.com', 'me\\@evil\\.com'],
    ['//evil', '\\//evil'],
    ['A. G. Shliapnikov, R.K.P. 1.5', 'A. G. Shliapnikov, R.K.P. 1.5'],
    ['Against l.713 of 1.23', 'Against l.713 of 1.23'],
    ['see l.evil', 'see l\\.evil'],
    ['two\r\n\r\nlines ', 'two lines'],
    ['1921. A year', '1921\\. A year'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['&lt;', '\\&lt;'],
  ])('%j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  test('any text is read back as itself, without a link, a tag or a second block', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(escapeMarkdown(text))).toBe(oneLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('also behind other words, as in a list', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(`- x ${escapeMarkdown(text)} y`)).toBe(`x ${oneLine(text)} y`);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('escapeLabel', () => {
  test.each([
    ["Workers' Group", "Workers' Group"],
    ['G. & H. snake_case', 'G. & H. snake_case'],
    ['a [b] \\ c', 'a \\[b\\] \\\\ c'],
    ['a\n\nb ', 'a b'],
    ['x`y <i> a|b &amp; *c*', 'x\\`y \\<i\\> a\\|b \\&amp; \\*c\\*'],
  ])('%j', (text, expected) => expect(escapeLabel(text)).toBe(expected));

  test('any name makes one link to the id, nothing else', () => {
    fc.assert(
      // Addresses in a label are no links to GitHub; our reader is tested for that in its own room.
      fc.property(anyTextWith([]), (text) => {
        const { links } = parseNote(`x [${escapeLabel(text)}](person:x) y`, { wikilinks: true });
        expect(links.map(({ form, target }) => [form, target])).toEqual([['inline', 'person:x']]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainText', () => {
  test.each([
    ['*Rabotchaya Pravda*', 'Rabotchaya Pravda'],
    ['**bold** and `code`', 'bold and code'],
    ['_x_ snake_case', 'x snake_case'],
    ['Mias-\nnikov', 'Miasnikov'],
    ['Mias-\r\n> nikov', 'Miasnikov'],
    ['Brest-\nLitovsk', 'Brest- Litovsk'],
    ['two\n  lines', 'two lines'],
    ['\\[sic\\]', '[sic]'],
  ])('%j', (markdown, expected) => expect(plainText(markdown)).toBe(expected));
});
