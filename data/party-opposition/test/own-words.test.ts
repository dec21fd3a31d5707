/** Facts in our own words: no record holds a sentence of the chapter. */
import { describe, expect, it } from 'vitest';
import { isHere, running, skipped } from './chapter.js';
import { claims, claimsOf, entities } from './published.js';
import type { TextClaim } from './types.js';

/** So many words in a row, in the same order, are a quotation. Names and dates of a few words are none. */
const RUN = 8;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));

describe.skipIf(!isHere)(`the chapter's own words${skipped}`, () => {
  const chapter = new Set(runsOf(wordsOf(running)));
  const texts = [
    ...[...entities.values()].flatMap((of) => [
      ...(claimsOf(of, 'description') as unknown as readonly TextClaim[]).map(({ value }) => ({
        where: of.id,
        text: value,
      })),
      { where: of.id, text: of.note ?? '' },
      { where: of.id, text: of.why ?? '' },
    ]),
    ...claims.flatMap(({ where, value }) => [
      { where, text: value.note ?? '' },
      { where, text: value.reason ?? '' },
    ]),
  ];

  it(`are not copied: no ${RUN} words in a row`, () => {
    expect(texts.filter(({ text }) => text !== '').length).toBeGreaterThan(1000);
    const copied = texts.filter(({ text }) => runsOf(wordsOf(text)).some((run) => chapter.has(run)));
    expect(copied.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });
});
