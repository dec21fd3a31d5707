import type { Resolution } from '@glossator/dataset';
import { type Target, writesDestination } from '../references.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

type UnknownPrefix = Extract<Target, { readonly status: 'unknown-prefix' }>;

/** Of the shorter prefixes a slip is soon another word. */
const SHORT = 4;

/** Whether a scheme is a slip of ours rather than somebody else's: what it says is there, or could be there and be no word. */
const isOurs = ({ repaired, kind, longForm }: UnknownPrefix, found: Resolution | undefined): boolean =>
  longForm ||
  (found !== undefined && found.status !== 'unknown') ||
  (kind.length > SHORT && repaired?.includes('-') === true);

/**
 * # unknown-prefix
 *
 * The scheme of a link is a plural, a long form or one letter away from a prefix of ours. Other schemes (`https`,
 * `mailto`, `doi`) are none of our business, nor is a word that happens to be one letter away (`word:`, `plane:`) before something that
 * is no id of ours.
 *
 * Wrong: `[Trotsky](people:leon-trotsky)`, `[the trial](evnt:trial-of-eloranta)`
 * Right: `[Trotsky](person:leon-trotsky)`, `[the trial](event:trial-of-eloranta)`
 */
export const unknownPrefix: Rule = {
  code: 'unknown-prefix',
  severity: 'warning',
  check: ({ references, datasets }) =>
    references.flatMap(({ link, target }) => {
      if (target.status !== 'unknown-prefix' || !writesDestination(link)) return [];
      const { repaired, scheme, kind, longForm } = target;
      const found = repaired === undefined ? undefined : datasets.resolve(repaired);
      if (!isOurs(target, found)) return [];
      const there = found?.status === 'live' || found?.status === 'moved' ? found : undefined;
      return [
        {
          ...link.destination,
          message: `"${scheme}:" is no prefix: did you mean "${kind}:"?`,
          ...(there === undefined ? {} : { entity: there.id }),
          // A long form of a prefix before an id that is there can mean nothing else.
          ...(repaired === undefined
            ? {}
            : { fixes: [redirectTo(link.destination, repaired, longForm && there !== undefined)] }),
        },
      ];
    }),
};
