import type { Rule } from './rule.js';

/**
 * # unread-block
 *
 * A block with thousands of brackets or other marks, or one nested a hundred deep, is not read: what is in it is neither
 * checked nor recognised. No note that a person writes has one; where one occurs, this says so instead of keeping silent.
 */
export const unreadBlock: Rule = {
  code: 'unread-block',
  severity: 'info',
  check: ({ note }) =>
    note.capped.map(({ start, end }) => {
      // The first line shows where it is; the whole block would underline a page.
      const lineEnd = note.lines.span(note.lines.at(start).line)?.end ?? end;
      const line = note.text.slice(start, Math.min(end, lineEnd)).trimEnd();
      const message = 'Too much markup in one block: from here on it is not read. Divide it by empty lines.';
      return { start, end: start + Math.max(line.length, 1), message };
    }),
};
