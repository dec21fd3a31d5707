import { startsCapital } from './letters.js';
import type { Token } from './tokens.js';

/**
 * Words that stand before a name with a capital and are no part of one. Nothing is lost where one is missing: the name
 * is then shown as one that may be somebody else's.
 */
const TITLES = new Set(
  'comrade comrades citizen commissar president chairman secretary general marshal admiral colonel captain professor dr mr mrs miss sir lord tsar king prince count minister ambassador товарищ т тов'.split(
    ' ',
  ),
);

/** Words that begin a sentence and are nobody's given name. What is missing here makes a name doubtful, no more. */
const OPENERS = new Set(
  (
    'a about according above across after afterwards again against all allegedly along already also although always among an and another ' +
    'any apart around as at away back because before behind below beneath beside besides better between beyond both but by ' +
    'can could despite did do does down during each earlier either else even ever every except far few first for formerly from ' +
    'further had has have having he hence her here his how however i if in indeed inside instead into is it its just last late later ' +
    'least less let like many may maybe meanwhile more moreover most much must my near neither never nevertheless next no nobody none nor ' +
    'not nothing now of off often old on once one only or other others otherwise our out outside over own past per perhaps poor quite rather ' +
    'second seldom shall she should since so some sometimes soon still such than that the their them then there therefore these they third this ' +
    'those though through throughout thus till to today together tomorrow too toward towards twice two under unless unlike until up upon ' +
    'very via was we were what whatever when whenever where whereas whether which while who whoever whom whose why will with within without ' +
    'would yes yesterday yet you your young ' +
    'а без в во где для до его если же за и из или их к как когда кто на над не но о об от по под после потом при про против с со ' +
    'так там тогда только у что чтобы это этот'
  ).split(' '),
);

/** Adverbs and participles by their endings; not every "-ly", for Vasily, Anatoly and Vitaly are men. */
const OPENING = /(?:ual|nal|cal|ral|ful|ab|ib|nt|te|ar|ss|st|en|ck)ly$|ing$/u;

const opens = ({ folded }: Token): boolean => OPENERS.has(folded) || OPENING.test(folded);

const capital = (word: string | undefined): boolean => word !== undefined && startsCapital(word);

/** What a text ends a sentence or a clause with; behind it every word may have a capital. */
const onlySpace = (gap: string): boolean => /^[ \t\u2060]*(?:\r\n|\n|\r)?[ \t\u2060]*$/u.test(gap) && gap !== '';

/** Whether a sentence begins with a token: nothing before it, or something that ends one. */
export const beginsSentence = (text: string, tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before === undefined || token === undefined || /[.!?:;()"“”„«»\uFFFC|]/u.test(text.slice(before.end, token.start))
  );
};

/**
 * Whether the words around a name of one word make it another name: "Svetlana Stalin", "Komsomolskaya Pravda",
 * "Pravda-Verlag". At the start of a sentence every word has a capital: there only one that opens sentences is no name.
 *
 * @param at the position of the name among the tokens
 * @param behindName whether the word before is a known name: then it is no given name
 */
export function isPartOfAnother(text: string, tokens: readonly Token[], at: number, behindName: boolean): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const behind = after === undefined ? '' : text.slice(token.end, after.start);
  if (behind === '-' && capital(after?.word)) return true;
  if (before === undefined) return false;
  const ahead = text.slice(before.end, token.start);
  if (ahead === '-' && capital(before.word)) return true;
  if (behindName) return false;
  if (!onlySpace(ahead) || !capital(before.word) || TITLES.has(before.folded)) return false;
  return !beginsSentence(text, tokens, at - 1) || !opens(before);
}

/**
 * Whether a person's name goes on into one of something else: "Kirov Opera", "Karl Liebknecht Street", "Lenin Prize".
 *
 * @param next the token behind the name
 * @param isName whether a word is a known name: then another one begins
 */
export function isPartOfThing(
  text: string,
  last: Token,
  next: Token | undefined,
  isName: (folded: string) => boolean,
): boolean {
  if (next === undefined || next.word.length < 2 || !capital(next.word)) return false;
  return onlySpace(text.slice(last.end, next.start)) && !opens(next) && !isName(next.folded);
}

/** What makes another word of a name in Han characters: Leninism, Leningrad, a street, a prize, a faction. */
const HAN_ENDINGS = /^(?:主义|主義|格勒|派|城|市|州|街|路|奖|獎|勋|勲|式)/u;

/** Whether a name in Han characters goes on into another word. */
export const goesOnInHan = (text: string, last: Token): boolean =>
  /^\p{sc=Han}/u.test(last.word) && HAN_ENDINGS.test(text.slice(last.end, last.end + 2));
