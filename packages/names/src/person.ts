/** The parts of a person's names: what initials, another order and a form without patronymic are judged by. */
import type { Spelling } from '@glossator/model';
import { decline, genderOf, isPatronymic } from './decline/decline.js';
import type { Gender, Role } from './decline/russian.js';
import { fold } from './fold.js';
import { isCyrillic, languageOf } from './forms.js';
import { type Linking, linkingOf } from './linking.js';
import type { NamedEntity } from './name-index.js';
import { romanisations } from './romanise/romanise.js';
import { type Token, tokenize } from './tokens.js';

/** A word of a person's name, with what is made of it when it is first asked for. */
export interface NamePart {
  readonly word: string;
  readonly folded: string;
  /** Case by case, folded. */
  readonly forms: () => readonly (readonly string[])[];
  readonly romanised: () => ReadonlySet<string>;
}

export interface PersonName {
  readonly spelling: Spelling;
  readonly linking: Linking;
  readonly given: NamePart | undefined;
  /** The second of three words: of the father, or another given name. */
  readonly second: NamePart | undefined;
  readonly surname: NamePart;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const partOf = ({ word, folded }: Token, lang: string, role: Role, gender: Gender): NamePart => ({
  word,
  folded,
  forms: once(() => decline(word, languageOf(lang), role, gender).map((forms) => forms.map(fold))),
  romanised: once(() => (isCyrillic(word) ? romanisations(word, languageOf(lang)) : new Set<string>())),
});

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}]*$/u;

/** Of three words at most, each with a capital, parted by spaces or the full stops of initials: else nobody knows which is the surname. */
function wordsOf({ text }: Spelling): readonly Token[] | undefined {
  const tokens = tokenize(text);
  const plain = tokens.every(
    ({ word, start }, at) =>
      CAPITALISED.test(word) && (at === 0 || /^\.? ?$/u.test(text.slice(tokens[at - 1]?.end, start))),
  );
  const last = tokens[tokens.length - 1];
  return plain && tokens.length <= 3 && last !== undefined && /\p{Ll}\p{M}*$/u.test(last.word) ? tokens : undefined;
}

/** The names of a person that can be taken apart. */
export function personNames(entity: NamedEntity): PersonName[] {
  const all = entity.names.flatMap((spelling) => {
    const words = spelling.kind === 'misprint' ? undefined : wordsOf(spelling);
    return words === undefined ? [] : [{ spelling, words }];
  });
  // Another name of the same person tells the gender of one that does not.
  const genders = all.map(({ words }) => genderOfWords(words));
  const known = genders.find((gender) => gender !== 'unknown') ?? 'unknown';
  return all.flatMap(({ spelling, words }, at): PersonName[] => {
    const gender = genders[at] === 'unknown' || genders[at] === undefined ? known : genders[at];
    const [surname, second, given] = [words[words.length - 1], words.length > 2 ? words[1] : undefined, words[0]];
    if (surname === undefined) return [];
    const role = second !== undefined && isPatronymic(second.word) ? 'patronymic' : 'given';
    return [
      {
        spelling,
        linking: linkingOf(entity, spelling),
        given: words.length > 1 && given !== undefined ? partOf(given, spelling.lang, 'given', gender) : undefined,
        second: second === undefined ? undefined : partOf(second, spelling.lang, role, gender),
        surname: partOf(surname, spelling.lang, 'surname', gender),
      },
    ];
  });
}

function genderOfWords(words: readonly Token[]): Gender {
  const [given, second] = words;
  if (given === undefined || words.length < 2 || !isCyrillic(given.word)) return 'unknown';
  const father = words.length > 2 && second !== undefined && isPatronymic(second.word) ? second.word : undefined;
  return genderOf(given.word.length > 1 ? given.word : undefined, father);
}
