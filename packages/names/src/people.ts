/** People by their surname and what stands around it: initials, given names, another order; romanised or declined as well. */
import type { Spelling } from '@glossator/model';
import { casesOf } from './decline/decline.js';
import { ANY_CASE, NOMINATIVE, SINGULAR } from './decline/paradigm.js';
import { type Forms, isCyrillic, singularOf, type WordReading } from './forms.js';
import { startsCapital } from './letters.js';
import type { Linking } from './linking.js';
import type { NamedEntity } from './name-index.js';
import { type NamePart, type PersonName, personNames } from './person.js';
import type { Token } from './tokens.js';

/** Somebody whose name a text prints in a form that no record writes down. */
export interface FormHit {
  readonly id: string;
  readonly entity: NamedEntity;
  /** The spelling of the record that the form is made of. */
  readonly name: Spelling;
  readonly linking: Linking;
  readonly match: 'romanised' | 'inflected' | 'folded';
}

/** Forms that begin at a token, and how many tokens they have. */
export type FormsAt = readonly [length: number, hits: readonly FormHit[]];

export const NOTHING: FormsAt = [0, []];

/** A given name, patronymic or initial as printed. */
interface Printed {
  readonly token: Token;
  readonly initial: boolean;
}

const parsed = new WeakMap<NamedEntity, readonly PersonName[]>();

function namesOf(entity: NamedEntity): readonly PersonName[] {
  let names = parsed.get(entity);
  if (names === undefined) {
    names = personNames(entity);
    parsed.set(entity, names);
  }
  return names;
}

/** In which cases a printed word is this part of a name; every case where its language has none. */
function casesOfPart(part: NamePart, { folded }: Token): number {
  if (!isCyrillic(part.word)) return part.folded === folded ? ANY_CASE : 0;
  if (!isCyrillic(folded)) return part.romanised().has(folded) ? ANY_CASE : 0;
  return casesOf(part.forms(), folded) | (part.folded === folded ? NOMINATIVE : 0);
}

const startsWith = (part: NamePart, letters: string): boolean =>
  part.folded.startsWith(letters) || [...part.romanised()].some((written) => written.startsWith(letters));

/** In which cases a printed given name is this one; an initial agrees with a name that begins so. */
function casesOfGiven(part: NamePart, { token, initial }: Printed): number {
  if (initial) return startsWith(part, token.folded) ? ANY_CASE : 0;
  return part.word.length > 1 ? casesOfPart(part, token) : 0;
}

const STRICTNESS: readonly Linking[] = ['sure', 'candidate', 'never'];

const strictest = (linkings: readonly Linking[]): Linking | undefined =>
  STRICTNESS.findLast((linking) => linkings.includes(linking));

const sameSurname = (a: NamePart, b: NamePart): boolean =>
  a.folded === b.folded || a.romanised().has(b.folded) || b.romanised().has(a.folded);

/** How surely a surname alone means a person: never surer than any spelling of it that the record has alone; undefined where it has none. */
const linkingAlone = (names: readonly PersonName[], surname: NamePart): Linking | undefined =>
  strictest(
    names
      .filter((name) => name.given === undefined && sameSurname(name.surname, surname))
      .map(({ linking }) => linking),
  );

/** The names whose given names go with a surname: a pseudonym's go with its own alone. */
const givenFor = (names: readonly PersonName[], { surname }: PersonName): PersonName[] =>
  names.filter(
    (name) =>
      name.given !== undefined && (name.spelling.kind !== 'pseudonym' || name.surname.folded === surname.folded),
  );

/** How the parts of a name agree with what is printed before or behind the surname. */
interface Fit {
  readonly cases: number;
  /** Whether more than one initial says so. */
  readonly full: boolean;
  readonly linking: Linking;
}

function fitGiven(name: PersonName, [first, second]: readonly Printed[], cases: number): Fit | undefined {
  if (name.given === undefined || first === undefined) return undefined;
  let left = cases & casesOfGiven(name.given, first);
  if (second !== undefined && (name.second !== undefined || !second.initial)) {
    left &= name.second === undefined ? 0 : casesOfGiven(name.second, second);
  }
  if (left === 0) return undefined;
  return {
    cases: left,
    full: !first.initial || (second !== undefined && name.second !== undefined),
    linking: name.linking,
  };
}

/** Two initials that agree with no two given names that are known are another person's: "L. I. Trotsky". */
function bestFit(given: readonly PersonName[], printed: readonly Printed[], cases: number): Fit | undefined {
  const fits = given.map((each) => fitGiven(each, printed, cases)).filter((fit) => fit !== undefined);
  const full = fits.find((fit) => fit.full);
  const contradicted = printed.length > 1 && given.some(({ second }) => second !== undefined);
  return full ?? (contradicted ? undefined : fits[0]);
}

/** The best agreement with the given names; with none known, an initial says nothing for or against. */
function fitAll(
  names: readonly PersonName[],
  name: PersonName,
  printed: readonly Printed[],
  cases: number,
): Fit | undefined {
  const given = givenFor(names, name);
  if (given.length === 0 && printed.every(({ initial }) => initial))
    return { cases, full: false, linking: 'candidate' };
  return bestFit(given, printed, cases);
}

const MATCHES: Readonly<Record<WordReading['how'], FormHit['match']>> = {
  own: 'folded',
  plural: 'inflected',
  romanised: 'romanised',
  inflected: 'inflected',
};

/** How a name of a person agrees with a surname as read and the given names and initials that are printed. */
function fitOf(
  names: readonly PersonName[],
  name: PersonName,
  { folded, how }: WordReading,
  surname: Token,
  printed: readonly Printed[],
): Fit | undefined {
  if (name.surname.folded !== folded) return undefined;
  const cases = how === 'plural' ? ANY_CASE : casesOfPart(name.surname, surname);
  if (cases === 0) return undefined;
  const fit = printed.length === 0 ? undefined : fitAll(names, name, printed, cases);
  if (fit?.full || (fit === undefined && printed.length > 0)) return fit;
  const alone = linkingAlone(names, name.surname);
  // A surname that the record has nowhere alone may be anybody's.
  if (fit === undefined) return alone === undefined ? undefined : { cases, full: false, linking: alone };
  return { ...fit, linking: strictest([fit.linking, alone ?? 'candidate']) ?? 'candidate' };
}

/** Whether a person can be meant by a surname as read, with the given names and initials that are printed. */
function hitOf(
  entity: NamedEntity,
  reading: WordReading,
  surname: Token,
  printed: readonly Printed[],
): FormHit | undefined {
  const names = namesOf(entity);
  for (const name of names) {
    const fit = fitOf(names, name, reading, surname, printed);
    if (fit === undefined) continue;
    // A family is several people.
    const family = reading.how === 'plural' || (fit.cases & SINGULAR) === 0;
    const inflected = reading.how === 'own' && isCyrillic(reading.folded) && (fit.cases & NOMINATIVE) === 0;
    return {
      id: entity.id,
      entity,
      name: name.spelling,
      linking: family && fit.linking === 'sure' ? 'candidate' : fit.linking,
      match: inflected ? 'inflected' : MATCHES[reading.how],
    };
  }
  return undefined;
}

const isCapital = (token: Token | undefined): token is Token => token !== undefined && startsCapital(token.word);

const SPACE = /^[ \t\u00a0\u2060]*(?:\r\n|\n|\r)?[ \t\u00a0\u2060]*$/u;
const isSpace = (gap: string): boolean => gap !== '' && SPACE.test(gap);

/** One letter, or the two or three that a system writes for one. */
const INITIAL = /^(?:\p{Lu}|Dzh|Zh|Kh|Ts|Tz|Ch|Sh|Sch|Ye|Yu|Ya|Yo|Je|Ju|Ja|Jo|Iu|Ia)$/u;

/** Whether a word is the first letter of a name, with its full stop. */
export const isInitial = <T extends Pick<Token, 'word' | 'end'>>(text: string, token: T | undefined): token is T =>
  token !== undefined && text.startsWith('.', token.end) && INITIAL.test(token.word);

const APOSTROPHE = /^['’‘ʼʹ´`′]$/u;

/** A word with the soft sign that apostrophes stand for, "Zinov'ev", is one; what follows it is "s" in English. */
function wordAt(text: string, tokens: readonly Token[], at: number): readonly [token: Token, next: number] | undefined {
  const [token, behind] = [tokens[at], tokens[at + 1]];
  if (!isCapital(token)) return undefined;
  const joins =
    behind !== undefined &&
    behind.start - token.end === 1 &&
    behind.word.length > 1 &&
    APOSTROPHE.test(text.slice(token.end, behind.start)) &&
    !startsCapital(behind.word);
  if (!joins) return [token, at + 1];
  const [word, folded] = [token.word + behind.word, token.folded + behind.folded];
  return [{ start: token.start, end: behind.end, word, folded }, at + 2];
}

/** Given names and initials in a row, two at most, and where the next word begins: one way for each number of them. */
function partsFrom(
  text: string,
  tokens: readonly Token[],
  from: number,
): (readonly [printed: Printed[], next: number])[] {
  const ways: (readonly [Printed[], number])[] = [];
  const printed: Printed[] = [];
  for (let at = from; printed.length < 2; ) {
    const token = tokens[at];
    const initial = isInitial(text, token);
    const read = initial ? ([token, at + 1] as const) : wordAt(text, tokens, at);
    if (read === undefined) break;
    const part = { token: read[0], initial };
    printed.push(part);
    at = read[1];
    ways.push([[...printed], at]);
    const next = tokens[at];
    if (next === undefined || !follows(text, part, next)) break;
  }
  return ways;
}

/** Whether a word stands right behind another, a full stop behind an initial aside. */
function follows(text: string, { token, initial }: Printed, next: Token): boolean {
  const gap = text.slice(token.end + (initial ? 1 : 0), next.start);
  return isSpace(gap) || (initial && gap === '');
}

const NO_PARTS: readonly Printed[] = [];
const NOBODY: readonly FormHit[] = [];

function hitsOf(forms: Forms, surname: Token, printed: readonly Printed[]): readonly FormHit[] {
  const { folded } = surname;
  const readings = forms.readings(folded);
  const singular = printed.length === 0 ? singularOf(forms, folded) : undefined;
  // Most words are nobody's.
  if (readings.length === 0 && singular === undefined && !forms.isSurname(folded)) return NOBODY;
  const hits = new Map<string, FormHit>();
  const read = (reading: WordReading): void => {
    for (const entity of forms.people(reading.folded)) {
      const hit = hits.has(entity.id) ? undefined : hitOf(entity, reading, surname, printed);
      if (hit !== undefined) hits.set(entity.id, hit);
    }
  };
  read({ folded, how: 'own' });
  for (const reading of readings) read(reading);
  if (singular !== undefined) read(singular);
  return [...hits.values()];
}

/** "G. I. Myasnikov", "Гавриила Мясникова". */
function givenFirst(forms: Forms, text: string, tokens: readonly Token[], from: number): FormsAt {
  let best = NOTHING;
  for (const [printed, next] of partsFrom(text, tokens, from)) {
    const surname = wordAt(text, tokens, next);
    const last = printed[printed.length - 1];
    if (surname === undefined || last === undefined || !follows(text, last, surname[0])) continue;
    const hits = hitsOf(forms, surname[0], printed);
    if (hits.length > 0) best = [surname[1] - from, hits];
  }
  return best;
}

/** "Miasnikov, G. I.", "Мясников Гавриил Ильич". A name that goes on with a capital is the next one's: "Trotsky, L. Kamenev". */
function surnameFirst(
  forms: Forms,
  text: string,
  tokens: readonly Token[],
  [surname, next]: readonly [Token, number],
  from: number,
): FormsAt {
  let best = NOTHING;
  const after = tokens[next];
  if (!isCapital(after)) return best;
  const gap = text.slice(surname.end, after.start);
  const comma = gap.startsWith(',') && isSpace(gap.slice(1));
  if (!comma && !(isSpace(gap) && isCyrillic(surname.word))) return best;
  for (const [printed, end] of partsFrom(text, tokens, next)) {
    const last = printed[printed.length - 1];
    const behind = tokens[end];
    if (last === undefined || (isCapital(behind) && follows(text, last, behind))) continue;
    const hits = hitsOf(forms, surname, printed);
    if (hits.length > 0) best = [end - from, hits];
  }
  return best;
}

/** The longest form of a person's name that begins at a token. */
export function peopleAt(forms: Forms, text: string, tokens: readonly Token[], from: number): FormsAt {
  const surname = wordAt(text, tokens, from);
  if (surname === undefined) return NOTHING;
  // Every part of a name has a capital.
  if (isCapital(tokens[surname[1]]) || isInitial(text, surname[0])) {
    const led = givenFirst(forms, text, tokens, from);
    const trailed = surnameFirst(forms, text, tokens, surname, from);
    const longest = trailed[0] > led[0] ? trailed : led;
    if (longest[0] > 0) return longest;
  }
  const alone = hitsOf(forms, surname[0], NO_PARTS);
  return alone.length > 0 ? [surname[1] - from, alone] : NOTHING;
}

/** Whether the initials before a surname are another person's: "K. Trotsky" is not Leon. */
export function hasOtherInitials(entity: NamedEntity, text: string, tokens: readonly Token[], at: number): boolean {
  const [surname, before] = [tokens[at], tokens[at - 1]];
  if (surname === undefined || !isInitial(text, before)) return false;
  if (!follows(text, { token: before, initial: true }, surname)) return false;
  const names = namesOf(entity).filter(({ given }) => given !== undefined);
  if (names.length === 0) return false;
  const ahead = tokens[at - 2];
  const two = isInitial(text, ahead) && follows(text, { token: ahead, initial: true }, before);
  const printed = (two ? [ahead, before] : [before]).map((token): Printed => ({ token, initial: true }));
  return bestFit(names, printed, ANY_CASE) === undefined;
}
