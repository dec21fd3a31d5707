/** The other way round: what the chapter prints is in the records. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BASE, Cover, indexOfWords, isHere, lineAt, running, skipped } from './chapter.js';
import { claims, names, ROOT } from './published.js';
import type { DateClaim, HistoricalDate } from './types.js';

/** Capitalised words that name nothing: reviewed, one a line; `#` begins a remark. */
const ordinary = new Set(
  fs
    .readFileSync(path.join(ROOT, 'test/ordinary-words.txt'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((word) => word !== ''),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word behind the end of a sentence. An initial ("G. Miasnikov") ends none. */
function beginsSentence(start: number): boolean {
  const before = running.slice(Math.max(0, start - 12), start);
  if (/(?:^|\n)[“”‘’"'([\s]*$/u.test(before) || start === 0) return true;
  return (
    /[.!?][“”‘’"')\]\s]*$/u.test(before) && !/(?:^|[^\p{L}])\p{Lu}\.\s*$/u.test(before) && !/No\.\s*$/u.test(before)
  );
}

const words: readonly Word[] = [...running.matchAll(/(?<![\p{L}’])\p{Lu}\p{L}*/gu)].map((match) => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
}));

const attested = names.flatMap(({ where, of, value }) =>
  (value.seen ?? []).filter(({ source }) => source === BASE).map((seen) => ({ where, of, text: value.text, seen })),
);

const spellings = (() => {
  const cover = new Cover();
  for (const { text, seen } of attested) cover.mark(text, seen.lines);
  return cover;
})();

const dates = claims.flatMap(({ where, value }) => {
  const own = 'value' in value ? (value as unknown as DateClaim).value : undefined;
  return [own, value.when]
    .filter((date): date is HistoricalDate => typeof date === 'object' && date.asWritten !== undefined)
    .flatMap(({ asWritten = '' }) =>
      value.cite.filter(({ source }) => source === BASE).map(({ lines = '' }) => ({ where, asWritten, lines })),
    );
});

/** What a date of some claim covers, as it is written. */
const written = (() => {
  const cover = new Cover();
  for (const { asWritten, lines } of dates) cover.mark(asWritten, lines);
  return cover;
})();

/** A part of a name that is recorded there, or of a date. */
const isRecorded = ({ start, end }: Word): boolean => spellings.has(start, end) || written.has(start, end);

const place = ({ text, start }: Word): string => `l.${lineAt(start)} ${text}`;

describe.skipIf(!isHere)(`names of the chapter${skipped}`, () => {
  const named = words.filter(({ start }) => !beginsSentence(start));

  it('are spellings of a record on that line, every capitalised word that is not ordinary', () => {
    expect(named.length).toBeGreaterThan(1000);
    const missing = named.filter((word) => !ordinary.has(word.text) && !isRecorded(word));
    expect(missing.map(place)).toEqual([]);
  });

  it('need every word of the list of ordinary ones', () => {
    const needed = new Set(named.filter((word) => !isRecorded(word)).map(({ text }) => text));
    expect([...ordinary].filter((word) => !needed.has(word))).toEqual([]);
  });

  it('are recorded on every line where they stand, once they are recorded at all', () => {
    const missing = new Set<string>();
    // A phrase without a capital is a name only sometimes ("the convention"): its readers have said where.
    const proper = attested.map((name) => name.text).filter((text) => /[\p{Lu}\p{N}]/u.test(text));
    for (const text of new Set(proper)) {
      for (let at = indexOfWords(running, text); at >= 0; at = indexOfWords(running, text, at + 1)) {
        if (!spellings.has(at, at + text.length)) missing.add(`l.${lineAt(at)} ${text}`);
      }
    }
    expect([...missing]).toEqual([]);
  });
});

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|few|several)';

/** What dates something: months with days and years, years, seasons, and spans counted from something else. */
const DATES = new RegExp(
  [
    `\\b${MONTH}(?: \\d{1,2}(?![\\d\\p{L}]))?(?:, ?1\\d{3})?`,
    '\\b1[89]\\d\\d(?:-1[89]\\d\\d)?',
    '(?<=\\b(?:in|of|the|last|this) )(?:spring|summer|fall|autumn|winter)\\b',
    `\\b${NUMBER} (?:days|weeks|months|years) (?:later|ago|before|after)`,
  ].join('|'),
  'gu',
);

describe.skipIf(!isHere)(`dates of the chapter${skipped}`, () => {
  it('stand on some claim as they are written', () => {
    const found = [...running.matchAll(DATES)].map(
      (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
    );
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((word) => !isRecorded(word)).map(place)).toEqual([]);
  });

  it('say that the year is inferred where the words have none', () => {
    const inferred = claims.filter(({ value }) => {
      const own = 'value' in value ? (value as unknown as DateClaim).value : undefined;
      return [own, value.when].some(
        (date) =>
          typeof date === 'object' &&
          date.edtf !== undefined &&
          date.asWritten !== undefined &&
          !/1\d{3}/u.test(date.asWritten),
      );
    });
    expect(inferred.length).toBeGreaterThan(50);
    expect(inferred.filter(({ value }) => value.basis !== 'inferred').map(({ where }) => where)).toEqual([]);
  });

  it('are in the lines that their claim cites', () => {
    const missing = dates.filter(({ asWritten, lines }) => {
      const one = new Cover();
      one.mark(asWritten, lines);
      for (let at = running.indexOf(asWritten); at >= 0; at = running.indexOf(asWritten, at + 1)) {
        if (one.has(at, at + asWritten.length)) return false;
      }
      return true;
    });
    expect(missing.map(({ where, asWritten, lines }) => `${where}: "${asWritten}" not in ${lines}`)).toEqual([]);
  });
});
