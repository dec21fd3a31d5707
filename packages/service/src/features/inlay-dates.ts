import { displayDates } from '@glossator/dataset';
import type { Note, ProseBlock, Range } from '@glossator/markdown';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';

/** The dates of an entity, to be shown behind a reference to it. */
export interface InlayDate {
  /** UTF-16, behind the link. */
  readonly offset: number;
  /** "1879–1940": plain text. */
  readonly text: string;
  readonly id: string;
}

/** The note gives dates itself: parentheses with a figure directly behind the link. */
const OWN_DATES = /^[\s\u2060]*[([][^()[\]]{0,40}\d/u;

/** How far behind a link such parentheses are looked for: a date and what stands before it. */
const REACH = 60;

/**
 * The dates behind the first reference to each entity in each block of prose, unless the note gives some there itself.
 *
 * @param within only references that end in this range
 */
export function inlayDates({ datasets }: Snapshot, note: Note, within: Range): InlayDate[] {
  const blocks = note.prose[Symbol.iterator]();
  let block: ProseBlock | undefined = blocks.next().value;
  let shown = new Set<string>();
  const found: InlayDate[] = [];
  for (const { link, target } of referencesOf(note)) {
    if (target.status !== 'id' || link.form === 'definition' || link.label === undefined) continue;
    while (block !== undefined && block.start + block.text.length < link.end) {
      block = blocks.next().value;
      shown = new Set();
    }
    const led = datasets.resolve(link.target);
    if (block === undefined || (led.status !== 'live' && led.status !== 'moved') || shown.has(led.id)) continue;
    shown.add(led.id);
    const text = displayDates(led.entity);
    const behind = block.text.slice(link.end - block.start, link.end - block.start + REACH);
    const inRange = within.start <= link.end && link.end <= within.end;
    if (text !== '' && inRange && !OWN_DATES.test(behind)) found.push({ offset: link.end, text, id: led.id });
  }
  return found;
}
