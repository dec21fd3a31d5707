import { linkAllFix, linkFixes, unlinkedByEntity } from '../features/link.js';
import type { Rule } from './rule.js';

/**
 * # unlinked-mention
 *
 * A known name in prose that surely means its entity and is not linked. For notes of which an index is to be made. The first
 * mention of an entity in a note offers to link all of them.
 *
 * Wrong: `Leon Trotsky spoke.`
 * Right: `[Leon Trotsky](person:leon-trotsky) spoke.`, `the old sailor spoke.`
 */
export const unlinkedMention: Rule = {
  code: 'unlinked-mention',
  severity: 'off',
  check: (context) =>
    [...unlinkedByEntity(context.mentions)].flatMap(([entity, of]) =>
      of.map((mention, at) => ({
        start: mention.start,
        end: mention.end,
        message: `"${mention.text.replace(/\s+/gu, ' ')}" is ${entity} and is not linked.`,
        entity,
        fixes: [
          ...linkFixes(context, context.note, mention),
          ...(at === 0 ? linkAllFix(context, context.note, entity, of) : []),
        ],
      })),
    ),
};
