/** The index of a book: whom its pages speak of, here the lines of notes. */
import type { Found } from '@glossator/dataset';
import type { BookIndexOutput } from '@glossator/model';
import { type Sight, shownAs } from './named.js';

export type IndexEntry = BookIndexOutput['entries'][number];

/** In the order of an index: people first. */
export const INDEX_KINDS = ['person', 'org', 'event', 'work', 'place', 'concept'] as const;

export type IndexKind = (typeof INDEX_KINDS)[number];

/** English, whatever the machine speaks: the same index everywhere. Numbers count as numbers. */
const { compare } = new Intl.Collator('en', { numeric: true });

const inOrder = (a: string, b: string): number => compare(a, b) || (a < b ? -1 : Number(a > b));

const words = (text: string): string[] => text.toLocaleLowerCase('en').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * How an entity stands in an index: "Trotsky, Leon". The surname comes first only where the record has it as a spelling of its own and the
 * preferred name ends with it; of "Kim Il-sung", or of Hamlet, nothing is guessed.
 */
export function headingOf({ entity }: Found): string {
  const { label, names } = entity;
  if (entity.kind !== 'person') return label;
  const surnames = names
    .filter(({ kind, text }) => kind !== 'misprint' && label.endsWith(` ${text}`))
    .map(({ text }) => text);
  const [surname] = surnames.sort((a, b) => b.length - a.length);
  return surname === undefined ? label : `${surname}, ${label.slice(0, -surname.length).trim()}`;
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Whether a reader would look for a spelling elsewhere than where the heading stands: it does not have the heading's first word. */
function isElsewhere(spelling: string, heading: string): boolean {
  const [first = ''] = words(heading);
  return !words(spelling).includes(first);
}

/**
 * The spelling of the record that stands at a place, as the record writes it; of a person also the surname that ends one: "Троцкий" of "Лев
 * Давидович Троцкий". A case is none: nobody looks under "Троцкого".
 */
const spellingAt = ({ mention, found }: Sight): string[] => {
  const text = folded(mention.text);
  const isWritten = found?.entity.names.some(
    ({ kind, text: name }) =>
      name === text || (found.entity.kind === 'person' && kind !== 'misprint' && name.endsWith(` ${text}`)),
  );
  return isWritten ? [text] : [];
};

function placesOf(sights: readonly Sight[]): IndexEntry['places'] {
  const places = new Map<string, IndexEntry['places'][number]>();
  for (const { file, start, mention } of sights) {
    const key = JSON.stringify([file, start.line]);
    places.set(key, { file, line: start.line, linked: mention.linked || places.get(key)?.linked === true });
  }
  const [first, ...rest] = places.values();
  return first === undefined ? ([] as never) : [first, ...rest];
}

/** Under "Miasnikov" who looks for "C. Miasnikov" looks as well. */
const isCovered = (spelling: string, others: readonly string[]): boolean =>
  others.some((other) => other !== spelling && words(other).every((word) => words(spelling).includes(word)));

function entryOf(found: Found, sights: readonly Sight[]): IndexEntry {
  const heading = headingOf(found);
  const used = [...new Set(sights.flatMap(spellingAt))].filter((spelling) => isElsewhere(spelling, heading));
  const spellings = used.filter((spelling) => !isCovered(spelling, used));
  const { kind } = found.entity;
  return {
    entity: found.id,
    kind,
    heading,
    dates: shownAs(found).dates,
    spellings: spellings.sort(inOrder),
    references: [...new Set(sights.flatMap(({ reference }) => reference ?? []))].sort(),
    places: placesOf(sights),
  };
}

/**
 * The index of some notes, from their references and from the names that surely mean somebody.
 *
 * @param wanted what it is an index of
 * @param linkedOnly whether names that are no references are left out
 */
export function bookIndexOf(
  sights: readonly Sight[],
  wanted: readonly IndexKind[],
  linkedOnly: boolean,
): BookIndexOutput {
  const groups = new Map<string, { readonly found: Found; readonly sights: Sight[] }>();
  for (const sight of sights) {
    const { found, mention } = sight;
    if (found === undefined || !wanted.includes(found.entity.kind) || (linkedOnly && !mention.linked)) continue;
    const group = groups.get(found.id) ?? { found, sights: [] };
    groups.set(found.id, group);
    group.sights.push(sight);
  }
  const entries = [...groups.values()].map((group) => entryOf(group.found, group.sights));
  const rank = ({ kind }: IndexEntry): number => INDEX_KINDS.indexOf(kind);
  return {
    schemaVersion: 1,
    entries: entries.sort((a, b) => rank(a) - rank(b) || inOrder(a.heading, b.heading) || inOrder(a.entity, b.entity)),
  };
}

/** A line of a printed index: an entry, or where another spelling sends its reader. */
export type IndexLine = { readonly word: string } & ({ readonly entry: IndexEntry } | { readonly see: IndexEntry });

/** The lines of one kind, in the order of the alphabet. */
export function linesOf({ entries }: BookIndexOutput, kind: IndexKind): IndexLine[] {
  const lines = entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry): IndexLine[] => [
      { word: entry.heading, entry },
      ...entry.spellings.map((word) => ({ word, see: entry })),
    ]);
  return lines.sort((a, b) => inOrder(a.word, b.word));
}
