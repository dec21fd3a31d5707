/** Names of anything but people, romanised or declined word by word: "Rabochaia oppozitsiia", "Рабочей оппозиции". */

import { agreement } from './agree.js';
import { casesOf, decline } from './decline/decline.js';
import { ANY_CASE, SINGULAR } from './decline/paradigm.js';
import { fold } from './fold.js';
import { type Forms, isCyrillic, languageOf } from './forms.js';
import { linkingOf } from './linking.js';
import { type NameEntry, type NameIndex, ROOT } from './name-index.js';
import { type FormHit, type FormsAt, NOTHING } from './people.js';
import { keyOfRomanised, romanisations } from './romanise/romanise.js';
import type { Token } from './tokens.js';

const ADJECTIVE = /(?:[гкх]ий|ый|[бвгджзклмнпрстфхчшщ]ая|[бвгдзклмнпрстфх]ое)$/u;

/** In which cases the words of a phrase are printed: its adjectives and its first noun change, what follows does not. */
function casesOfPhrase({ name, tokens: own }: NameEntry, tokens: readonly Token[], from: number): number {
  const language = languageOf(name.lang);
  let [cases, headless] = [SINGULAR, true];
  for (const [at, { word, folded }] of own.entries()) {
    const printed = tokens[from + at]?.folded ?? '';
    const declined = headless && isCyrillic(word) && word !== word.toUpperCase();
    if (!declined) {
      if (printed !== folded) return 0;
      continue;
    }
    const adjective = at < own.length - 1 && ADJECTIVE.test(word);
    const forms = decline(word, language, adjective ? 'adjective' : 'noun', 'unknown');
    cases &= casesOf(
      forms.map((each) => each.map(fold)),
      printed,
    );
    headless = adjective;
  }
  return headless ? 0 : cases;
}

const isRomanised = ({ name, tokens: own }: NameEntry, tokens: readonly Token[], from: number): boolean =>
  own.every(({ word, folded }, at) => {
    const printed = tokens[from + at]?.folded ?? '';
    return isCyrillic(word)
      ? romanisations(word, languageOf(name.lang)).has(keyOfRomanised(printed))
      : printed === folded;
  });

/** One romanised word may be a word of any language, unless it is a place. */
const linkingOfForm = (entry: NameEntry, match: FormHit['match']): FormHit['linking'] => {
  const { kind } = entry.entity;
  const linking = linkingOf(entry.entity, entry.name);
  return linking === 'sure' && match === 'romanised' && entry.tokens.length === 1 && kind !== 'place'
    ? 'candidate'
    : linking;
};

function hitOf(entry: NameEntry, text: string, tokens: readonly Token[], from: number): FormHit | undefined {
  if (entry.entity.kind === 'person') return undefined;
  if (agreement(entry, text, tokens, from, () => 'exact') === 'no') return undefined;
  const inflected = (casesOfPhrase(entry, tokens, from) & ANY_CASE) !== 0;
  if (!inflected && !isRomanised(entry, tokens, from)) return undefined;
  const match = inflected ? 'inflected' : 'romanised';
  return { id: entry.id, entity: entry.entity, name: entry.name, linking: linkingOfForm(entry, match), match };
}

const beginsThing = (index: NameIndex, forms: Forms, first: string): boolean =>
  index.beginsThing(first) || forms.readings(first).some(({ folded }) => index.beginsThing(folded));

/** The longest phrase that begins at a token. Every word is looked up as itself and as whatever it may be a form of. */
export function phrasesAt(
  index: NameIndex,
  forms: Forms,
  text: string,
  tokens: readonly Token[],
  from: number,
): FormsAt {
  let best = NOTHING;
  if (!beginsThing(index, forms, tokens[from]?.folded ?? '')) return best;
  let nodes: readonly number[] = [ROOT];
  let formed = false;
  for (let length = 1; nodes.length > 0; length += 1) {
    const token = tokens[from + length - 1];
    if (token === undefined) break;
    const readings = forms.readings(token.folded);
    formed ||= readings.length > 0;
    // Most words are no part of any name.
    if (readings.length === 0 && index.wordOf(token.folded) === undefined) break;
    const words = new Set([token.folded, ...readings.map(({ folded }) => folded)]);
    nodes = nodes.flatMap((node) => [...words].map((word) => index.step(node, word)).filter((next) => next !== ROOT));
    if (!formed) continue;
    const hits = new Map<string, FormHit>();
    for (const entry of nodes.flatMap((node) => index.entriesAt(node))) {
      const hit = hits.has(entry.id) ? undefined : hitOf(entry, text, tokens, from);
      if (hit !== undefined) hits.set(entry.id, hit);
    }
    if (hits.size > 0) best = [length, [...hits.values()]];
  }
  return best;
}
