import type { Claim } from '@glossator/model';
import { type Attributes, element, escapeXml, type Xml } from '../xml.js';
import type { Citations } from './citations.js';
import { dateAttributes, dateContent } from './dates.js';

const CERT = { certain: 'high', probable: 'medium', possible: 'low' } as const;

/** The categories of the header for what is said of claims; `@ana` points at them. */
export const JUDGEMENTS = { inferred: 'basis.inferred', preferred: 'rank.preferred' } as const;

/** How sure a claim is, whether it is inferred or preferred to its rivals, and who says it. */
export function claimAttributes(
  { certainty = 'certain', basis, rank, cite }: Claim,
  { pointers }: Citations,
): Attributes {
  const judged = [...(basis === 'inferred' ? [basis] : []), ...(rank === undefined ? [] : [rank])];
  return {
    cert: CERT[certainty],
    ana: judged.map((judgement) => `#${JUDGEMENTS[judgement]}`).join(' ') || undefined,
    source: pointers(cite),
  };
}

/** What curators remark on a claim, as notes or, where those cannot stand, as another element. */
export const remarks = ({ reason, note }: Claim, name = 'note'): Xml[] => [
  ...(reason === undefined ? [] : [element(name, { type: 'reason' }, escapeXml(reason))]),
  ...(note === undefined ? [] : [element(name, { type: 'remark' }, escapeXml(note))]),
];

/** When a claim holds. */
export const holds = ({ when }: Claim): Xml[] =>
  when === undefined ? [] : [element('date', { type: 'holds', ...dateAttributes(when) }, dateContent(when))];
