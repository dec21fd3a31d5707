import type { DatasetIndex, Kind, Spelling } from '@glossator/model';
import { buildNameIndex, type NameIndex, spellings, tokenize } from '@glossator/names';
import type { Dataset } from '../dataset.js';
import { expectText } from './expect-text.js';
import { onceFor } from './once-for.js';

/** Somebody or something that bears a name. */
export interface NameBearer {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  /** For display, empty where unknown: "1889–1945", "8–16 March 1921". */
  readonly dates: string;
  /** The spelling of the records that was recognised, with its language and what kind of name it is. */
  readonly name: Spelling;
  /** Whether the text is all of that name; else it is a word of it, or several in a row. */
  readonly whole: boolean;
}

type Index = Pick<Dataset, 'index'>;

const names = new WeakMap<DatasetIndex, NameIndex>();
const namesOf = (index: DatasetIndex): NameIndex => onceFor(names, index, buildNameIndex);

type Entry = DatasetIndex[number];

const entries = new WeakMap<DatasetIndex, ReadonlyMap<string, Entry>>();
const entriesOf = (index: DatasetIndex): ReadonlyMap<string, Entry> =>
  onceFor(entries, index, () => new Map(index.map((entry): [string, Entry] => [entry.id, entry])));

const NAME_KINDS: readonly Spelling['kind'][] = ['preferred', 'variant', 'alias', 'birth', 'pseudonym', 'misprint'];

/** To the letter before folded, preferred before other names, a misprint last. */
const nearness = ({ text, kind }: Spelling, wanted: string): number =>
  NAME_KINDS.indexOf(kind) + (text.normalize() === wanted ? 0 : NAME_KINDS.length);

/** A spelling of an entity, with its words in their fold. */
interface Spelled {
  readonly id: string;
  readonly name: Spelling;
  readonly words: readonly string[];
}

const wordsOf = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

/** By each of their words, the spellings of an index. */
function byWord(index: DatasetIndex): ReadonlyMap<string, readonly Spelled[]> {
  const spelled = new Map<string, Spelled[]>();
  for (const { id, names: all } of index) {
    for (const name of all) {
      const words = wordsOf(name.text);
      for (const word of new Set(words)) {
        const list = spelled.get(word);
        if (list === undefined) spelled.set(word, [{ id, name, words }]);
        else list.push({ id, name, words });
      }
    }
  }
  return spelled;
}

const spelledWith = new WeakMap<DatasetIndex, ReadonlyMap<string, readonly Spelled[]>>();

/** The spellings in which the words of a text stand in a row. */
function holding(index: DatasetIndex, text: string): Spelled[] {
  const wanted = wordsOf(text);
  const standsAt = (words: readonly string[], at: number): boolean =>
    wanted.every((word, of) => words[at + of] === word);
  return (onceFor(spelledWith, index, byWord).get(wanted[0] ?? '') ?? []).filter(({ words }) =>
    words.some((_, at) => standsAt(words, at)),
  );
}

/**
 * Everybody and everything that bears a name, in any recorded spelling or script: of which the text is a whole name or, where it is
 * nobody's, a word of a name or several in a row, as a surname is. Case, diacritics, apostrophes, hyphens and full stops make no difference;
 * what is printed to the letter comes first. Nobody is chosen: several may bear one name.
 *
 * @param options.kind only entities of this kind
 * @returns each bearer once, with the spelling that is nearest; `whole` is the same for all
 * @example find(dataset, 'Мясников').map(({ id }) => id) // ['person:gavriil-myasnikov']
 */
export function find({ index }: Index, name: string, { kind }: { readonly kind?: Kind } = {}): NameBearer[] {
  const wanted = expectText(name, 'a name').trim().normalize();
  const isWanted = ({ id }: { readonly id: string }): boolean =>
    kind === undefined || entriesOf(index).get(id)?.kind === kind;
  const wholes = spellings(namesOf(index), wanted).filter(isWanted);
  const whole = wholes.length > 0;
  const entries = [...(whole ? wholes : holding(index, wanted).filter(isWanted))];
  entries.sort((a, b) => nearness(a.name, wanted) - nearness(b.name, wanted) || (a.id < b.id ? -1 : 1));
  const bearers = new Map<string, NameBearer>();
  for (const { id, name: spelling } of entries) {
    const entry = entriesOf(index).get(id);
    if (entry === undefined || bearers.has(id)) continue;
    bearers.set(id, { id, kind: entry.kind, label: entry.label, dates: entry.dates, name: spelling, whole });
  }
  return [...bearers.values()];
}
