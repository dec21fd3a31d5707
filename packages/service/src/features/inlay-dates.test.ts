import { describe, expect, test } from 'vitest';
import { testService } from '../../test/service.js';

const { service } = testService();

/** Where the dates would stand, between ⟦ and ⟧. */
function check(marked: string, within?: { readonly start: number; readonly end: number }): void {
  const text = marked.replace(/⟦[^⟧]*⟧/gu, '');
  const found = service.inlayDates(service.parse(text), within ?? { start: 0, end: text.length });
  const shown = found
    .toReversed()
    .reduce((at, each) => `${at.slice(0, each.offset)}⟦${each.text}⟧${at.slice(each.offset)}`, text);
  expect(shown).toBe(marked);
}

const M = '(person:gavriil-myasnikov)';
const D = '⟦1889–1945⟧';

describe('dates behind references', () => {
  test.each([
    ['the first in a block', `[x]${M}${D} and [y]${M}`],
    ['again in the next block', `[x]${M}${D}\n\n[y]${M}${D}`],
    ['again in the next cell or item', `- [x]${M}${D}\n- [y]${M}${D}`],
    ['of what moved', `[x](person:gavril-miasnikov)${D} [y]${M}`],
    ['of an event', '[x](event:tenth-party-congress)⟦1921⟧'],
    ['of a reference with a definition, not of the definition', `[x][m]${D}\n\n[m]: person:gavriil-myasnikov`],
    ['behind the emphasis of a quote', `> *[x]${M}${D}*`],
    ['none where none are known', '[x](person:leon-trotsky)'],
    ['none of a split or unknown id', '[x](person:kuznetzov) [x](person:nobody)'],
    ['none where no word stands', `<person:gavriil-myasnikov>`],
    ['not behind names', 'Myasnikov'],
    ['not where the note has them', `[x]${M} (1889–1945)`],
    ['nor in brackets, or with a word', `[x]${M} [1889]\n\n[x]${M} (b. 1889)\n\n[x]${M}\n(d. 1945)`],
    ['nor behind the end of an emphasis', `*[x]${M}* (1889–1945)`],
    ['but where parentheses hold no figure', `[x]${M}${D} (a metalworker)`],
    ['but where the figure stands further on', `[x]${M}${D} spoke (1921)`],
    ['once given by the note, not behind a second', `[x]${M} (1889–1945) and [y]${M}`],
    ['behind CRLF and astral letters', `𝕒\r\n\r\n𝕒 [𝕒]${M}${D}`],
    ['in a table', `| a | b |\n| - | - |\n| [x]${M}${D} | z |`],
    ['in a heading', `# [x]${M}${D}\n\ny`],
  ])('%s', (_, marked) => check(marked));

  test('within a range: what stands outside counts as the first, but is not shown', () => {
    check(`[x]${M}\n\n[y]${M}${D}`, { start: 32, end: 99 });
    check(`[x]${M} [y]${M}`, { start: 32, end: 99 });
    check(`[x]${M}${D}\n\n[y]${M}`, { start: 0, end: 31 });
  });
});
