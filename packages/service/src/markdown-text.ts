/** Text from datasets and notes on its way into Markdown, and back. */

/**
 * Everything that Markdown could read as more than text: emphasis, code, links, tags, entities, tables, strikethrough,
 * and what GitHub's extension would turn into a link by itself (`://`, `www.`, `@`).
 */
const SPECIAL = /[\\`*_[\]<>~|&@]|:(?=\/\/)|(?<=www)\./giu;

/** Plain text as one line of Markdown that renders as exactly that text. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line
    .replace(SPECIAL, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^[#+=-]/u, '\\$&');
}

/** What could end the destination of a link, or be read as more than an address: an entity, the edge of a cell. */
const SPECIAL_IN_ADDRESS = /[\s\p{C}<>()[\]\\`"|]|&(?=#?[\p{L}\p{N}]+;)/gu;

const percentEncoded = (unit: string): string =>
  unit === '(' || unit === ')' ? `%${unit.charCodeAt(0).toString(16)}` : encodeURIComponent(unit);

/**
 * An address as the destination of a link. Half a surrogate pair has no encoding, and is left out.
 *
 * @example escapeAddress('https://example.org/a (b)') // 'https://example.org/a%20%28b%29'
 */
export const escapeAddress = (address: string): string =>
  address.replace(/\p{Cs}/gu, '').replace(SPECIAL_IN_ADDRESS, percentEncoded);

/** What would end the label of a link or be read as more than text inside it, a cell of a table included. */
const SPECIAL_IN_LABEL = /[\\`*[\]<>|~]|&(?=[#\p{L}])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** A name as the label of a link: one line, readable in the source, and nothing in it but text. */
export const escapeLabel = (text: string): string =>
  text.replace(/\s+/gu, ' ').trim().replace(SPECIAL_IN_LABEL, '\\$&');

/** The words of a label: emphasis, code marks and backslashes removed, white space folded, a word broken at a line's end joined. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/-\r?\n[ \t>]*(?=\p{Ll})/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replace(/[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
