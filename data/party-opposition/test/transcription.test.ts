/** What the records say of the chapter, held against a copy of it. The copy is not in the repository. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claims, names, ROOT, sources } from './published.js';

const FOLDER = path.join(ROOT, '../../../shared/seed');
const BASE = 'maximoff-1940';

const found = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER).find((name) => name.endsWith('.txt')) : undefined;
const raw = found === undefined ? '' : fs.readFileSync(path.join(FOLDER, found), 'utf8');
// As `lines` count it: UTF-8, LF, no byte order mark.
const text = raw.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
// A line is ended by LF: what stands behind the last one, in this text a space, is none.
const lines = text.split('\n').slice(0, -1);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** @example rangesOf('12, 40-41') // [{ from: 12, to: 12 }, { from: 40, to: 41 }] */
const rangesOf = (written: string): Range[] =>
  written.split(', ').map((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return { from, to };
  });

const fold = (part: string): string => part.replace(/\s+/gu, ' ').trim();

/** A passage as a spelling stands in it: line-end hyphens removed, white space folded. */
const passage = ({ from, to }: Range): string =>
  fold(
    lines
      .slice(from - 1, to)
      .join('\n')
      .replace(/-[ \t]*\n\s*/gu, ''),
  );

const title = found === undefined ? ' (skipped: no copy of the chapter at ../shared/seed)' : '';

describe.skipIf(found === undefined)(`the chapter${title}`, () => {
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
    expect(cited.length).toBeGreaterThan(100);
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
    expect(seen.length).toBeGreaterThan(100);
    const missing = seen.filter((spelling) => !passage(spelling.range).includes(spelling.text));
    expect(missing.map(({ where, range }) => `${where}: not in ${range.from}-${range.to}`)).toEqual([]);
  });
});
