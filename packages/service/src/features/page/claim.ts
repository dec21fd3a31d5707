import { formatDate } from '@glossator/dataset';
import type { Claim, HistoricalDate } from '@glossator/model';
import { type About, lookUp, referTo } from './about.js';
import { joined, type Line, plain } from './text.js';

/** What a claim says of itself, in words: how sure it is, who says so, and why it is preferred. */
export function qualifiers({ certainty, basis, rank, reason }: Claim): string[] {
  return [
    ...(rank === undefined ? [] : [reason === undefined ? 'preferred' : `preferred: ${plain(reason)}`]),
    ...(certainty === undefined || certainty === 'certain' ? [] : [plain(certainty)]),
    ...(basis === 'inferred' ? ['inferred'] : []),
  ];
}

/** What makes a date out where it hangs on an event, and how the source writes it. */
function asFound({ relative, asWritten }: HistoricalDate, about: About): Line[] {
  const event = relative === undefined ? undefined : lookUp(about, relative.to, about.dataset);
  return [
    ...(relative === undefined
      ? []
      : [[`counted from the ${relative.edge === 'end' ? 'end' : 'start'} of `, referTo(event, relative.to)]]),
    ...(asWritten === undefined ? [] : [[`written “${plain(asWritten)}”`]]),
  ];
}

/** What stands in brackets behind a value. @param date the value, where it is one */
export function brackets(claim: Claim, about: About, date?: HistoricalDate): Line {
  const { when } = claim;
  const parts = [
    ...(when === undefined ? [] : [[plain(formatDate(when))], ...asFound(when, about)]),
    ...(date === undefined ? [] : asFound(date, about)),
    ...qualifiers(claim).map((each): Line => [each]),
  ];
  return parts.length === 0 ? [] : [' (', ...joined(parts, '; '), ')'];
}

/** The curator's remark on a claim, behind it. */
export const remark = ({ note }: Claim): Line => (note === undefined ? [] : [`. ${plain(note)}`]);
