import { frontMatterEnd, type Link, type Note, type ProseBlock, type Range } from '@glossator/markdown';
import { ASK_WHY } from '../directives.js';
import type { Finding, Fix } from '../finding.js';
import { blockAt, rangeAt } from '../ranges.js';

/** Where a comment can stand, and the directive that covers a finding from there. */
interface Place {
  readonly word: 'glossator-ignore' | 'glossator-ignore-line' | 'glossator-ignore-file';
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** A note with what is looked at for each of its findings. */
interface Ground {
  readonly note: Note;
  readonly definitions: readonly Link[];
  /** What ends its lines. */
  readonly lineEnd: string;
  /** Whether a block holds the beginning of a comment that is never closed: it would end with another's end. */
  readonly isOpen: (block: ProseBlock) => boolean;
}

function groundOf(note: Note): Ground {
  const known = new Map<ProseBlock, boolean>();
  return {
    note,
    definitions: note.links.filter(({ form }) => form === 'definition'),
    lineEnd: /\r\n|\r|\n/u.exec(note.text)?.[0] ?? '\n',
    isOpen: (block) => {
      const open = known.get(block) ?? block.text.includes('<!');
      known.set(block, open);
      return open;
    },
  };
}

/** The end of a text that ends with some characters, without those. */
function endWithout(text: string, from: number, to: number, characters: string): number {
  let end = to;
  while (end > from && characters.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Behind the last word of a line: before the closing marks of a heading, and before what breaks a line. */
function endOfWords({ kind, text: masked, start }: ProseBlock, from: number, to: number, text: string): number {
  const end = endWithout(text, from, to, ' \t');
  const isClosed = kind === 'heading' && text[end - 1] === '#' && masked[end - 1 - start] !== '#';
  if (!isClosed && text[end - 1] !== '\\') return end;
  return endWithout(text, from, endWithout(text, from, end, isClosed ? '#' : '\\'), ' \t');
}

const isOneOf = (char: string | undefined, characters: string): boolean =>
  char !== undefined && characters.includes(char);

/**
 * Among the words of the line on which a finding starts, as near to its end as can be: where the end lies inside a link or
 * code, at the last space that is outside.
 */
function inLine({ note: { text, lines }, isOpen }: Ground, block: ProseBlock, offset: number): Place | undefined {
  const line = lines.span(lines.at(offset).line);
  if (line === undefined || isOpen(block)) return undefined;
  const from = Math.max(line.start, block.start);
  const blockEnd = block.start + block.text.length;
  const to = Math.min(endWithout(text, from, line.end, '\r\n'), blockEnd);
  const here = (at: number): Place => ({ word: 'glossator-ignore-line', at, before: ' ', after: '' });
  const mask = (at: number): string | undefined => block.text[at - block.start];
  if (to === blockEnd || mask(to) === text[to]) return here(endOfWords(block, from, to, text));
  // At the beginning of a line a comment would be a block of its own.
  let first = from;
  while (isOneOf(text[first], '> \t')) first += 1;
  for (let at = to - 1; at > first; at -= 1) if (isOneOf(mask(at), ' \t')) return here(at);
  return undefined;
}

/** What stands before a block in its line: indentation, marks of quotes, marks of list items. */
const PREFIX = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/u;

/** A longer one nests so deep that nothing there is read. */
const LONG_PREFIX = 100;

/** In the next line the marks of quotes stay, those of list items become indentation. */
const LIST_MARKS = /[^>\t]/gu;

/** Before a block, on a line of its own. */
function beforeBlock({ note: { text, lines }, lineEnd }: Ground, at: number): Place | undefined {
  const start = lines.span(lines.at(at).line)?.start ?? at;
  if (at - start > LONG_PREFIX) return undefined;
  const prefix = text.slice(start, at);
  if (!PREFIX.test(prefix)) return undefined;
  return { word: 'glossator-ignore', at, before: '', after: lineEnd + prefix.replace(LIST_MARKS, ' ') };
}

/** Before everything, behind the front matter. */
function beforeAll({ note: { text }, lineEnd }: Ground): Place {
  const at = frontMatterEnd(text);
  const word = 'glossator-ignore-file';
  return at > 0 ? { word, at, before: lineEnd, after: '' } : { word, at, before: '', after: lineEnd + lineEnd };
}

/** The narrowest place from which a comment covers a finding and changes nothing else of the note. */
function placeFor(ground: Ground, { start }: Range): Place {
  const { note, definitions } = ground;
  const definition = rangeAt(definitions, start);
  const block = definition === undefined ? blockAt(note, start) : undefined;
  const unread = rangeAt(note.capped, start) !== undefined;
  const inside = block === undefined || unread ? undefined : inLine(ground, block, start);
  if (inside !== undefined) return inside;
  // Nothing may come before a check box, nor before a cell.
  const isWhole = block === undefined || block.kind === 'paragraph' || block.kind === 'heading';
  return (isWhole ? beforeBlock(ground, definition?.start ?? block?.start ?? start) : undefined) ?? beforeAll(ground);
}

/** Those about a directive are mended there. */
const ABOUT_DIRECTIVES: ReadonlySet<string> = new Set(['unknown-directive', 'unused-directive']);

/**
 * Gives the findings of a note one more fix, the last: a comment that says to ignore this rule there. The reason is left to be
 * written, and until it is the comment ignores nothing: what is applied without a look must not silence anything.
 */
export function ignorable(note: Note): (finding: Finding) => Finding {
  const ground = groundOf(note);
  return (finding) => {
    if (ABOUT_DIRECTIVES.has(finding.rule)) return finding;
    const { word, at, before, after } = placeFor(ground, finding);
    const newText = `${before}<!-- ${word} ${finding.rule}: ${ASK_WHY} -->${after}`;
    const fix: Fix = {
      title: `Ignore ${finding.rule} here, with a reason to be written`,
      safe: false,
      edits: [{ start: at, end: at, newText }],
    };
    return { ...finding, fixes: [...(finding.fixes ?? []), fix] };
  };
}
