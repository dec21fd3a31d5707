import { type About, lookUp, referTo } from './about.js';
import { bounded, EMPTY, item, type Line, plain, section } from './text.js';

/** Whom it must not be taken for, and why. */
export const distinctions = (about: About): Line[] =>
  section(
    'Not the same as',
    bounded(about.entity.distinctFrom ?? [], ({ entity: id, reason }) =>
      item([referTo(lookUp(about, id, about.dataset), id), `: ${plain(reason)}`]),
    ),
  );

/** What the curators say of the record as a whole. */
export function remarks({ entity: { note, why } }: About): Line[] {
  const all = [note, why === undefined ? undefined : `Why it is here: ${why}`].filter((text) => text !== undefined);
  return section(
    'Remarks',
    all.flatMap((text, at): Line[] => (at === 0 ? [[plain(text)]] : [EMPTY, [plain(text)]])),
  );
}
