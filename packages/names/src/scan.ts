import type { Spelling } from '@glossator/model';
import { agreement } from './agree.js';
import { fold } from './fold.js';
import { type Forms, formsOf } from './forms.js';
import { startsCapital } from './letters.js';
import { type Linking, linkingOf } from './linking.js';
import { type NamedEntity, type NameEntry, type NameIndex, ROOT } from './name-index.js';
import { beginsSentence, goesOnInHan, isPartOfAnother, isPartOfThing } from './neighbours.js';
import { isListed, isOrdinary } from './ordinary.js';
import { hasOtherInitials, isInitial, peopleAt } from './people.js';
import { phrasesAt } from './phrases.js';
import { readWords, type Token, tokenize } from './tokens.js';

/**
 * How a name was recognised: as the record writes it (`preferred`, `variant`, `misprint`), but for case and diacritics or with other initials
 * and in another order (`folded`), in a form that no record has (`romanised`, `inflected`), or only perhaps (`candidate`).
 */
export type MatchKind = 'preferred' | 'variant' | 'romanised' | 'inflected' | 'folded' | 'misprint' | 'candidate';

/**
 * Why it is not certain whom a name means: several bear it (shared), the record says that it may be somebody unknown (record), a form that no
 * record has may be another word's or a family's (form), or the words around it make it look like somebody else's (neighbours).
 */
export type Doubt = 'shared' | 'record' | 'form' | 'neighbours';

/** A known name found in a text. Offsets are UTF-16, into the text given. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  /** Whom it means, or null: several can be meant, or the record says that it may be somebody else. */
  readonly entity: string | null;
  /** Whom it can mean, in the order of the datasets; never empty. */
  readonly candidates: readonly string[];
  readonly match: MatchKind;
  /** Present where `entity` is null. */
  readonly doubt?: Doubt;
  /** The spelling of the index that was recognised. */
  readonly name: Spelling;
}

/** What is looked for, and in what. */
interface Prose {
  readonly index: NameIndex;
  readonly forms: Forms;
  readonly text: string;
  readonly tokens: readonly Token[];
}

interface Hit {
  readonly id: string;
  readonly entity: NamedEntity;
  readonly name: Spelling;
  readonly linking: Linking;
  readonly match: Exclude<MatchKind, 'candidate'>;
  readonly exact: boolean;
}

function kindOfMatch({ kind }: Spelling, exact: boolean): Hit['match'] {
  if (kind === 'misprint') return 'misprint';
  if (!exact) return 'folded';
  return kind === 'preferred' ? 'preferred' : 'variant';
}

/** The spellings that agree with the text; exact ones hide folded ones of the same entity. */
function hitsOf(entries: readonly NameEntry[], text: string, tokens: readonly Token[], from: number): Hit[] {
  const best = new Map<string, Hit>();
  for (const entry of entries) {
    const found = agreement(entry, text, tokens, from);
    if (found === 'no') continue;
    const { id, entity, name } = entry;
    const exact = found === 'exact';
    const known = best.get(id);
    if (known !== undefined && (!exact || known.exact)) continue;
    best.set(id, { id, entity, name, exact, linking: linkingOf(entity, name), match: kindOfMatch(name, exact) });
  }
  return [...best.values()];
}

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A capital behind the first word, which no beginning of a sentence gives. */
const hasInnerCapital = (text: string): boolean => /[\p{L}\p{N}][^\p{L}\p{N}]+\p{Lu}/u.test(text);

/**
 * Without the common nouns of others. "Workers' Opposition", printed to the letter, is a proper name, and no other's "workers'
 * opposition" where the record of the other says that the noun never links. One word proves nothing: a sentence may begin with it.
 */
function withoutNouns(hits: readonly Hit[]): readonly Hit[] {
  const isProper = ({ exact, linking, name }: Hit): boolean =>
    exact && linking !== 'never' && hasInnerCapital(name.text);
  if (hits.length < 2 || !hits.some(isProper)) return hits;
  return hits.filter(({ exact, linking, name }) => exact || linking !== 'never' || !startsSmall(name.text));
}

/** A text that two entities carry is a candidate wherever it occurs, whatever the records say. */
function doubtOf(hits: readonly Hit[], doubtful: boolean): Doubt | undefined {
  if (doubtful) return 'neighbours';
  if (hits.length > 1) return 'shared';
  const [open] = hits.filter(({ linking }) => linking === 'candidate');
  if (open === undefined) return undefined;
  return open.match === 'romanised' || open.match === 'inflected' ? 'form' : 'record';
}

function decide(hits: readonly Hit[], doubtful: boolean): Omit<NameMatch, 'start' | 'end'> | undefined {
  const [first] = hits;
  if (first === undefined) return undefined;
  const candidates = hits.map(({ id }) => id);
  const doubt = doubtOf(hits, doubtful);
  if (doubt !== undefined) return { entity: null, candidates, match: 'candidate', doubt, name: first.name };
  return { entity: first.id, candidates, match: first.match, name: first.name };
}

/** A name that means its entity in prose, be it only perhaps: others are passed over, and hide no shorter one. */
const inProse = (hits: readonly Hit[]): boolean => hits.some(({ linking }) => linking !== 'never');

/** A name and how many tokens it has. */
type Found = readonly [length: number, hits: readonly Hit[]];

const NOTHING: Found = [0, []];

/** The longest spelling of the records that starts at a token and is wanted, and how many tokens it has. */
function longestSpelling(
  { index, text, tokens }: Prose,
  from: number,
  wanted: (hits: readonly Hit[]) => boolean,
): Found {
  let best: Found = NOTHING;
  let node = ROOT;
  for (let at = from; at < tokens.length; at += 1) {
    node = index.step(node, tokens[at]?.folded ?? '');
    if (node === ROOT) break;
    if (!index.ends(node)) continue;
    const hits = hitsOf(index.entriesAt(node), text, tokens, from);
    if (hits.length > 0 && wanted(hits)) best = [at + 1 - from, hits];
  }
  return best;
}

/** The longest known name that starts at a token: as written in a record or, where that is no shorter, in a form of it. */
function longestAt(prose: Prose, from: number, wanted: (hits: readonly Hit[]) => boolean): Found {
  const { index, forms, text, tokens } = prose;
  const written = longestSpelling(prose, from, wanted);
  if (!isCapital(tokens[from])) return written;
  const [people, phrases] = [peopleAt(forms, text, tokens, from), phrasesAt(index, forms, text, tokens, from)];
  const [length, hits] = written;
  const longest = Math.max(people[0], phrases[0]);
  if (longest === 0 || longest < length) return written;
  const formed = [people, phrases]
    .flatMap(([each, found]) => (each === longest ? found : []))
    .map((hit): Hit => ({ ...hit, exact: false }))
    .filter((hit) => wanted([hit]));
  if (longest > length) return formed.length > 0 ? [longest, formed] : written;
  // What a record writes down is no form of the same entity.
  const known = new Set(hits.map(({ id }) => id));
  return [length, [...hits, ...formed.filter(({ id }) => !known.has(id))]];
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && startsCapital(token.word);

/** Whether only the capital of the first letter parts a name from what is printed. */
const isPrintedSo = ({ word }: Token, { text }: Spelling): boolean =>
  word.slice(1).normalize('NFC') === text.slice(1).normalize('NFC');

/** Without the people whose initials are others, and without ordinary words that are not printed just as the name is. */
function plausible({ index, text, tokens }: Prose, at: number, hits: readonly Hit[]): readonly Hit[] {
  const token = tokens[at];
  if (token === undefined) return hits;
  const ordinary = isOrdinary(token.word, token.folded, index.entriesAt(index.step(ROOT, token.folded)));
  return hits.filter(({ entity, exact, name }) => {
    if (ordinary && !exact && !isPrintedSo(token, name)) return false;
    return entity.kind !== 'person' || !hasOtherInitials(entity, text, tokens, at);
  });
}

/** A name in a row of tokens, and whether another stands right before it. */
interface Span {
  readonly from: number;
  readonly length: number;
  readonly behindName: boolean;
}

/** Whether what stands around a name leaves it open whom it means. */
function isDoubtful({ index, forms, text, tokens }: Prose, span: Span, hits: readonly Hit[]): boolean {
  const { from, length, behindName } = span;
  const [first, last, next] = [tokens[from], tokens[from + length - 1], tokens[from + length]];
  if (first === undefined || last === undefined) return false;
  const isName = (folded: string): boolean => index.step(ROOT, folded) !== ROOT || forms.isSurname(folded);
  if (goesOnInHan(text, last)) return true;
  const isPerson = hits.every(({ entity }) => entity.kind === 'person');
  if (isPerson && isPartOfThing(text, last, next, isName)) return true;
  if (length > 1) return false;
  // A form of an ordinary word: "Правды", "Mira".
  if (hits.some(({ exact, name }) => !exact && isListed(fold(name.text)))) return true;
  if (isPartOfAnother(text, tokens, from, behindName)) return true;
  if (!beginsSentence(text, tokens, from)) return false;
  // "Шляпникова" is his genitive and her nominative; an ordinary word has a capital here.
  const ofHim =
    hits.some(({ entity, match }) => match === 'inflected' && entity.kind === 'person') && /[ая]$/u.test(first.folded);
  const ordinary = isOrdinary(first.word, first.folded, index.entriesAt(index.step(ROOT, first.folded)));
  return ofHim || (ordinary && isCapital(first));
}

/** A name ends with its last word, and with the full stop of an initial that is put behind: "Miasnikov, G.". */
const endOf = (text: string, { word, end }: Token, length: number, name: Spelling): number =>
  length > 1 &&
  word.length < 4 &&
  text.startsWith('.', end) &&
  isInitial(text, { word, end }) &&
  !name.text.endsWith(word)
    ? end + 1
    : end;

/** How many words are read at a time. A long text has very many: where all were kept, the collector would take most of the time. */
const WINDOW = 256;
/** So many words before a name are looked at, and so many from its beginning on; more only where some name has more. */
const [BEHIND, AHEAD] = [4, 10];

/**
 * Finds the known names of a text in one pass; the longest wins and matches never overlap.
 *
 * @example scan(index, 'Against Trotzky') // one match at 8–15
 */
export function scan(index: NameIndex, text: string): NameMatch[] {
  const tokens: Token[] = [];
  const prose: Prose = { index, forms: formsOf(index), text, tokens };
  const ahead = Math.max(index.mostWords + 1, AHEAD);
  const matches: NameMatch[] = [];
  let [read, named] = [0, -1];
  for (let from = 0; ; ) {
    if (from + ahead > tokens.length && read < text.length) {
      const gone = Math.max(from - BEHIND, 0);
      tokens.splice(0, gone);
      [from, named] = [from - gone, named - gone];
      read = readWords(text, read, tokens, ahead + WINDOW);
    }
    const token = tokens[from];
    if (token === undefined) return matches;
    // Most words begin no name, and have no form that could.
    if (!index.mayBegin(token.folded) && !isCapital(token)) {
      from += 1;
      continue;
    }
    const [length, hits] = longestAt(prose, from, inProse);
    const [first, last] = [tokens[from], tokens[from + length - 1]];
    if (length === 0 || first === undefined || last === undefined) {
      from += 1;
      continue;
    }
    const likely = length === 1 ? plausible(prose, from, hits) : hits;
    const doubtful = isDoubtful(prose, { from, length, behindName: named === from }, likely);
    const decided = decide(withoutNouns(likely), doubtful);
    from += length;
    if (decided === undefined) continue;
    matches.push({ start: first.start, end: endOf(text, last, length, decided.name), ...decided });
    named = from;
  }
}

/** Somebody whose name a whole text is, how surely that name means them in prose, and which spelling was recognised how. */
export type Bearer = Pick<Hit, 'id' | 'linking' | 'name' | 'match'>;

/**
 * Whom a whole text names, whatever its linking says: for labels that a writer chose. A possessive ending is left aside.
 *
 * @returns in the order of the datasets; empty where it is nobody's name
 */
export function bearers(index: NameIndex, text: string): Bearer[] {
  const whole = text.trim().replace(/['’]s?$/u, '');
  for (const candidate of new Set([text.trim(), whole])) {
    const tokens = tokenize(candidate);
    const [length, hits] = longestAt({ index, forms: formsOf(index), text: candidate, tokens }, 0, () => true);
    if (length > 0 && length === tokens.length) {
      return hits.map(({ id, linking, name, match }) => ({ id, linking, name, match }));
    }
  }
  return [];
}
