import { parseNote } from '@glossator/markdown';
import { describe, expect, test } from 'vitest';
import { findingsIn, mark } from '../test/service.js';
import { directivesOf } from './directives.js';

const WRONG = '[x](person:nobody-at-all)';
const codes = (text: string): string[] => findingsIn(text).map(({ rule }) => rule);
const IGNORE = 'glossator-ignore unknown-reference: not yet in the data';

describe('what is ignored', () => {
  test.each<[string, string, number]>([
    ['the paragraph that follows', `<!-- ${IGNORE} -->\n${WRONG} ${WRONG}\n${WRONG}\n`, 0],
    ['not the one behind it', `<!-- ${IGNORE} -->\n${WRONG}\n\n${WRONG}\n`, 1],
    ['not the one before', `${WRONG}\n\n<!-- ${IGNORE} -->\n${WRONG}\n`, 1],
    ['an empty line between does not matter', `<!-- ${IGNORE} -->\n\n\n${WRONG}\n`, 0],
    ['a whole list', `<!-- ${IGNORE} -->\n- ${WRONG}\n- ${WRONG}\n  - ${WRONG}\n`, 0],
    ['a whole table', `<!-- ${IGNORE} -->\n| ${WRONG} | a |\n| - | - |\n| b | ${WRONG} |\n`, 0],
    ['a heading', `<!-- ${IGNORE} -->\n# ${WRONG}\n\nx\n`, 0],
    ['a quote', `<!-- ${IGNORE} -->\n> ${WRONG}\n>\n> ${WRONG}\n`, 0],
    ['inside a quote, of that', `> <!-- ${IGNORE} -->\n> ${WRONG}\n>\n> ${WRONG}\n`, 1],
    ['inside an item, of that', `- <!-- ${IGNORE} -->\n  ${WRONG}\n- ${WRONG}\n`, 1],
    ['a definition', `[x][a]\n\n<!-- ${IGNORE} -->\n[a]: person:nobody-at-all\n`, 0],
    [
      'the line',
      `<!-- glossator-ignore-file wrong-kind: x -->\n\na ${WRONG} <!-- ${IGNORE.replace('ignore', 'ignore-line')} -->\nb ${WRONG}\n`,
      2,
    ],
    ['the note', `${WRONG}\n\n${WRONG}\n\n<!-- ${IGNORE.replace('ignore', 'ignore-file')} -->\n`, 0],
    ['nothing inside code', `\`<!-- ${IGNORE} -->\` ${WRONG}\n`, 1],
  ])('%s', (_what, text, left) => {
    expect(codes(text)).toHaveLength(left);
    expect(codes(text.replaceAll('\n', '\r\n'))).toHaveLength(left);
    expect(codes(text.replaceAll('\n', '\r'))).toHaveLength(left);
  });

  test('a finding that begins in the line before does not stand on the line', () => {
    const text = '[Shliap-\nnikov](person:sergei-medvedev) <!-- glossator-ignore-line label-mismatch: as printed -->';
    expect(codes(text)).toEqual(['label-mismatch', 'unused-directive']);
  });

  test('only the rules that are named', () => {
    const text =
      '<!-- glossator-ignore label-mismatch, unknown-reference: both -->\n[Shliapnikov](person:sergei-medvedev) [](person:nobody-at-all)\n';
    expect(codes(text)).toEqual(['malformed-reference']);
  });

  test('errors and what is not read too', () => {
    expect(codes(`<!-- glossator-ignore unread-block: from a scan -->\n${'['.repeat(5_000)}`)).toEqual([]);
  });

  test('in HTML of its own, and in front matter, there is no comment of the note', () => {
    expect(codes(`---\na: <!-- ${IGNORE} -->\n---\n${WRONG}`)).toEqual(['unknown-reference']);
  });
});

describe('how it is read', () => {
  const read = (comment: string) => directivesOf(parseNote(`${comment}\ntext`))[0];

  test.each([
    ['<!-- glossator-ignore a, b: c: d -->', ['a', 'b'], 'c: d'],
    ['<!--glossator-ignore a:b-->', ['a'], 'b'],
    ['<!--\n  glossator-ignore a,\n  b:\n  why it is so\n-->', ['a', 'b'], 'why it is so'],
    ['<!-- glossator-ignore a,, b : почему -->', ['a', 'b'], 'почему'],
    ['<!-- glossator-ignore a -->', ['a'], ''],
    ['<!-- glossator-ignore a: -->', ['a'], ''],
    ['<!-- glossator-ignore a: - -->', ['a'], ''],
    ['<!-- glossator-ignore a: why? -->', ['a'], ''],
    ['<!-- glossator-ignore: c -->', [], 'c'],
    ['<!-- glossator-ignore constructor: c -->', ['constructor'], 'c'],
  ])('%j', (comment, expected, reason) => {
    const directive = read(comment);
    expect(directive?.codes.map(({ code }) => code)).toEqual(expected);
    expect(directive?.reason).toBe(reason);
    for (const { code, start, end } of directive?.codes ?? []) expect(`${comment}\ntext`.slice(start, end)).toBe(code);
  });

  test.each([
    '<!-- a glossator-ignore a: b -->',
    '<!-- glossator: a note -->',
    '<!-- glossary -->',
    '<!-- -->',
    '<!-->',
    '<!--->',
  ])('%j is a comment like another', (comment) => expect(read(comment)).toBeUndefined());
});

test('what is told of directives stands on them', () => {
  const text =
    '<!-- glossator-ignore label-mistmatch: as printed -->\na\n\n<!-- glossator-ignore label-mismatch -->\nb\n\n<!-- glossator-ignroe wrong-kind: c -->\nd';
  const found = findingsIn(text);
  expect(mark(text, found)).toBe(
    '<!-- glossator-ignore ⟦label-mistmatch⟧: as printed -->\na\n\n⟦<!-- glossator-ignore label-mismatch -->⟧\nb\n\n<!-- ⟦glossator-ignroe⟧ wrong-kind: c -->\nd',
  );
});

describe('directives about directives', () => {
  test('one can be ignored by another, not by itself', () => {
    const own = '<!-- glossator-ignore-file unused-directive, wrong-kind: x -->\n';
    expect(codes(own)).toEqual(['unused-directive', 'unused-directive']);
    expect(
      codes('<!-- glossator-ignore-file unused-directive: x -->\n\n<!-- glossator-ignore-file wrong-kind: x -->\n'),
    ).toEqual([]);
  });
});
