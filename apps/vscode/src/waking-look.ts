import { KINDS } from '@glossator/model';

/** Behind what begins a destination: `](`, a definition's `]:`, a wikilink's `[[`. */
const REFERENCE = new RegExp(`(?:\\]\\(|\\]:|\\[\\[)[ \\t]*<?(?:${KINDS.join('|')}):`, 'iu');

/** Whether a text seems to refer to something. Cheap, and sometimes wrong in code: then a server starts that says nothing. */
export const seemsToRefer = (text: string): boolean => REFERENCE.test(text);

/** Whether what was typed asks for a list of entities: the trigger at the start of a word, or the start of a destination. */
export function asksForList(before: string, typed: string, trigger: string): boolean {
  if (trigger !== '' && typed === trigger) return !/[\p{L}\p{N}[;-]$/u.test(before);
  // VS Code closes brackets by itself, so that what is typed is `()`.
  return (typed === '(' || typed === '()') && before.endsWith(']');
}
