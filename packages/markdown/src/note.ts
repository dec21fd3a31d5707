import type { NoteComment } from './comments.js';
import { frontMatterEnd } from './front-matter.js';
import type { Heading } from './headings.js';
import { LineIndex } from './lines.js';
import type { Link, Range } from './links.js';
import { makerOf } from './made.js';
import { gather, moveComment, moveHeading, moveRange, type PlacedBlock } from './place.js';
import type { ProseBlock } from './prose.js';
import { type Reading, readText } from './reading.js';

/** What there is to know of a note. All offsets are UTF-16, into `text`, and ends are exclusive. */
export interface Note {
  readonly text: string;
  readonly lines: LineIndex;
  /** Every link, image, autolink, wikilink and link definition, in the order of the text. */
  readonly links: readonly Link[];
  /** The running text, block by block, everything that is not prose masked out. */
  readonly prose: readonly ProseBlock[];
  /** Every HTML comment, in the order of the text. */
  readonly comments: readonly NoteComment[];
  /** Every heading, in the order of the text. */
  readonly headings: readonly Heading[];
  /**
   * What is quoted or a title, and so not in the writer's own spelling: quotes, emphasised text, and what stands between
   * quotation marks within one block of prose. In order; no two overlap.
   */
  readonly quoted: readonly Range[];
  /** What was not read, because it is nested too deep or has too much markup in one block; empty for any usual note. */
  readonly capped: readonly Range[];
  /** How it was read, block by block: for `reparse`. */
  readonly reading: Reading;
}

/**
 * What each block is to a comment in front of it: itself, or the whole list of which it is the first item, or, of a
 * comment, what is behind that.
 */
function leads(blocks: readonly PlacedBlock[]): (Range | undefined)[] {
  let behind: Range | undefined;
  let isJoined = false;
  return blocks
    .toReversed()
    .map(({ start, joined, facts }) => {
      const whole = moveRange(facts.whole, start);
      if (!facts.isComment) behind = { start: whole.start, end: isJoined && behind ? behind.end : whole.end };
      isJoined = joined;
      return behind;
    })
    .reverse();
}

function commentsOf(blocks: readonly PlacedBlock[]): NoteComment[] {
  const behind = leads(blocks);
  return blocks.flatMap(({ start, facts }, at) => {
    if (facts.comments.length === 0) return [];
    const comments = facts.comments.map((comment) => moveComment(comment, start));
    const follows = behind[at];
    return facts.isComment && follows !== undefined ? comments.map((comment) => ({ ...comment, follows })) : comments;
  });
}

/** Made when it is first asked for: a keystroke asks for little of a note. */
function lazy<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function noteOf(reading: Reading, previous: Reading): Note {
  const { text, blocks } = reading;
  const maker = makerOf(reading, previous);
  const lines = lazy(() => new LineIndex(text));
  const links = lazy(maker.links);
  const prose = lazy(maker.prose);
  const comments = lazy(() => commentsOf(blocks));
  const headings = lazy(() => gather(blocks, (facts) => facts.headings, moveHeading));
  const quoted = lazy(() => gather(blocks, (facts) => facts.quoted, moveRange));
  const capped = lazy(() => gather(blocks, (facts) => facts.capped, moveRange));
  return {
    text,
    get lines() {
      return lines();
    },
    get links() {
      return links();
    },
    get prose() {
      return prose();
    },
    get comments() {
      return comments();
    },
    get headings() {
      return headings();
    },
    get quoted() {
      return quoted();
    },
    get capped() {
      return capped();
    },
    reading,
  };
}

const nothing = (wikilinks: boolean): Reading => ({
  text: '',
  wikilinks,
  start: 0,
  blocks: [],
  definitions: new Map(),
});

function read(text: string, previous: Reading): Note {
  try {
    return noteOf(readText(text, previous), previous);
  } catch (error) {
    // The parser's own regular expressions may run out of stack.
    if (!(error instanceof RangeError)) throw error;
    const capped = [{ start: frontMatterEnd(text), end: text.length }];
    const empty = nothing(previous.wikilinks);
    return { ...noteOf(empty, empty), text, lines: new LineIndex(text), capped };
  }
}

/**
 * Reads a note. Front matter, code, HTML, URLs and addresses hold no references and no prose.
 *
 * @param options.wikilinks whether `[[id|label]]` is a link too
 * @example parseNote('[Lenin](person:vladimir-lenin)').links[0]?.target // 'person:vladimir-lenin'
 */
export const parseNote = (text: string, options: { readonly wikilinks: boolean } = { wikilinks: false }): Note =>
  read(text, nothing(options.wikilinks));

/**
 * Reads the next version of a note: what `parseNote` makes of it, with the same options, in about the time that the
 * changed blocks take. The others keep their facts (`facts` of a block of `reading`) and their keys (`key` of prose).
 *
 * @example reparse(parseNote('Lenin'), 'Lenin, [Trotsky](person:leon-trotsky)').links.length // 1
 */
export const reparse = (note: Note, text: string): Note => (text === note.text ? note : read(text, note.reading));
