import type { Note, Range } from '@glossator/markdown';
import { isKind, type Kind } from '@glossator/model';
import { escapeLabel } from '../markdown-text.js';
import type { Snapshot } from '../snapshot.js';

/** One entity to insert. */
export interface CompletionItem {
  readonly id: string;
  readonly label: string;
  readonly dates: string;
  readonly kind: Kind;
  readonly newText: string;
}

/** What can stand at an offset. Every item replaces `range`, whose text is `typed`. */
export interface Completion {
  readonly range: Range;
  readonly typed: string;
  readonly items: readonly CompletionItem[];
  /** Whether more exist than are listed. */
  readonly incomplete: boolean;
}

/** So many are offered at most. */
const LIMIT = 100;

/** What opens the list at the start of a word. */
export const TRIGGER = '@';

/** Behind these, or at the start of a line, a word begins: spaces, opening brackets and quotation marks, emphasis. */
const BEFORE = /[\s(“‘„«"'*_]/u;

/** The beginning of a name: up to four words, the first of them at the trigger, and the space before another. */
const WORDS = /^(?:[\p{L}\p{M}\p{N}'’.-]+(?: [\p{L}\p{M}\p{N}'’.-]+){0,3} ?)?$/u;

/** No name is longer, in UTF-16 units. */
const LONGEST = 200;

/** Inside brackets that are still open: a citation, `[see @allen2007; @`. */
const CITATION = /\[[^[\]]*$/u;

/** Behind `](`, with or without the start of an id. */
const DESTINATION = /\]\((<?)([a-z]*(?::[a-z0-9/-]*)?)$/u;

interface Place {
  readonly range: Range;
  readonly query: string;
  readonly kind?: Kind;
  readonly whole: boolean;
}

/** Whether a place of the note is running text: not code, HTML, front matter or part of a link. */
function isProse({ prose, text }: Note, offset: number): boolean {
  return prose.some(
    ({ start, text: masked }) =>
      masked[offset - start] === text[offset] && offset >= start && offset < start + masked.length,
  );
}

/** Where the trigger of the name stands that a line ends with; −1 where it ends with none. A name may have the trigger in it. */
function triggerIn(before: string, trigger: string): number {
  if (trigger === '') return -1;
  let at = before.indexOf(trigger, before.length - LONGEST);
  for (; at >= 0; at = before.indexOf(trigger, at + 1)) {
    const opens = at === 0 || BEFORE.test(before.charAt(at - 1));
    if (opens && WORDS.test(before.slice(at + trigger.length))) return at;
  }
  return -1;
}

function mentionPlace(note: Note, before: string, offset: number, trigger: string): Place | undefined {
  const at = triggerIn(before, trigger);
  if (at < 0 || CITATION.test(before.slice(0, at))) return undefined;
  const start = offset - before.length + at;
  const query = before.slice(at + trigger.length);
  return isProse(note, start) ? { range: { start, end: offset }, query, whole: true } : undefined;
}

function destinationPlace(note: Note, before: string, offset: number): Place | undefined {
  const match = DESTINATION.exec(before);
  if (match === null) return undefined;
  const typed = match[2] ?? '';
  const colon = typed.indexOf(':');
  const prefix = typed.slice(0, Math.max(colon, 0));
  // `](https:` is the beginning of an address, not of an id.
  if (colon >= 0 && !isKind(prefix)) return undefined;
  const start = offset - typed.length;
  const bracket = start - (match[1] ?? '').length - 2;
  const inLink = note.links.find(({ destination, form }) => form === 'inline' && destination.start === start);
  if (inLink === undefined && !isProse(note, bracket)) return undefined;
  const query = typed.slice(colon + 1).replaceAll('-', ' ');
  // What is left of an id that is being changed goes too.
  const end = inLink === undefined ? offset : Math.max(offset, inLink.destination.end);
  return { range: { start, end }, query, whole: false, ...(isKind(prefix) ? { kind: prefix } : {}) };
}

/**
 * What can be inserted at an offset: behind `@` at the start of a word a whole reference, behind `](` an id. Never behind
 * `[@`, `;@` or `-@`, which are citations. Nothing is chosen beforehand; typing on leaves the text as typed.
 *
 * @param trigger what stands for `@`; where it is empty, ids alone are offered
 */
export function complete(
  { datasets }: Snapshot,
  note: Note,
  offset: number,
  trigger = TRIGGER,
): Completion | undefined {
  const { line } = note.lines.at(offset);
  const before = note.text.slice(note.lines.span(line)?.start ?? 0, offset);
  const place = destinationPlace(note, before, offset) ?? mentionPlace(note, before, offset, trigger);
  if (place === undefined) return undefined;
  const found = datasets.search(place.query, { limit: LIMIT + 1, kind: place.kind });
  const items = found.slice(0, LIMIT).map(({ id, kind, dates, offer, label }) => ({
    id,
    kind,
    dates,
    label: place.whole ? offer : label,
    newText: place.whole ? `[${escapeLabel(offer)}](${id})` : id,
  }));
  const typed = note.text.slice(place.range.start, place.range.end);
  return { range: place.range, typed, items, incomplete: found.length > LIMIT };
}
