import type { SyntaxNode } from '@lezer/common';

/** UTF-16 offsets into a note; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A node without the white space at its end: the parser counts some in, and of CR LF half. */
export function rangeOf(node: { readonly from: number; readonly to: number }, text: string, shift: number): Range {
  const [start, end] = [node.from + shift, node.to + shift];
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** inline, reference (full, collapsed, shortcut), definition, autolink `<x:y>`, image, wikilink. */
export type LinkForm = 'inline' | 'reference' | 'definition' | 'autolink' | 'image' | 'wikilink';

/** A link of a note. */
export interface Link extends Range {
  readonly form: LinkForm;
  /** The text between the brackets; absent on definitions and autolinks, and on a wikilink without one. */
  readonly label?: Range;
  /** The destination without angle brackets; of a `reference` it stands in its definition. */
  readonly destination: Range;
  /** The destination, backslash escapes undone. */
  readonly target: string;
}

const ESCAPE = /\\([!-/:-@[-`{-~])/gu;

export function decodeDestination(text: string, from: number, to: number): { destination: Range; target: string } {
  const angled = text[from] === '<' && text[to - 1] === '>';
  const destination = angled ? { start: from + 1, end: to - 1 } : { start: from, end: to };
  return { destination, target: text.slice(destination.start, destination.end).replace(ESCAPE, '$1') };
}

/** Labels match after case folding and with white space collapsed (CommonMark, "matches"). */
export const definitionKey = (label: string): string =>
  label.slice(1, -1).trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase();

/** A link whose destination stands in the definition of this key, wherever that is in the note. */
export interface Reference extends Omit<Link, 'destination' | 'target'> {
  readonly key: string;
}

type IsDefined = (key: string) => boolean;

function labelOf(node: SyntaxNode, shift: number): Range | undefined {
  const [open, close] = node.getChildren('LinkMark');
  return open === undefined || close === undefined ? undefined : { start: open.to + shift, end: close.from + shift };
}

function readBracketed(
  node: SyntaxNode,
  text: string,
  shift: number,
  isDefined: IsDefined,
): Link | Reference | undefined {
  const label = labelOf(node, shift);
  if (label === undefined) return undefined;
  const base = { start: node.from + shift, end: node.to + shift, label };
  // A bare address in the label is a URL too: the destination comes behind the label.
  const url = node.getChildren('URL').find(({ from }) => from + shift > label.end);
  const image = node.name === 'Image';
  if (url !== undefined) {
    return { ...base, form: image ? 'image' : 'inline', ...decodeDestination(text, url.from + shift, url.to + shift) };
  }
  // `[a]()`: brackets, parentheses and nothing in them.
  const opened = node.getChildren('LinkMark')[2];
  if (opened !== undefined) {
    const destination = { start: opened.to + shift, end: opened.to + shift };
    return { ...base, form: image ? 'image' : 'inline', destination, target: '' };
  }
  const key = node.getChild('LinkLabel');
  const keyText = key === null ? '' : text.slice(key.from + shift, key.to + shift);
  const named = keyText.slice(1, -1).trim() !== '';
  const wanted = definitionKey(named ? keyText : `[${text.slice(label.start, label.end)}]`);
  if (!isDefined(wanted)) return undefined;
  // `[a][]` is one reference, `[a][ ]` is `[a]` and then brackets.
  const end = key === null || named || keyText === '[]' ? base.end : key.from + shift;
  return { ...base, end, form: image ? 'image' : 'reference', key: wanted };
}

function readWikilink(text: string, start: number, end: number): Link {
  const bar = text.slice(start, end).indexOf('|');
  const destination = { start: start + 2, end: bar < 0 ? end - 2 : start + bar };
  const label = bar < 0 ? {} : { label: { start: start + bar + 1, end: end - 2 } };
  const target = text.slice(destination.start, destination.end).trim();
  return { form: 'wikilink', start, end, destination, target, ...label };
}

/** Reads a node of the syntax tree as a link; undefined where it is none, as `[sic]` without a definition. */
export function readLink(
  node: SyntaxNode,
  text: string,
  shift: number,
  isDefined: IsDefined,
): Link | Reference | undefined {
  const [start, end] = [node.from + shift, node.to + shift];
  const inside = { start: start + 1, end: end - 1 };
  switch (node.name) {
    case 'Link':
    case 'Image':
      return readBracketed(node, text, shift, isDefined);
    case 'Autolink':
      // A backslash escapes nothing in an autolink.
      return { form: 'autolink', start, end, destination: inside, target: text.slice(inside.start, inside.end) };
    case 'Wikilink':
      return readWikilink(text, start, end);
    case 'LinkReference': {
      const url = node.getChild('URL');
      if (url === null) return undefined;
      const whole = rangeOf(node, text, shift);
      return { form: 'definition', ...whole, ...decodeDestination(text, url.from + shift, url.to + shift) };
    }
    default:
      return undefined;
  }
}
