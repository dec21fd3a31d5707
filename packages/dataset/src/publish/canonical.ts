import { compareText } from '../problem.js';

/** The keys of what stands inside an entity, a source, a redirect or a term, in the order in which they are printed. */
const KEYS: readonly string[] = [
  ...['id', 'claim', 'label', 'needsLivingPerson', 'inverse', 'inverseLabel', 'definition'],
  ...['source', 'type', 'text', 'lang', 'kind', 'linking', 'entity', 'role', 'from', 'to', 'edge', 'min', 'max'],
  ...['value', 'edtf', 'julian', 'asWritten', 'relative', 'bounds', 'earliestStart', 'latestStart'],
  ...['earliestEnd', 'latestEnd', 'latitude', 'longitude', 'scheme', 'when'],
  ...['certainty', 'basis', 'rank', 'reason', 'key', 'version', 'lines', 'page', 'section', 'asPrinted'],
  ...[
    'genre',
    'title',
    'author',
    'family',
    'given',
    'literal',
    'container-title',
    'publisher',
    'publisher-place',
    'issued',
  ],
  ...['edition', 'volume', 'issue', 'language', 'URL', 'DOI', 'ISBN', 'transcription', 'sha256', 'note'],
  ...['via', 'address', 'accessed', 'seen', 'cite'],
];

const RANKS: ReadonlyMap<string, number> = new Map(KEYS.map((key, at) => [key, at]));

const compareKeys = (a: string, b: string): number =>
  (RANKS.get(a) ?? KEYS.length) - (RANKS.get(b) ?? KEYS.length) || compareText(a, b);

/** Lists of which the order means nothing: evidence, ends of redirects and of relation types. That of authors does. */
const UNORDERED: ReadonlySet<string> = new Set(['cite', 'seen', 'from', 'to']);

/**
 * A value with its keys and such lists in one order, whatever order a curator wrote them in.
 *
 * @param first the source whose citations come first: the one that the dataset is about
 */
export function canonical<T>(value: T, first?: string): T {
  const place = (entry: unknown): string => {
    if (typeof entry === 'string') return entry;
    const { source } = entry as { readonly source?: string };
    return `${source === first ? 0 : 1} ${source} ${JSON.stringify(entry)}`;
  };
  const order = (at: unknown, key: string): unknown => {
    if (Array.isArray(at)) {
      const list = at.map((entry) => order(entry, ''));
      return UNORDERED.has(key) ? list.sort((a, b) => compareText(place(a), place(b))) : list;
    }
    if (typeof at !== 'object' || at === null) return at;
    const entries = Object.entries(at).sort(([a], [b]) => compareKeys(a, b));
    return Object.fromEntries(entries.map(([name, part]) => [name, order(part, name)]));
  };
  return order(value, '') as T;
}
