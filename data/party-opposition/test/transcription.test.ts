/** What the records say of the chapter, held against a copy of it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BASE, fold, indexOfWords, isHere, lines, passage, rangesOf, skipped, text } from './chapter.js';
import { claims, names, sources } from './published.js';

describe.skipIf(!isHere)(`the chapter${skipped}`, () => {
  it('is the text that the source names, to the letter', () => {
    expect(sources.get(BASE)?.transcription).toMatchObject({
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      lines: lines.length,
    });
  });

  it('has every line that is cited', () => {
    const cited = [
      ...claims.flatMap(({ where, value }) => value.cite.map((cite) => ({ where, ...cite }))),
      ...names.flatMap(({ where, value }) =>
        [...(value.seen ?? []), ...(value.cite ?? [])].map((cite) => ({ where, ...cite })),
      ),
    ].filter(({ source }) => source === BASE);
    expect(cited.length).toBeGreaterThan(1000);
    const missing = cited.filter((cite) =>
      rangesOf(cite.lines ?? '').some(({ from, to }) => from < 1 || to < from || to > lines.length),
    );
    expect(missing).toEqual([]);
    // A citation of nothing but blank lines is a slip.
    expect(cited.filter((cite) => rangesOf(cite.lines ?? '').some((range) => passage(range) === ''))).toEqual([]);
  });

  it('prints every spelling in every place where it is said to be seen', () => {
    const seen = names.flatMap(({ where, value }) =>
      (value.seen ?? [])
        .filter(({ source }) => source === BASE)
        .flatMap((attestation) =>
          rangesOf(attestation.lines).map((range) => ({ where, text: fold(value.text), range })),
        ),
    );
    expect(seen.length).toBeGreaterThan(1000);
    const missing = seen.filter((spelling) => indexOfWords(passage(spelling.range), spelling.text) < 0);
    expect(missing.map(({ where, range }) => `${where}: not in ${range.from}-${range.to}`)).toEqual([]);
  });
});
