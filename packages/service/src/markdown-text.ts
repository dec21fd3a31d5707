/** Text from datasets and notes on its way into Markdown, and back. */

/**
 * What nobody sees, and what could make a line read otherwise than it stands: controls, halves of characters, tags, marks of no
 * width, and those that turn the direction of what follows. Joiners, which Persian and emoji need, and the marks that only
 * give a direction to their own place (U+200E, U+200F) stay.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u202a-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/gu;

/** A text as one line, and of it only what a reader sees. White space comes first: line ends and tabs are controls, too. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ {2,}/gu, ' ')
    .trim();

/**
 * Everything that Markdown could read as more than text: emphasis, code, links, tags, entities, tables, strikethrough,
 * and what an editor would turn into a link by itself (`//`, `@`, `www.`, `evil.com`; initials like "A. G." do not).
 */
const SPECIAL = /[\\`*_[\]<>~|&@]|:(?=\/\/)|(?<!:)\/(?=\/)|(?<=www)\.|(?<=[\p{L}\p{N}-])\.(?=\p{L}[\p{L}\p{N}-])/giu;

/** Plain text as one line of Markdown that renders as what a reader sees of that text. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(SPECIAL, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/^[#+=-]/u, '\\$&');
}

/**
 * What stands otherwise in the label of a link. Brackets are entities: the reader of VS Code (marked) removes the backslashes before
 * them, and would then find a link in the label. A full stop is one: in a link no editor makes another.
 */
const IN_LINK: ReadonlyMap<string, string> = new Map([
  ['\\[', '&#91;'],
  ['\\]', '&#93;'],
  ['\\.', '.'],
]);

/** Plain text as the label of a link that is shown. */
export const escapeLinkText = (text: string): string =>
  escapeMarkdown(text).replace(/\\./gu, (escaped) => IN_LINK.get(escaped) ?? escaped);

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

/** Whatever is not there in the words of a label: most labels have nothing of it. */
const MARKED = /[\\*`~_]|[^\S ]| {2}|^ | $/u;

/** The words of a label: emphasis, code marks and backslashes removed, white space folded, a word broken at a line's end joined. */
export const plainText = (markdown: string): string =>
  MARKED.test(markdown)
    ? markdown
        .replace(/-\r?\n[ \t>]*(?=\p{Ll})/gu, '')
        .replace(/\\([!-/:-@[-`{-~])/gu, '$1')
        .replace(/[*`~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
        .replace(/\s+/gu, ' ')
        .trim()
    : markdown;
