/** What a note may be, alike in the command line and in editors. */
import { web } from './web.js';

/** What a note may hold, in UTF-8: that is ten books. Of 50 MB a check took 2.7 GB of memory, and two minutes. */
export const MOST_NOTE_BYTES = 10_000_000;

/**
 * Whether a file is called as Markdown files are, whose ending some systems write in capitals. Whether a configuration wants it is its own
 * business. Emacs marks a file that is being edited by a link beside it that leads nowhere: `.#note.md` is none.
 *
 * @param path of it, or its name alone, parted with `/`
 */
export const isNoteName = (path: string): boolean => /(?:^|\/)(?!\.#)[^/]*\.(?:md|markdown)$/iu.test(path);

/** Whether a note is wanted where no configuration says which are: `**\/*.md`, also in capitals. */
export const isWantedByDefault = (path: string): boolean => /\.md$/iu.test(path);

/** A letter has at most so many bytes in UTF-8 for each of its UTF-16 units. */
const WIDEST = 3;

const bytesOf = (text: string): number =>
  text.length * WIDEST <= MOST_NOTE_BYTES ? 0 : new web.TextEncoder().encode(text).length;

/** Whether a file that holds this can be a note: not one that is binary, nor one that is far too long. */
export const canBeNote = (text: string): boolean =>
  text.length <= MOST_NOTE_BYTES && !text.includes('\0') && bytesOf(text) <= MOST_NOTE_BYTES;
