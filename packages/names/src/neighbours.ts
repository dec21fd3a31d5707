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

const capital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** What a text ends a sentence or a clause with; behind it every word may have a capital. */
const onlySpace = (gap: string): boolean => /^[ \t\u2060]*(?:\r\n|\n|\r)?[ \t\u2060]*$/u.test(gap) && gap !== '';

/** Whether a sentence begins with a token: nothing before it, or something that ends one. */
const beginsSentence = (text: string, tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return (
    before === undefined || token === undefined || /[.!?:;()"“”„«»\uFFFC|]/u.test(text.slice(before.end, token.start))
  );
};

/**
 * Whether the words around a name of one word make it another name: "Svetlana Stalin", "Komsomolskaya Pravda",
 * "Pravda-Verlag". A capital at the start of a sentence says nothing, so there the name is taken as it is.
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
  return (
    onlySpace(ahead) && capital(before.word) && !TITLES.has(before.folded) && !beginsSentence(text, tokens, at - 1)
  );
}
