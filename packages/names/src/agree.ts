/** Whether what a text prints is this spelling: the words agree in their fold, here the case and the gaps are looked at. */
import { unifyMarks } from './fold.js';
import { startsCapital } from './letters.js';
import type { NameEntry } from './name-index.js';
import type { Token } from './tokens.js';

export type Agreement = 'exact' | 'folded' | 'no';

/** A name's capital is needed in the text ("opposition" is no "Opposition"); a small letter may be printed large. */
const caseAgrees = (inName: string, inText: string): boolean => !startsCapital(inName) || startsCapital(inText);

/** The Markdown reader masks marks of emphasis as word joiners: they stand for nothing. */
const JOINERS = /\u2060/gu;

/** The dot between the words of a foreign name in China and Japan. */
const DOTS = /[·•‧・･]/gu;

const gapKey = (gap: string): string => unifyMarks(gap.replace(JOINERS, '')).replace(DOTS, '·').replace(/\s+/gu, ' ');

const LINE_END = /\r\n|\n|\r/gu;

/** A dash between clauses, not the hyphen of a name. */
const DASH = /[—―]|--|\s[-–]\s/u;

const looseGap = (gap: string): string => gap.replace(/['.]/gu, '').replace(/[- ]+/gu, ' ');

function gapAgreement(inName: string, inText: string, afterInitial: boolean): Agreement {
  if (inName === ' ' && inText === ' ') return 'exact';
  const [name, text] = [gapKey(inName), gapKey(inText)];
  // A name may go on in the next line, not in the one after an empty line.
  if ((inText.match(LINE_END)?.length ?? 0) > 1) return 'no';
  if (name === text) return 'exact';
  if (DASH.test(inText) && !name.includes('-')) return 'no';
  // Anything but spaces, hyphens, apostrophes and full stops parts words that belong to no one name.
  if (/[^ '.-]/u.test(text)) return 'no';
  // "Moscow. Soviet" is the end of a sentence; "G Miasnikov" and "G.Miasnikov" are one name.
  if (text.includes('.') && !afterInitial) return 'no';
  const [looseName, looseText] = [looseGap(name), looseGap(text)];
  return looseName === looseText || (afterInitial && looseText.trim() === looseName.trim()) ? 'folded' : 'no';
}

/** Whether a printed word is one of a spelling, to the letter or in its fold. */
const sameWord = (own: Token, printed: Token): Agreement => {
  if (printed.folded !== own.folded) return 'no';
  return printed.word === own.word || printed.word.normalize('NFC') === own.word.normalize('NFC') ? 'exact' : 'folded';
};

/** Compares a spelling with as many tokens of `text`, from `from` on; `same` compares two words, whose capitals are looked at here. */
export function agreement(
  entry: Pick<NameEntry, 'name' | 'tokens'>,
  text: string,
  tokens: readonly Token[],
  from: number,
  same: (own: Token, printed: Token) => Agreement = sameWord,
): Agreement {
  let result: Agreement = 'exact';
  for (const [at, own] of entry.tokens.entries()) {
    const token = tokens[from + at];
    if (token === undefined || !caseAgrees(own.word, token.word)) return 'no';
    const word = same(own, token);
    if (word === 'no') return 'no';
    if (word === 'folded') result = 'folded';
    const [previous, ownPrevious] = [tokens[from + at - 1], entry.tokens[at - 1]];
    if (at === 0 || previous === undefined || ownPrevious === undefined) continue;
    const ownGap = entry.name.text.slice(ownPrevious.end, own.start);
    const gap = gapAgreement(ownGap, text.slice(previous.end, token.start), ownPrevious.word.length === 1);
    if (gap === 'no') return 'no';
    if (gap === 'folded') result = 'folded';
  }
  return result;
}
