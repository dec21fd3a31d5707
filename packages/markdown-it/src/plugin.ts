import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';
import { type Appearance, appearanceOf } from './appearance.js';
import { readDestination } from './destination.js';
import type { Lookup, Meaning } from './meaning.js';
import { wikilinks } from './wikilinks.js';

export interface Options {
  /** What an id means. */
  readonly lookup: Lookup;
  /**
   * Where a site has a page about an entity; undefined where it has none. What markdown-it takes for no safe link is left out.
   *
   * @example ({ id }) => `/people/${id.slice('person:'.length)}/`
   */
  readonly href?: (entity: Meaning & { readonly id: string }) => string | undefined;
  /** Whether `[[person:leon-trotsky|Trotzky]]` is a reference as well. */
  readonly wikilinks?: boolean;
}

/** Of a type of our own: rules that others have for links would look for an address that is not there. */
const OPEN = 'glossator_open';
const CLOSE = 'glossator_close';

/** The address of the page about an entity, where there is one that is safe. */
function addressOf(md: MarkdownIt, { meaning }: Appearance, href: Options['href']): string | undefined {
  if (href === undefined || meaning?.id === undefined) return undefined;
  const address = href({ ...meaning, id: meaning.id });
  return address !== undefined && md.validateLink(address) ? md.normalizeLink(address) : undefined;
}

/** Shows a pair of tokens as a reference. */
function dress(open: Token, close: Token, appearance: Appearance, own: string, address: string | undefined): void {
  const title = [own, appearance.title].filter(Boolean).join(' — ');
  open.attrs = [['class', appearance.classes], ...(title === '' ? [] : ([['title', title]] as [string, string][]))];
  if (address !== undefined) {
    open.attrs.unshift(['href', address]);
    return;
  }
  [open.type, open.tag] = [OPEN, 'span'];
  [close.type, close.tag] = [CLOSE, 'span'];
}

/** The token that ends the link which begins at an index. Links do not nest. */
const closeOf = (tokens: readonly Token[], from: number): number =>
  tokens.findIndex(({ type }, at) => at > from && type === 'link_close');

const LOST_ELSEWHERE = 'write words in square brackets before the id: other programs lose it like this';

/** What is wrong with how a reference is written. */
function flawOf(tokens: readonly Token[], open: number, close: number): string | undefined {
  if (tokens[open]?.markup === 'autolink') return LOST_ELSEWHERE;
  const words = tokens.slice(open + 1, close).some(({ type, content }) => type !== 'text' || content.trim() !== '');
  return words ? undefined : 'this reference has no words: nobody would see it elsewhere';
}

function textToken(state: StateCore, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  return token;
}

/** An image of an id is none. */
function imageOf(state: StateCore, image: Token, lookup: Lookup): Token[] | undefined {
  const src = readDestination(image.attrGet('src') ?? '');
  if (src === undefined) return undefined;
  const [open, close] = [new state.Token(OPEN, 'span', 1), new state.Token(CLOSE, 'span', -1)];
  dress(
    open,
    close,
    appearanceOf(src, lookup, 'a reference is no image: leave out the exclamation mark'),
    '',
    undefined,
  );
  return [open, textToken(state, image.content === '' ? src.text : image.content), close];
}

function transform(md: MarkdownIt, state: StateCore, tokens: readonly Token[], { lookup, href }: Options): Token[] {
  const shown: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const image = token.type === 'image' ? imageOf(state, token, lookup) : undefined;
    if (image !== undefined) {
      shown.push(...image);
      continue;
    }
    shown.push(token);
    const destination = token.type === 'link_open' ? readDestination(token.attrGet('href') ?? '') : undefined;
    const end = destination === undefined ? -1 : closeOf(tokens, at);
    const close = tokens[end];
    if (destination === undefined || close === undefined) continue;
    const appearance = appearanceOf(destination, lookup, flawOf(tokens, at, end));
    if (end === at + 1) shown.push(textToken(state, destination.text));
    dress(token, close, appearance, token.attrGet('title') ?? '', addressOf(md, appearance, href));
  }
  return shown;
}

/**
 * Shows references by kind, with a title that has name and dates, and marks those that lead nowhere. Everything else is left as
 * markdown-it has it. Whatever comes from notes and data is text, escaped by markdown-it's renderer.
 *
 * A reference is a `span` with the classes `glossator` and `glossator-person` (`-org`, `-event`, `-work`, `-place`, `-concept`), or a link
 * where `href` has an address; `glossator-moved` and `glossator-broken` are added. `@glossator/markdown-it/style.css` styles them.
 *
 * @param markdown an instance of markdown-it, 13 or later
 * @example new MarkdownIt().use(glossator, { lookup }).render('[Trotzky](person:leon-trotsky)')
 * // '<p><span class="glossator glossator-person" title="Leon Trotsky, 1879–1940">Trotzky</span></p>\n'
 */
export function glossator(markdown: object, options: Options): void {
  const md = markdown as MarkdownIt;
  if (options.wikilinks === true) md.inline.ruler.before('link', 'glossator_wikilink', wikilinks);
  md.core.ruler.push('glossator', (state) => {
    // An id is looked up once a page, however often it is written.
    const known = new Map<string, Meaning | undefined>();
    const lookup: Lookup = (id) => {
      if (!known.has(id)) known.set(id, options.lookup(id, state.env));
      return known.get(id);
    };
    for (const token of state.tokens) {
      if (token.children !== null) token.children = transform(md, state, token.children, { ...options, lookup });
    }
  });
}
