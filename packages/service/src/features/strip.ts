/** Plain words where references stand: a note on its way to readers who have no dataset. */
import type { Link, Note, Range } from '@glossator/markdown';
import { directivesOf } from '../directives.js';
import { applyEdits, composeEdits } from '../edits.js';
import type { Edit } from '../finding.js';
import { escapeMarkdown } from '../markdown-text.js';
import { readTarget } from '../references.js';

/** The name of whom an id means, as plain text; undefined where nobody is known by it. */
export type NameOf = (id: string) => string | undefined;

/** What makes a line a heading, a quote, an item, a rule, a fence, code or the underline of a heading. */
const OPENS_BLOCK =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|-+[ \t]*$|~{3,}|`{3,}|\[|:|[.)](?=\s|$))/u;
const NUMBER = /^(\d{1,9})([.)])(?=\s|$)/u;

/** Nothing stands before a text but what may be a mark of a block, or the beginning of one. */
const ONLY_MARKS = /^(?:[\s>#*+=~_\d.)-]|\[[ xX]\])*$/u;

/** So far is looked around a link: a line can be megabytes long. */
const NEAR = 1000;

function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
}

/** A line of a label as a line of the note: a link cannot begin a block, its words could. */
const asLine = (line: string): string => {
  const words = line.trimStart();
  const safe = OPENS_BLOCK.test(words) ? `\\${words}` : words.replace(NUMBER, '$1\\$2');
  return line.slice(0, line.length - words.length) + safe;
};

/** Marks that come in pairs: one left alone would find its other outside of what was the label. */
const PAIRED = ['*', '_', '~', '`'] as const;

const unescaped = (label: string): string => label.replace(/\\[\s\S]/gu, '');

/** A label with the marks escaped of which one is alone in it, and those that would end a heading. */
function closed(label: string): string {
  return PAIRED.reduce((text, mark) => {
    const alone = unescaped(text).split(mark).length % 2 === 0;
    return alone ? text.replace(/\\[\s\S]|[\s\S]/gu, (each) => (each === mark ? `\\${each}` : each)) : text;
  }, label)
    .replace(/\\[\s\S]|<[^<>\\]*$/gu, (each) => (each.startsWith('<') ? `\\${each}` : each))
    .replace(/&(?=[#\w]*$)/u, '\\&')
    .replace(/(?<=^|\s)#+$/u, '\\$&');
}

/** The words of a label, in its own markup, that read in the note as they did in the link. */
function wordsOf(text: string, { start, end }: Link, label: Range): string {
  const [first = '', ...rest] = closed(text.slice(label.start, label.end)).split(/(?<=\n|\r(?!\n))/u);
  const opening = ONLY_MARKS.test(lineBefore(text, start)) ? asLine(first) : first;
  const words = [opening, ...rest.map(asLine)].join('');
  return text[end] === '[' || text[end] === '(' ? words.replace(/!$/u, '\\!') : words;
}

/** A range with its line, where nothing else stands on it: no empty line is left. */
function withLine(text: string, { start, end }: Range): Range {
  const before = lineBefore(text, start);
  const behind = /^[ \t]*(?:\r\n|\r|\n|$)/u.exec(text.slice(end, end + NEAR));
  return /^[ \t]*$/u.test(before) && behind !== null
    ? { start: start - before.length, end: end + behind[0].length }
    : { start, end };
}

const isOurs = ({ target }: Link): boolean => {
  const status = readTarget(target)?.status;
  return status === 'id' || status === 'malformed';
};

function unlinked(text: string, link: Link, nameOf: NameOf): Edit {
  const { start, end, label, target, form } = link;
  if (form === 'definition') return { ...withLine(text, link), newText: '' };
  const newText = label === undefined ? escapeMarkdown(nameOf(target) ?? target) : wordsOf(text, link, label);
  return { start, end, newText };
}

/**
 * Where brackets close around a link, with a destination behind them. A link in their words kept them from being links themselves, and
 * without it they would be: they get a backslash.
 *
 * @param at which of the note's links it is
 */
function bracketsBehind({ text, links }: Note, at: number): number[] {
  const { end = 0 } = links[at] ?? {};
  const following = links.slice(at + 1, at + 1 + NEAR).filter(({ start }) => start < end + NEAR);
  const [near = ''] = text.slice(end, end + NEAR).split(/\r?\n[ \t]*\r?\n/u, 1);
  const places: number[] = [];
  let open = 0;
  for (const { 0: sign, index } of near.matchAll(/\\[\s\S]|[[\]]/gu)) {
    const place = end + index;
    if (sign.length > 1 || following.some((other) => other.start <= place && place < other.end)) continue;
    if (sign === '[') open += 1;
    else if (open > 0) open -= 1;
    else if (/[([]/u.test(text.charAt(place + 1))) places.push(place);
  }
  return places;
}

function bracketsAround(note: Note): Edit[] {
  const places = new Set(note.links.flatMap((link, at) => (isOurs(link) ? bracketsBehind(note, at) : [])));
  return [...places].map((at) => ({ start: at, end: at, newText: '\\' }));
}

const editsOf = (note: Note, nameOf: NameOf): Edit[] =>
  [
    ...note.links.filter(isOurs).map((link) => unlinked(note.text, link, nameOf)),
    ...bracketsAround(note),
    ...directivesOf(note).map((directive) => ({ ...withLine(note.text, directive), newText: '' })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

/** A link in a link is none before the inner one is gone; so often at most. */
const ROUNDS = 8;

/**
 * What makes plain words of the references of a note, right and wrong ones: a link becomes its label with the markup in it, a
 * link without one the name of whom it means, or its destination. Definitions and the comments to the checker go. The rest
 * stays as it is, byte for byte. Edits in order, without overlaps; offsets are UTF-16.
 *
 * @param parse reads a text as the note was read
 * @example strip(parseNote('[Lenin](person:vladimir-lenin) spoke'), nameOf, parse) // [{ start: 0, end: 30, newText: 'Lenin' }]
 */
export function strip(note: Note, nameOf: NameOf, parse: (text: string) => Note): Edit[] {
  const rounds: Edit[][] = [];
  for (let now = note; rounds.length < ROUNDS; ) {
    const edits = editsOf(now, nameOf);
    if (edits.length === 0) break;
    rounds.push(edits);
    now = parse(applyEdits(now.text, edits));
  }
  return composeEdits(note.text, rounds);
}
