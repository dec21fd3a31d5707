import { linkFixes } from '../features/link.js';
import type { Rule } from './rule.js';

/** So many are named in the message; the others are counted. */
const MAX_NAMED = 5;

const listed = (ids: readonly string[]): string =>
  ids.length <= MAX_NAMED
    ? ids.join(' or ')
    : `${ids.slice(0, MAX_NAMED).join(', ')} or ${ids.length - MAX_NAMED} more`;

/**
 * # ambiguous-mention
 *
 * A name in prose, not linked, that several entities share: a reader cannot tell which of them is meant. A name that only one
 * entity has, though it may also be somebody unknown, is left alone, and so is one behind another given name or in a longer name.
 *
 * Wrong: `Kuznetzov refused.`
 * Right: `[Kuznetzov](person:nikolai-kuznetsov) refused.`, `Nikolai Kuznetsov refused.`, `Pyotr Kuznetzov refused.`
 */
export const ambiguousMention: Rule = {
  code: 'ambiguous-mention',
  severity: 'off',
  check: (context) =>
    context.mentions
      .filter(({ linked, doubt, candidates }) => !linked && doubt === 'shared' && candidates.length > 1)
      .map((mention) => ({
        start: mention.start,
        end: mention.end,
        message: `"${mention.text.replace(/\s+/gu, ' ')}" can mean ${listed(mention.candidates)}: link the one you mean.`,
        fixes: linkFixes(context, context.note, mention),
      })),
};
