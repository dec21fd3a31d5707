import type { Parts } from './parts.js';
import { glued, isDash, isIn, isLow, pastDot, type Step, step } from './step.js';
import type { Tokens } from './tokens.js';
import { COUNTED, YEAR_WORDS } from './words.js';

const ERAS: ReadonlyMap<string, 1 | -1> = new Map([
  ['AD', 1],
  ['CE', 1],
  ['BC', -1],
  ['BCE', -1],
]);

/** "BC", "B.C." */
function eraAt(tokens: Tokens, at: number): Step<1 | -1> | undefined {
  const text = tokens[at]?.text ?? '';
  if (!/^[ABC]/u.test(text)) return undefined;
  const era = ERAS.get(text);
  if (era !== undefined) return step(era, at + 1);
  const letters = [0, 2].map((behind) => tokens[at + behind]?.text ?? '').join('');
  const dotted = glued(tokens, at + 1)?.low === '.' && glued(tokens, at + 2)?.kind === 'word';
  const spelled = dotted ? ERAS.get(letters) : undefined;
  return spelled && step(spelled, pastDot(tokens, at + 3));
}

/** "г.", "года" */
const pastYearWord = (tokens: Tokens, at: number): number =>
  isIn(tokens, at, YEAR_WORDS) ? pastDot(tokens, at + 1) : at;

/** 1000 to 2100, or one to four digits with an era; astronomical. What is counted is no year. */
export function yearAt(tokens: Tokens, at: number): Step<number> | undefined {
  const ahead = eraAt(tokens, at);
  const from = ahead?.value === 1 ? ahead.next : at;
  const token = tokens[from];
  if (token?.kind !== 'number' || token.text.length > 4) return undefined;
  const number = Number(token.text);
  const behind = eraAt(tokens, from + 1);
  if (behind !== undefined && number > 0) return step(behind.value === 1 ? number : 1 - number, behind.next);
  if (ahead?.value === 1 && number > 0) return step(number, from + 1);
  if (token.text.length < 4 || number < 1000 || number > 2100 || isCounted(tokens, from + 1)) return undefined;
  return step(number, pastYearWord(tokens, from + 1));
}

const isCounted = (tokens: Tokens, at: number): boolean =>
  isIn(tokens, at, COUNTED) ||
  tokens[at]?.low === '%' ||
  (tokens[at]?.kind === 'word' && tokens[at]?.gap === false && !isIn(tokens, at, YEAR_WORDS));

/** The second year of "1920–24", "1920/21", in full or its last digits; it lies behind the first, in the same century if shortened. */
export function shortYear(tokens: Tokens, at: number, first: number): Step<number> | undefined {
  const token = glued(tokens, at + 1);
  if (!(isDash(tokens, at) || isLow(tokens, at, '/')) || tokens[at]?.gap || token?.kind !== 'number') return undefined;
  const { length } = token.text;
  const second = length < 4 ? first - (first % 10 ** length) + Number(token.text) : Number(token.text);
  const ends = glued(tokens, at + 2);
  if (length > 4 || length === 3 || second <= first || second > 2100 || isCounted(tokens, at + 2)) return undefined;
  // 1905-07 is July as well as a range; 1921-3-8 is neither.
  const isMonth = tokens[at]?.low === '-' && length === 2 && Number(token.text) <= 12;
  return isMonth || (ends !== undefined && isDash(tokens, at + 2))
    ? undefined
    : step(second, pastYearWord(tokens, at + 2));
}

/** "1920s", "1920’s", "19th century". "1900s" may be ten years or a hundred, and is read as a hundred. */
export function decadeOrCentury(tokens: Tokens, at: number): Step<Parts> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return undefined;
  const number = Number(token.text);
  if (token.text.length === 4) {
    const apostrophe = glued(tokens, at + 1);
    const s = apostrophe?.low === '’' || apostrophe?.low === "'" ? at + 2 : at + 1;
    const isDecade = glued(tokens, s)?.low === 's' && number % 10 === 0 && number >= 1000 && number <= 2100;
    return isDecade ? step({ year: number, years: number % 100 === 0 ? 100 : 10 }, s + 1) : undefined;
  }
  const isCentury = number >= 1 && number <= 21 && isLow(tokens, at + 1, 'st', 'nd', 'rd', 'th');
  if (!isCentury || !isLow(tokens, at + 2, 'century') || eraAt(tokens, at + 3) !== undefined) return undefined;
  return step({ year: 100 * (number - 1) + 1, years: 100 }, at + 3);
}
