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
  /** Whether the last of them gives up what is marked in the words. */
  readonly isCoded: boolean;
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

/** Marks in front of a link that belong to what is read otherwise. */
const MARKS_BEFORE = 2;

/** No usual line has more before its words. */
const LONG_PREFIX = 100;

/** What would begin a list, a heading, a quote, code or the line under a heading. A number's mark comes behind it. */
const BLOCK_MARK = /^(?:(\d{1,9})[.)](?:\s|$)|[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|~{3}|`{3}|[-=]+[ \t]*(?:[\r\n]|$))/u;

/** A place behind white space, or at the beginning of a text. */
const isBehindSpace = (text: string, at: number): boolean => /^\s?$/u.test(text.slice(Math.max(at - 1, 0), at));

/** With its line, where nothing but marks of quotes stands beside it; else with the white space on one side, if on both is some. */
function emptied(text: string, { start, end }: Range): Range {
  const startAfter = (characters: string): number => {
    let from = start;
    while (from > 0 && characters.includes(text[from - 1] ?? '')) from -= 1;
    return from;
  };
  const behind = /[ \t]*(?:\r\n|\r|\n)?/uy;
  behind.lastIndex = end;
  behind.test(text);
  if (!isAtLineEnd(text, end)) return { start, end: isBehindSpace(text, start) ? behind.lastIndex : end };
  const from = startAfter(' \t>');
  return /^[\r\n]?$/u.test(text.slice(Math.max(from - 1, 0), from))
    ? { start: from, end: behind.lastIndex }
    : { start: startAfter(' \t'), end };
}

/** Brackets off, the words as they are written. */
function bare(text: string, range: Range, label: Range): [Replacement, Replacement] {
  const { start, end } = range;
  const words = text.slice(label.start, label.end);
  if (words.trim() === '') {
    const whole = emptied(text, range);
    return [
      { ...whole, insert: '' },
      { start: whole.end, end: whole.end, insert: '' },
    ];
  }
  const to = label.start + (isAtLineEnd(text, end) ? words.trimEnd() : words).length;
  const from = isBehindSpace(text, start) ? label.end - words.trimStart().length : label.start;
  return [
    { start, end: from, insert: '' },
    { start: to, end, insert: '' },
  ];
}

/** What stands before a block in its line: marks of quotes, of items, the label of a footnote. */
const BEFORE_BLOCK = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]+\]:)*/u;

/** The same, and a check box or the mark of a heading. */
const BEFORE_WORDS = new RegExp(`${BEFORE_BLOCK.source}(?:\\[[ xX]\\][ \\t]+|#{1,6}[ \\t]+)?`, 'u');

/** Where what begins behind such marks does, in the line in which something stands; undefined where that is far away. */
function startBehind(prefix: RegExp, text: string, at: number): number | undefined {
  const line = /[^\r\n]*$/u.exec(text.slice(Math.max(at - LONG_PREFIX, 0), at))?.[0] ?? '';
  return line.length === LONG_PREFIX ? undefined : at - line.length + (prefix.exec(line)?.[0].length ?? 0);
}

const backslash = (at: number): Replacement => ({ start: at, end: at, insert: '\\' });

/** A backslash before what would begin a block where words begin: `[1905](event:x). In that year` is no list. */
function beforeMark(text: string, start: number | undefined, cuts: readonly Range[]): Replacement[] {
  if (start === undefined || cuts.some((cut) => cut.start < start) || BLOCK_MARK.test(text.slice(start))) return [];
  let [words, from] = ['', start];
  for (const cut of cuts) {
    words += text.slice(from, cut.start);
    from = cut.end;
  }
  const match = BLOCK_MARK.exec(words + text.slice(from, from + MARK_LENGTH));
  if (match === null) return [];
  let at = start + (match[1]?.length ?? 0);
  for (const cut of cuts) at += cut.start <= at ? cut.end - cut.start : 0;
  return [backslash(at)];
}

/** Where the last line of a label begins, behind the marks of quotes; undefined where the label has one line. */
function lastLine(text: string, { start, end }: Range): number | undefined {
  const behind = /[\r\n][ \t>]*([^\r\n]*)$/u.exec(text.slice(start, end))?.[1];
  return behind === undefined ? undefined : end - behind.length;
}

/** What keeps lines that begin otherwise without the brackets from beginning a block. */
function beforeMarks(text: string, range: Range, label: Range): Replacement[] {
  const cuts = bare(text, range, label);
  // With its line.
  if (/[\r\n]$/u.test(text.slice(cuts[0].start, cuts[0].end))) return [];
  const last = lastLine(text, label);
  return [
    ...beforeMark(text, startBehind(BEFORE_WORDS, text, range.start), cuts),
    ...(last === undefined ? [] : beforeMark(text, last, cuts.slice(1))),
  ];
}

/** Marks that come in pairs: one that stands alone would find its other outside of what was the label. */
const PAIRED = ['*', '_', '~', '`'];

/** The same, with such marks escaped, and what could begin a tag or a character reference with the words behind it. */
function withoutPairs(text: string, range: Range, label: Range): Replacement[] | undefined {
  const words = text.slice(label.start, label.end);
  const marks = [...words.matchAll(/\\[^\r\n]|[*_~`<&]|[!#.)]$|^[-#>+=]/gu)].filter(([mark]) => mark.length === 1);
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

const stubbed = ({ start, end }: Range, insert: string): Replacement[] => [{ start, end, insert }];

/** What reads as nothing, and keeps marks on both sides apart as brackets do. */
const NOTHING = '<!-- -->';

/** Brackets off, and nothing read together with what is beside them. At the beginning of a line that would be a block. */
function apart(text: string, range: Range, label: Range): Replacement[] {
  const { start, end } = range;
  const isFirst = startBehind(BEFORE_BLOCK, text, start) === start;
  return [
    { start, end: label.start, insert: isFirst ? '' : NOTHING },
    { start: label.end, end, insert: isAtLineEnd(text, end) ? '' : NOTHING },
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

/** A name as it is read in prose, also at the beginning of a line. */
const plain = (words: string): string =>
  words.replace(/[\\`*_[\]<>~|&]|^[-+#=]/gu, '\\$&').replace(/^(\d{1,9})(?=[.)])/u, '$1\\');

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

/** Nothing to show: where the line was the first of its block, the next one may take its place. */
function emptyTask(text: string, link: Link): Task {
  const { start, end } = link;
  const none = { start: end, end };
  const line = /[ \t]*(?:(?:\r\n|\r|\n)[ \t>]*)?/uy;
  line.lastIndex = end;
  line.test(text);
  const isFirst = startBehind(BEFORE_BLOCK, text, start) === start;
  const ways = [
    [...bare(text, link, none), ...beforeMarks(text, link, none)],
    stubbed({ start, end }, ''),
    isFirst ? stubbed({ start, end: line.lastIndex }, '') : undefined,
    // In front of words it would make them HTML.
    isFirst && !isAtLineEnd(text, end) ? undefined : stubbed({ start, end }, NOTHING),
  ];
  return { start, end, ways: ways.filter((way) => way !== undefined), isCoded: false };
}

function linkTask(text: string, { link, words }: Wrapped, label: (range: Range) => string): Task {
  const { start, end } = link;
  const bracket = closing(text, end);
  const shown = link.label === undefined ? words : label(link.label);
  const last = [{ start, end, insert: coded(shown) }, ...bracket];
  if (link.label === undefined)
    return { start, end, ways: [[{ start, end, insert: plain(words) }], last], isCoded: true };
  // What is in the label of a wikilink has not been read.
  const raw = { start, end, insert: text.slice(link.label.start, link.label.end) };
  if (text.slice(link.label.start, link.label.end).trim() === '') return emptyTask(text, link);
  const marks = beforeMarks(text, link, link.label);
  const first = link.form === 'wikilink' ? [raw] : [...bare(text, link, link.label), ...marks];
  const middle = [
    bracket.length > 0 ? [...first, ...bracket] : undefined,
    remarked(text, link, link.label),
    withoutPairs(text, link, link.label),
    apart(text, link, link.label),
  ];
  const others = middle.flatMap((way) => (way === undefined ? [] : [[...way, ...marks]]));
  return { start, end, ways: [first, ...others, last], isCoded: true };
}

/** A definition that leads nowhere: it still ends a list, and lets no code begin. */
const stubOf = (text: string, { start, destination }: Link): string =>
  `${text.slice(start, destination.start).replace(/<$/u, '')}<>`;

/** The rest of a definition's line, and behind it nothing that its paragraph could go on with. */
const ENDS_PARAGRAPH = /^[ \t]*(?:\r\n|\r(?!\n)|\n|$)[ \t>]*(?:$|[\r\n])/u;

const BEFORE_DEFINITION = /^[ \t]*(?:\r\n|\r|\n)\[[^\]\r\n]+\]:/u;

const commentTask = (text: string, { start, end }: Range): Task => ({
  start,
  end,
  ways: [stubbed(emptied(text, { start, end }), ''), stubbed({ start, end }, NOTHING)],
  isCoded: false,
});

/** What goes on behind a definition could without it be code, or outside of the block around it. */
function definitionTask(text: string, link: Link): Task {
  const { start, end } = link;
  const stub = stubbed(link, stubOf(text, link));
  const behind = text.slice(end, end + NEAR);
  const isFirst = start === 0 || /[\r\n]/u.test(text[start - 1] ?? '');
  const isAlone = ENDS_PARAGRAPH.test(behind) || (isFirst && BEFORE_DEFINITION.test(behind));
  return { start, end, ways: isAlone ? [stubbed(emptied(text, link), ''), stub] : [stub], isCoded: false };
}

interface Edited {
  readonly text: string;
  /** What was cut, in order, with the place of what was inserted. */
  readonly cuts: readonly (Replacement & { readonly at: number })[];
  /** Where what was inserted stands in the text. */
  readonly inserted: readonly Range[];
}

function edit(text: string, cuts: readonly Replacement[]): Edited {
  const done: (Replacement & { readonly at: number })[] = [];
  const inserted: Range[] = [];
  let [at, result] = [0, ''];
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    // Inside of what is gone, or a backslash that is there.
    const before = done.at(-1);
    if (cut.start < at || (cut.end === cut.start && before?.end === cut.end && before.insert === cut.insert)) continue;
    result += text.slice(at, cut.start);
    done.push({ ...cut, at: result.length });
    if (cut.insert !== '') inserted.push({ start: result.length, end: result.length + cut.insert.length });
    result += cut.insert;
    at = cut.end;
  }
  return { text: result + text.slice(at), cuts: done, inserted };
}

/** The nodes in a block that holds words, with those around it that begin there, and where they stand. */
interface Shape {
  readonly start: number;
  /** Where it begins in the tree, with what in front of it does not count. */
  readonly from: number;
  readonly nodes: string[];
}

/** A node as it counts: what it is called, and where it stands in the text that is made. */
interface Counted {
  readonly name: string;
  readonly at: number;
}

/** @param count how a node counts; undefined for one that does not */
function shapesOf(
  tree: Tree,
  edited: Edited,
  count: (name: string, from: number, to: number) => Counted | undefined,
): Shape[] {
  const shapes: Shape[] = [];
  const open: boolean[] = [];
  let [depth, isFull] = [0, true];
  let before: number | undefined;
  tree.topNode.cursor().iterate(
    ({ name, type, from, to }) => {
      const counted = type.isTop ? undefined : count(name, from, to);
      open.push(counted !== undefined);
      const isBlock = (type.is('Block') || name === 'TableRow') && !type.isTop;
      if (isBlock && isFull) before ??= from;
      if (counted === undefined) return;
      const at = placeOf(edited, counted.at);
      if (isBlock && isFull && shapes.at(-1)?.start !== at) {
        shapes.push({ start: at, from: before ?? from, nodes: [] });
        before = undefined;
        isFull = false;
      }
      shapes.at(-1)?.nodes.push(`${at} ${depth} ${counted.name}`);
      isFull ||= isBlock && !type.is('BlockContext');
      depth += 1;
    },
    () => {
      depth -= open.pop() === true ? 1 : 0;
    },
  );
  return shapes;
}

/** What a place leads to: what was inserted, white space and marks of quotes there may be others than there were. */
function placeOf({ text, inserted }: Edited, offset: number): number {
  let passed = ' \t\r\n>';
  for (let at = offset; ; at += 1) {
    const within = inserted[countBefore(inserted, at + 1) - 1];
    if (within !== undefined && at < within.end) {
      at = within.end;
      // A mark behind a backslash is a word.
      passed = ' \t\r\n';
    }
    if (at >= text.length || at > offset + LONG_PREFIX || !passed.includes(text.charAt(at))) return at;
  }
}

/** Offsets of a text in the one that is made of it. */
function moved({
  cuts,
}: Edited): (offset: number) => { readonly at: number; readonly cut: Edited['cuts'][number] | undefined } {
  return (offset) => {
    const cut = cuts[countBefore(cuts, offset + 1) - 1];
    if (cut === undefined) return { at: offset, cut };
    return offset < cut.end
      ? { at: cut.at, cut }
      : { at: offset + cut.at + cut.insert.length - cut.end, cut: undefined };
  };
}

/** Where links lead, by where they start. */
type Targets = ReadonlyMap<number, string>;

const targetsOf = (links: readonly Link[]): Targets => new Map(links.map(({ start, target }) => [start, target]));

/** Brackets count where they are those of a link. */
function nameOf(name: string, target: string | undefined): string | undefined {
  if (/^Link(?:Mark|Label|Title)$/u.test(name)) return undefined;
  if (!/^(?:Link|Image|Autolink|Wikilink)$/u.test(name)) return name;
  return target === undefined ? undefined : `${name} ${target}`;
}

/** What stood behind a comment in its block of HTML is a paragraph without it. */
const behindComment = (name: string, char: string | undefined): string =>
  /^(?:HTML|Comment)Block$/u.test(name) && char !== '<' ? 'Paragraph' : name;

/** How the text that is made should read: as the note does, without what was taken out. */
function wanted(tree: Tree, shift: number, edited: Edited, links: Targets): Shape[] {
  const { text } = edited;
  const move = moved(edited);
  return shapesOf(tree, edited, (name, from, to) => {
    const full = nameOf(name, links.get(from + shift));
    if (full === undefined) return undefined;
    const { at, cut } = move(from + shift);
    if (cut === undefined) return { name: full, at };
    const start = placeOf(edited, at);
    if (to + shift <= cut.end || start >= move(to + shift).at) return undefined;
    return { name: cut.insert === '' ? behindComment(full, text[start]) : full, at };
  });
}

/** How it does read. */
function found(edited: Edited, wikilinks: boolean): Shape[] {
  const { text, inserted } = edited;
  const { links, reading } = parseNote(text, { wikilinks });
  const { start: shift, definitions } = reading;
  const targets = targetsOf(links);
  const tree = parseTree(text.slice(shift), wikilinks, (key) => definitions.has(key));
  return shapesOf(tree, edited, (name, from, to) => {
    const at = from + shift;
    const within = inserted[countBefore(inserted, at + 1) - 1];
    const isIn = within !== undefined && at < within.end;
    if (isIn && (name === 'Escape' || placeOf(edited, at) >= to + shift)) return undefined;
    const full = nameOf(name, targets.get(at));
    return full === undefined ? undefined : { name: full, at };
  });
}

const lastBefore = (shapes: readonly { readonly start: number }[], offset: number): number =>
  Math.max(countBefore(shapes, offset + 1) - 1, 0);

/** Where two lists of nodes first differ: in front of everything where there is no other. */
function firstDifference(ours: readonly string[], theirs: readonly string[] | undefined): number {
  if (theirs === undefined) return -1;
  const at = ours.findIndex((node, index) => node !== theirs[index]);
  const nodes = [ours[at < 0 ? ours.length : at], theirs[at < 0 ? ours.length : at]];
  return Math.min(...nodes.map((node) => (node === undefined ? Number.POSITIVE_INFINITY : Number.parseInt(node, 10))));
}

/** The blocks of `a` in which the two differ, by their place in the list, and where each first does. */
function differing(a: readonly Shape[], b: readonly Shape[]): Map<number, number> {
  const theirs = new Map(b.map(({ start, nodes }) => [start, nodes]));
  const ours = new Set(a.map(({ start }) => start));
  const wrong = new Map<number, number>();
  for (const [block, { start, nodes }] of a.entries()) {
    const first = firstDifference(nodes, theirs.get(start));
    if (first < Number.POSITIVE_INFINITY) wrong.set(block, first);
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
  mayCode: boolean,
): number[] {
  const nearest = new Map<number, number>();
  const open: { readonly start: number; readonly at: number }[] = [];
  for (const [at, { offset, block }] of places.entries()) {
    const { ways = [], isCoded = false } = tasks[at] ?? {};
    if ((levels[at] ?? 0) + (isCoded && !mayCode ? 2 : 1) >= ways.length) continue;
    open.push({ start: block, at });
    const best = places[nearest.get(block) ?? at]?.offset ?? offset;
    const isNearer = offset <= (wrong.get(block) ?? -1) + MARKS_BEFORE && offset > best;
    if (isNearer || !nearest.has(block)) nearest.set(block, at);
  }
  // Where a block has nothing to raise, what stands in front of it may have taken it in.
  const inFrontOf = (block: number): number | undefined => open[countBefore(open, block) - 1]?.at;
  const chosen = new Set([...wrong.keys()].map((block) => nearest.get(block) ?? inFrontOf(block)));
  return levels.map((level, at) => (chosen.has(at) ? level + 1 : level));
}

/** Where a task stands in the text that is made, and in which block. */
interface Place {
  readonly offset: number;
  readonly block: number;
}

function placesOf(tasks: readonly Task[], shift: number, edited: Edited, want: readonly Shape[]): Place[] {
  const move = moved(edited);
  const blocks = want.map(({ from }) => ({ start: from + shift }));
  return tasks.map(({ start }) => ({
    offset: move(start).at,
    block: lastBefore(blocks, start),
  }));
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.every((level, at) => level === b[at]);

/** The ways to try next: those that give up marks only where there are no others. */
function higher(
  tasks: readonly Task[],
  levels: readonly number[],
  places: readonly Place[],
  wrong: ReadonlyMap<number, number>,
  round: number,
): number[] {
  if (round > MAX_ROUNDS) return toLast(tasks, levels, places, round > 2 * MAX_ROUNDS ? undefined : wrong);
  const raised = raise(tasks, levels, places, wrong, false);
  return isSame(raised, levels) ? raise(tasks, levels, places, wrong, true) : raised;
}

/**
 * What takes the brackets off some links of a note, and some comments out: in order, without overlaps. Definitions go with their lines, titles and
 * destinations too, the labels stay as they are written. Everything else is the same to the byte, and reads as it did: what is left
 * is parsed again, and where a label alone would be read as something else, `1905. In that year` as a list, a backslash
 * comes before it or an empty comment beside it; where nothing of that helps, its words are written as character references.
 *
 * @example unwrap(parseNote('[Lenin](person:vladimir-lenin)'), [{ link, words: 'Lenin' }], []) // [{ start: 0, end: 1, insert: '' }, { start: 6, end: 30, insert: '' }]
 */
export function unwrap(note: Note, wrapped: readonly Wrapped[], comments: readonly Range[]): readonly Replacement[] {
  const { text, reading } = note;
  const { start: shift, wikilinks, definitions } = reading;
  if (wrapped.length + comments.length === 0) return [];
  const tree = parseTree(text.slice(shift), wikilinks, (key) => definitions.has(key));
  const tasks = tasksOf(text, wrapped, comments, (range) => readable(text, tree, shift, range));
  const ours = new Set(wrapped.map(({ link }) => link));
  const others = targetsOf(note.links.filter((link) => !ours.has(link)));
  let levels: readonly number[] = tasks.map(() => 0);
  let best: { readonly wrong: number; readonly cuts: readonly Replacement[] } | undefined;
  for (let round = 1; ; round += 1) {
    const edited = edit(
      text,
      tasks.flatMap(({ ways }, at) => ways[levels[at] ?? 0] ?? []),
    );
    const want = wanted(tree, shift, edited, others);
    const wrong = differing(want, found(edited, wikilinks));
    if (best === undefined || wrong.size < best.wrong) best = { wrong: wrong.size, cuts: edited.cuts };
    if (wrong.size === 0) return best.cuts;
    const raised = higher(tasks, levels, placesOf(tasks, shift, edited, want), wrong, round);
    // What never reads as it did stays as it was nicest to read.
    if (isSame(raised, levels)) return best.cuts;
    levels = raised;
  }
}
