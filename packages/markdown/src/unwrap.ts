import type { Tree } from '@lezer/common';
import type { Link, Range } from './links.js';
import { type Note, parseNote } from './note.js';
import { parseTree } from './parser.js';
import { countBefore } from './place.js';

/** A link to take the brackets off, and what stands for it, as plain text, where it has no label. */
export interface Wrapped {
  readonly link: Link;
  readonly words: string;
}

/** What takes the place of a range of the note. */
export interface Replacement extends Range {
  readonly insert: string;
}

/** One thing to take out: the ways to do so, from the one that is nicest to read to the one that cannot be misread. */
interface Task extends Range {
  readonly ways: readonly (readonly Replacement[])[];
}

/** Two spaces before a line's end break it; a label's own are no words. */
const BLANK_TO_LINE_END = /[ \t]*(?:[\r\n]|$)/uy;

function isAtLineEnd(text: string, offset: number): boolean {
  BLANK_TO_LINE_END.lastIndex = offset;
  return BLANK_TO_LINE_END.test(text);
}

/** A mark of a block and what comes behind it. */
const MARK_LENGTH = 10;

/** So far behind a link is looked for what belongs to it. */
const NEAR = 1_000;

/** A label with more marks that stand alone is no name. */
const MAX_ALONE = 20;

/** No usual line has more before its words. */
const LONG_PREFIX = 100;

/** What would begin a list, a heading, a quote, code or the line under a heading. A number's mark comes behind it. */
const BLOCK_MARK = /^(?:(\d{1,9})[.)](?:\s|$)|[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~{3}|`{3}|[-=]+[ \t]*(?:[\r\n]|$))/u;

/** Brackets off, the words as they are written. */
function bare(text: string, { start, end }: Range, label: Range): [Replacement, Replacement] {
  const words = text.slice(label.start, label.end);
  const to = label.start + (isAtLineEnd(text, end) ? words.trimEnd() : words).length;
  const isBehindSpace = /^\s?$/u.test(text.slice(Math.max(start - 1, 0), start));
  const from = isBehindSpace ? Math.min(label.end - words.trimStart().length, to) : label.start;
  return [
    { start, end: from, insert: '' },
    { start: to, end, insert: '' },
  ];
}

/** What stands before the words of a line: marks of quotes, of items, a check box. */
const PREFIX = /(?:^|[\r\n])[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?$/u;

const backslash = (at: number): Replacement => ({ start: at, end: at, insert: '\\' });

/** A backslash before what would begin a block where words begin: `[1905](event:x). In that year` is no list. */
function beforeMark(text: string, at: number, range: Range, label: Range): Replacement[] {
  const words = text.slice(at, label.end) + text.slice(range.end, range.end + MARK_LENGTH);
  const match = BLOCK_MARK.exec(words);
  const place = at + (match?.[1]?.length ?? 0);
  return match === null || place > label.end ? [] : [backslash(place)];
}

/** Where the last line of a label begins, behind the marks of quotes; undefined where the label has one line. */
function lastLine(text: string, { start, end }: Range): number | undefined {
  const behind = /[\r\n][ \t>]*([^\r\n]*)$/u.exec(text.slice(start, end))?.[1];
  return behind === undefined ? undefined : end - behind.length;
}

/** Brackets off, and nothing that begins a line begins a block. */
function unwrappedWords(text: string, range: Range, label: Range): Replacement[] {
  const [open, close] = bare(text, range, label);
  const isFirst = PREFIX.test(text.slice(Math.max(range.start - LONG_PREFIX, 0), range.start));
  const begins = [isFirst ? open.end : undefined, lastLine(text, label)].filter((at) => at !== undefined);
  return [open, ...begins.flatMap((at) => beforeMark(text, at, range, label)), close];
}

/** Marks that come in pairs: one that stands alone would find its other outside of what was the label. */
const PAIRED = ['*', '_', '~', '`'];

/** The same, with such marks escaped, and what could begin a tag or a character reference with the words behind it. */
function withoutPairs(text: string, range: Range, label: Range): Replacement[] | undefined {
  const words = text.slice(label.start, label.end);
  const marks = [...words.matchAll(/\\[^\r\n]|[*_~`<&]/gu)].filter(([mark]) => mark.length === 1);
  const isAlone = (mark: string): boolean => marks.filter(([each]) => each === mark).length % 2 === 1;
  const alone = marks.filter(([mark]) => !PAIRED.includes(mark) || isAlone(mark));
  if (alone.length === 0 || alone.length > MAX_ALONE) return undefined;
  return [...bare(text, range, label), ...alone.map(({ index }) => backslash(label.start + index))];
}

/** Emphasis that touches other emphasis or a word, with the other mark: `**[*Iskra*](work:x)**` is `**_Iskra_**`. */
function remarked(text: string, { start, end }: Range, label: Range): Replacement[] | undefined {
  const mark = /^(\*\*?|__?)[^*_]+\1$/u.exec(text.slice(label.start, label.end))?.[1];
  if (mark === undefined) return undefined;
  const insert = (mark.startsWith('*') ? '_' : '*').repeat(mark.length);
  return [
    { start, end: label.start + mark.length, insert },
    { start: label.end - mark.length, end, insert },
  ];
}

/**
 * A backslash before each bracket that would close one in front of the link: `[see [Ada](person:a)](note.md)` has one link, the
 * inner one, and should then have none.
 */
function closing(text: string, end: number): Replacement[] {
  const places: Replacement[] = [];
  let depth = 0;
  for (const { 0: found, index } of text.slice(end, end + NEAR).matchAll(/\\.|[[\]]|\n\s*\n/gsu)) {
    if (/^\s/u.test(found)) break;
    if (found === ']' && depth === 0) places.push(backslash(end + index));
    else depth += found === '[' ? 1 : found === ']' ? -1 : 0;
  }
  return places;
}

const reference = (char: string): string => `&#${char.codePointAt(0)};`;

/**
 * Text that nothing around it can be read together with: at both ends stands a character reference, of punctuation as the
 * brackets were, and of all punctuation in it. References that it has stay.
 */
const coded = (words: string): string =>
  words.trim().replace(/&#?\w+;|^\P{Cs}|\P{Cs}$|[!-/:-@[-`{-~]|\s+/gu, (found) => {
    if (found.length > 2 && found.startsWith('&')) return found;
    return /^\s/u.test(found) ? ' ' : reference(found);
  });

const plain = (words: string): string => words.replace(/[\\`*_[\]<>~|&]/gu, '\\$&');

/** Marks around words. */
const HIDDEN = /^(?:EmphasisMark|StrikethroughMark|CodeMark|QuoteMark|HTMLTag|Comment)$/u;

/** The words of a label without its markup; tags and comments in it are no words. */
function readable(text: string, tree: Tree, shift: number, { start, end }: Range): string {
  const hidden: Range[] = [];
  tree.iterate({
    from: start - shift,
    to: end - shift,
    enter: ({ name, from, to, node }) => {
      const isOfImage = node.parent?.name === 'Image' && /^(?:LinkMark|URL|LinkTitle|LinkLabel)$/u.test(name);
      if (name === 'Escape') hidden.push({ start: from + shift, end: from + shift + 1 });
      else if (HIDDEN.test(name) || isOfImage) hidden.push({ start: from + shift, end: to + shift });
    },
  });
  const inside = hidden.filter((each) => each.start >= start && each.end <= end);
  const cuts = inside.map((each) => ({ start: each.start - start, end: each.end - start, insert: '' }));
  return edit(text.slice(start, end), cuts).text;
}

function linkTask(text: string, { link, words }: Wrapped, label: (range: Range) => string): Task {
  const { start, end } = link;
  const bracket = closing(text, end);
  const shown = link.label === undefined ? words : label(link.label);
  const last = [{ start, end, insert: coded(shown) }, ...bracket];
  if (link.label === undefined) return { start, end, ways: [[{ start, end, insert: plain(words) }], last] };
  // What is in the label of a wikilink has not been read.
  const raw = { start, end, insert: text.slice(link.label.start, link.label.end) };
  const first = link.form === 'wikilink' ? [raw] : unwrappedWords(text, link, link.label);
  const middle = [
    bracket.length > 0 ? [...first, ...bracket] : undefined,
    remarked(text, link, link.label),
    withoutPairs(text, link, link.label),
  ];
  return { start, end, ways: [first, ...middle.filter((way) => way !== undefined), last] };
}

/** With its line, where nothing but marks of quotes stands beside it; with the space before it, at the end of a line. */
function withLine(text: string, { start, end }: Range): Range {
  if (!isAtLineEnd(text, end)) return { start, end };
  const startAfter = (characters: string): number => {
    let from = start;
    while (from > 0 && characters.includes(text[from - 1] ?? '')) from -= 1;
    return from;
  };
  const from = startAfter(' \t>');
  if (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') return { start: startAfter(' \t'), end };
  const behind = /[ \t]*(?:\r\n|\r|\n)?/uy;
  behind.lastIndex = end;
  behind.test(text);
  return { start: from, end: behind.lastIndex };
}

/** A definition that leads nowhere: it still ends a list, and lets no code begin. */
const stubOf = (text: string, { start, destination }: Link): string =>
  `${text.slice(start, destination.start).replace(/<$/u, '')}<>`;

/** The rest of a definition's line, and behind it nothing that its paragraph could go on with. */
const ENDS_PARAGRAPH = /^[ \t]*(?:\r\n|\r|\n|$)[ \t>]*(?:$|[\r\n])/u;

const BEFORE_DEFINITION = /^[ \t]*(?:\r\n|\r|\n)\[[^\]\r\n]+\]:/u;

const stubbed = ({ start, end }: Range, insert: string): Replacement[] => [{ start, end, insert }];

const commentTask = (text: string, { start, end }: Range): Task => ({
  start,
  end,
  ways: [[{ ...withLine(text, { start, end }), insert: '' }], stubbed({ start, end }, '<!-- -->')],
});

/** What goes on behind a definition could without it be code, or outside of the block around it. */
function definitionTask(text: string, link: Link): Task {
  const { start, end } = link;
  const stub = stubbed(link, stubOf(text, link));
  const behind = text.slice(end, end + NEAR);
  const isFirst = start === 0 || /[\r\n]/u.test(text[start - 1] ?? '');
  const isAlone = ENDS_PARAGRAPH.test(behind) || (isFirst && BEFORE_DEFINITION.test(behind));
  return { start, end, ways: isAlone ? [[{ ...withLine(text, link), insert: '' }], stub] : [stub] };
}

interface Edited {
  readonly text: string;
  /** What was cut, in order, with the place of what was inserted. */
  readonly cuts: readonly (Replacement & { readonly at: number })[];
}

function edit(text: string, cuts: readonly Replacement[]): Edited {
  const done: (Replacement & { readonly at: number })[] = [];
  let [at, result] = [0, ''];
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // Inside of what is gone.
    if (cut.start < at) continue;
    result += text.slice(at, cut.start);
    done.push({ ...cut, at: result.length });
    result += cut.insert;
    at = cut.end;
  }
  return { text: result + text.slice(at), cuts: done };
}

/** The nodes in a block at the top level of a text, and where they stand. */
interface Shape {
  readonly start: number;
  readonly nodes: string;
}

/** @param place where a node stands, in the offsets of the text that is made; undefined for one that does not count */
function shapesOf(tree: Tree, place: (name: string, from: number, to: number) => number | undefined): Shape[] {
  const found: Shape[] = [];
  for (let block = tree.topNode.firstChild; block !== null; block = block.nextSibling) {
    const nodes: string[] = [];
    let start: number | undefined;
    block.cursor().iterate(({ name, from, to }) => {
      const at = place(name, from, to);
      if (at === undefined) return;
      start ??= at;
      nodes.push(`${name} ${at}`);
    });
    if (start !== undefined) found.push({ start, nodes: nodes.join('\n') });
  }
  return found;
}

/** Offsets of a text in the one that is made of it. For growing ones. */
function moved({ cuts }: Edited): (offset: number) => { readonly at: number; readonly cut: Replacement | undefined } {
  let [next, delta] = [0, 0];
  return (offset) => {
    for (let cut = cuts[next]; cut !== undefined && cut.end <= offset; cut = cuts[next]) {
      delta = cut.at + cut.insert.length - cut.end;
      next += 1;
    }
    const cut = cuts[next];
    return cut !== undefined && cut.start <= offset ? { at: cut.at, cut } : { at: offset + delta, cut: undefined };
  };
}

const BRACKETS = /^(?:Link|Image|Autolink|Wikilink)$/u;

/** How the text that is made should read: as the note does, without what was taken out. */
function wanted(tree: Tree, shift: number, edited: Edited, links: ReadonlySet<number>): Shape[] {
  const move = moved(edited);
  return shapesOf(tree, (name, from, to) => {
    if (BRACKETS.test(name) && links.has(from + shift)) return undefined;
    const { at, cut } = move(from + shift);
    return cut !== undefined && to + shift <= cut.end ? undefined : at;
  });
}

/** How it does read. */
function found({ text, cuts }: Edited, wikilinks: boolean): Shape[] {
  const { start: shift, definitions } = parseNote(text, { wikilinks }).reading;
  const tree = parseTree(text.slice(shift), wikilinks, (key) => definitions.has(key));
  let next = 0;
  return shapesOf(tree, (name, from, to) => {
    const at = from + shift;
    const end = ({ at: start, insert }: Edited['cuts'][number]): number => start + insert.length;
    for (let cut = cuts[next]; cut !== undefined && end(cut) <= at; cut = cuts[next]) next += 1;
    const cut = cuts[next];
    const isInserted = cut !== undefined && cut.at <= at && (name === 'Escape' || to + shift <= end(cut));
    return isInserted ? undefined : at;
  });
}

const lastBefore = (shapes: readonly Shape[], offset: number): number =>
  Math.max(countBefore(shapes, offset + 1) - 1, 0);

/** Where two lists of nodes first differ. */
function firstDifference(a: Shape, b: Shape | undefined): number {
  const [ours, theirs] = [a.nodes.split('\n'), b?.nodes.split('\n') ?? []];
  const at = ours.findIndex((node, index) => node !== theirs[index]);
  const nodes = [ours[at < 0 ? ours.length : at], theirs[at < 0 ? ours.length : at]];
  return Math.min(...nodes.map((node) => (node === undefined ? Number.POSITIVE_INFINITY : Number(node.split(' ')[1]))));
}

/** The blocks of `a` in which the two differ, by their place in the list, and where each first does. */
function differing(a: readonly Shape[], b: readonly Shape[]): Map<number, number> {
  const theirs = new Map(b.map((shape) => [shape.start, shape]));
  const ours = new Set(a.map(({ start }) => start));
  const wrong = new Map<number, number>();
  for (const [block, shape] of a.entries()) {
    const other = theirs.get(shape.start);
    if (other?.nodes !== shape.nodes) wrong.set(block, firstDifference(shape, other));
  }
  for (const { start } of b) {
    const block = lastBefore(a, start);
    if (!ours.has(start)) wrong.set(block, Math.min(wrong.get(block) ?? start, start));
  }
  return wrong;
}

/** After so many rounds a block is written in the way that cannot be misread; after twice as many, everything is. */
const MAX_ROUNDS = 8;

/** The last way for all that stands in some blocks, or for everything. */
const toLast = (
  tasks: readonly Task[],
  levels: readonly number[],
  places: readonly Place[],
  wrong: ReadonlyMap<number, number> | undefined,
): number[] =>
  tasks.map(({ ways }, at) => (wrong?.has(places[at]?.block ?? 0) === false ? (levels[at] ?? 0) : ways.length - 1));

function tasksOf(
  text: string,
  wrapped: readonly Wrapped[],
  comments: readonly Range[],
  label: (range: Range) => string,
): Task[] {
  const tasks = [
    ...wrapped.map((each) =>
      each.link.form === 'definition' ? definitionTask(text, each.link) : linkTask(text, each, label),
    ),
    ...comments.map((comment) => commentTask(text, comment)),
  ];
  return tasks.sort((a, b) => a.start - b.start);
}

/** In each block that reads otherwise, the next way for what stands in front of the first difference and has one. */
function raise(
  tasks: readonly Task[],
  levels: readonly number[],
  places: readonly Place[],
  wrong: ReadonlyMap<number, number>,
): number[] {
  const nearest = new Map<number, number>();
  for (const [at, { offset, block }] of places.entries()) {
    const isLast = (levels[at] ?? 0) + 1 >= (tasks[at]?.ways.length ?? 0);
    if (!isLast && (offset <= (wrong.get(block) ?? -1) || !nearest.has(block))) nearest.set(block, at);
  }
  const chosen = new Set([...wrong.keys()].map((block) => nearest.get(block)));
  return levels.map((level, at) => (chosen.has(at) ? level + 1 : level));
}

/** Where a task stands in the text that is made, and in which block. */
interface Place {
  readonly offset: number;
  readonly block: number;
}

function placesOf(tasks: readonly Task[], edited: Edited, want: readonly Shape[]): Place[] {
  const move = moved(edited);
  return tasks.map(({ start }) => {
    const { at: offset } = move(start);
    return { offset, block: lastBefore(want, offset) };
  });
}

/**
 * What takes the brackets off some links of a note, and some comments out: in order, without overlaps. Definitions go with their lines, titles and
 * destinations too, the labels stay as they are written. Everything else is the same to the byte, and reads as it did: what is left
 * is parsed again, and where a label alone would be read as something else, `1905. In that year` as a list, a backslash
 * comes before it, or its words are written as character references.
 *
 * @example unwrap(parseNote('[Lenin](person:vladimir-lenin)'), [{ link, words: 'Lenin' }], []) // [{ start: 0, end: 1, insert: '' }, { start: 6, end: 30, insert: '' }]
 */
export function unwrap(note: Note, wrapped: readonly Wrapped[], comments: readonly Range[]): readonly Replacement[] {
  const { text, reading } = note;
  const { start: shift, wikilinks, definitions } = reading;
  if (wrapped.length + comments.length === 0) return [];
  const tree = parseTree(text.slice(shift), wikilinks, (key) => definitions.has(key));
  const tasks = tasksOf(text, wrapped, comments, (range) => readable(text, tree, shift, range));
  const opened = new Set(wrapped.flatMap(({ link }) => (link.form === 'definition' ? [] : [link.start])));
  let levels: readonly number[] = tasks.map(() => 0);
  for (let round = 1; ; round += 1) {
    const edited = edit(
      text,
      tasks.flatMap(({ ways }, at) => ways[levels[at] ?? 0] ?? []),
    );
    const want = wanted(tree, shift, edited, opened);
    const wrong = differing(want, found(edited, wikilinks));
    if (wrong.size === 0) return edited.cuts;
    const places = placesOf(tasks, edited, want);
    const raised =
      round > MAX_ROUNDS
        ? toLast(tasks, levels, places, round > 2 * MAX_ROUNDS ? undefined : wrong)
        : raise(tasks, levels, places, wrong);
    if (raised.every((level, at) => level === levels[at])) return edited.cuts;
    levels = raised;
  }
}
