/** Dates of the dataset in the words of a message, and in the style of a note. */
import { boundsOfDate, formatDate, shortCitation } from '@glossator/dataset';
import {
  type DayBounds,
  dayNumberToGregorian,
  dayNumberToJulian,
  formatEdtf,
  formatIsoDay,
  formatYears,
  type ProseDate,
} from '@glossator/dates';
import type { DateClaim, HistoricalDate } from '@glossator/model';
import type { Tie } from '../clauses/tie.js';
import type { Fix } from '../finding.js';

const MAX_CITATIONS = 2;

/** What a date is of: "Eleventh Party Congress", "birth of Leon Trotsky". */
export function thingOf({ found, property }: Tie): string {
  const words = {
    born: 'birth of ',
    died: 'death of ',
    founded: 'founding of ',
    dissolved: 'end of ',
    published: 'publication of ',
  };
  return `${property === 'when' ? '' : words[property]}${found.entity.label}`;
}

/** Claims with what they rest on, what several say once: "27 March – 2 April 1922 (Maximoff 1940, l. 12)". */
export function withSources(claims: readonly DateClaim[], { found }: Tie, thing?: string): string {
  const sources = new Map<string, Set<string>>();
  for (const { value, cite } of claims) {
    const words = formatDate(value);
    const known = sources.get(words) ?? new Set();
    for (const each of cite) known.add(shortCitation(each, found.dataset.sources.get(each.source)));
    sources.set(words, known);
  }
  const each = [...sources].map(([words, cited], at) => {
    const named = thing === undefined || at > 0 ? '' : `${thing}; `;
    return `${words} (${named}${[...cited].slice(0, MAX_CITATIONS).join('; ')})`;
  });
  return each.join(' and ');
}

const monthOf = (day: number): string => formatIsoDay(dayNumberToGregorian(day)).slice(0, 7);

/** "March–April 1922" */
function months({ earliestStart, latestEnd }: DayBounds): string | undefined {
  if (earliestStart === null || latestEnd === null) return undefined;
  const [from, to] = [monthOf(earliestStart), monthOf(latestEnd)];
  return formatEdtf(from === to ? from : `${from}/${to}`).replace(/(\p{L}) – (\p{L})/u, '$1–$2');
}

/** The one edge of a date that runs from one day to another. */
function edge({ edtf }: HistoricalDate, aspect: Tie['aspect']): string | undefined {
  if (edtf === undefined || !edtf.includes('/') || aspect === 'whole') return edtf;
  const [from, to] = edtf.split('/');
  const chosen = aspect === 'start' ? from : to;
  return chosen === '' || chosen === '..' ? edtf : chosen;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A day in the way in which the note writes its own: "March 8, 1921", "1921-03-08", with the Old Style day where it has one. */
function day(edtf: string, julian: string | undefined, { style }: ProseDate, written: string): string {
  const { earliestStart } = edtfDays(edtf);
  if (!DAY.test(edtf) || earliestStart === null) return formatEdtf(edtf, julian);
  if (/^\d{4}-/u.test(written)) return edtf;
  if (style === 'both' || style === 'old') {
    return formatEdtf(edtf, julian ?? formatIsoDay(dayNumberToJulian(earliestStart)));
  }
  const [number, month, year] = formatEdtf(edtf).split(' ');
  return /^\p{L}+\.? \d/u.test(written) ? `${month} ${number}, ${year}` : formatEdtf(edtf);
}

/** What hangs on another event, from the first day to the last that it can be. */
const between = ({ bounds: { earliestStart, latestEnd } }: HistoricalDate): string | undefined =>
  earliestStart === null || latestEnd === null ? undefined : `${earliestStart}/${latestEnd}`;

const edtfDays = (edtf: string): DayBounds => boundsOfDate({ edtf } as HistoricalDate);

/** The dataset's date as exactly and in the style in which the note gives its own. */
export function inStyleOf(date: ProseDate, written: string, value: HistoricalDate, aspect: Tie['aspect']): string {
  const edtf = edge(value, aspect) ?? between(value);
  if (edtf === undefined || (value.edtf === undefined && date.precision === 'day')) return formatDate(value);
  const bounds = edtfDays(edtf);
  const isFine =
    bounds.earliestStart !== null && bounds.latestEnd !== null && bounds.latestEnd - bounds.earliestStart < 300;
  if (date.precision === 'day' || bounds.vague) return day(edtf, value.julian, date, written);
  if (date.precision === 'month' || date.precision === 'season') return (isFine && months(bounds)) || formatEdtf(edtf);
  return formatYears(edtf);
}

/** Only English is written here. */
const isEnglish = (written: string): boolean => /^[\p{ASCII}–—−]*$/u.test(written);

/** Where the date and the words belong that only it asks for: "on" in front of a day, "the" in front of a season. */
function replaced(
  text: string,
  { start, end, precision }: ProseDate,
  written: string,
): { start: number; newText: string; end: number } {
  const ahead = text.slice(Math.max(0, start - 4), start).toLowerCase();
  if (precision === 'season' && ahead === 'the ') return { start: start - 4, end, newText: written };
  const span = / – |^(\d+)–/u.exec(written);
  if (span !== null && /\bon $/u.test(ahead) && !written.includes('(')) {
    return { start: start - 3, end, newText: `from ${written.replace(/ ?– ?/u, ' to ')}` };
  }
  return { start, end, newText: written };
}

/** To write the dataset's date instead, one fix for each claim. Which is right is for the writer to say. */
export function dateFixes({ date, aspect }: Tie, claims: readonly DateClaim[], text: string): Fix[] {
  const written = text.slice(date.start, date.end);
  if (!isEnglish(written) || aspect === 'before' || aspect === 'after') return [];
  const texts = new Set(claims.map(({ value }) => inStyleOf(date, written, value, aspect)));
  return [...texts].map((each) => ({
    title: `Change to "${each}"`,
    safe: false,
    edits: [replaced(text, date, each)],
  }));
}
