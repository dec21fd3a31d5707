import type { DatasetIndex, Kind, Spelling } from '@glossator/model';
import { buildNameIndex, type SearchResult, search as searchNames, spellings } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { expectText } from './expect-text.js';
import { perIndex } from './per-index.js';

/** Somebody or something that bears a name. */
export interface NameBearer {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** For display, empty where unknown: "1889–1945", "8–16 March 1921". */
  readonly dates: string;
  /** The spelling of the records that was recognised, with its language and what kind of name it is. */
  readonly name: Spelling;
}

type Index = Pick<Dataset, 'index'>;

const namesOf = perIndex(buildNameIndex);
const entriesOf = perIndex((index) => new Map(index.map((entry): [string, DatasetIndex[number]] => [entry.id, entry])));

const NAME_KINDS: readonly Spelling['kind'][] = ['preferred', 'variant', 'alias', 'birth', 'pseudonym', 'misprint'];

/** To the letter before folded, preferred before other names, a misprint last. */
const nearness = ({ text, kind }: Spelling, wanted: string): number =>
  NAME_KINDS.indexOf(kind) + (text.normalize() === wanted ? 0 : NAME_KINDS.length);

/**
 * Everybody and everything of which a whole text is a name, in any recorded spelling or script. Case, diacritics, apostrophes, hyphens
 * and full stops make no difference; what is printed to the letter comes first. Nobody is chosen: several may bear one name.
 *
 * @param options.kind only entities of this kind
 * @returns each bearer once, with the spelling that is nearest; empty where it is nobody's name
 * @example find(dataset, 'Мясников').map(({ id }) => id) // ['person:gavriil-myasnikov']
 */
export function find({ index }: Index, name: string, { kind }: { readonly kind?: Kind } = {}): NameBearer[] {
  const wanted = expectText(name, 'a name').trim().normalize();
  const bearers = new Map<string, NameBearer>();
  const entries = [...spellings(namesOf(index), wanted)];
  entries.sort((a, b) => nearness(a.name, wanted) - nearness(b.name, wanted) || (a.id < b.id ? -1 : 1));
  for (const { id, name: spelling } of entries) {
    const entry = entriesOf(index).get(id);
    if (entry === undefined || bearers.has(id) || (kind !== undefined && entry.kind !== kind)) continue;
    bearers.set(id, { id, kind: entry.kind, label: entry.label, dates: entry.dates, name: spelling });
  }
  return [...bearers.values()];
}

/**
 * Finds entities by any fragment of any spelling, of an id or of a slug, best first; ties in the order of their ids.
 *
 * @param options.kind only entities of this kind
 * @param options.limit so many at most; 100 when absent
 * @returns each with its `score` (1 is a whole name; comparable within one search only) and `why` in words
 * @example search(dataset, 'Trotz', { kind: 'person' })[0]?.id // 'person:leon-trotsky'
 */
export const search = (
  { index }: Index,
  fragment: string,
  { kind, limit = 100 }: { readonly kind?: Kind; readonly limit?: number } = {},
): SearchResult[] => searchNames(namesOf(index), expectText(fragment, 'a fragment of a name or id'), limit, kind);
