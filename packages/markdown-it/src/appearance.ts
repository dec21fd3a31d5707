import type { Destination } from './destination.js';
import type { Lookup, Meaning } from './meaning.js';

/** How a reference looks. Nothing in it is escaped: the renderer does that. */
export interface Appearance {
  readonly classes: string;
  /** Empty where nothing is to be said. */
  readonly title: string;
  /** The entity, where there is one. */
  readonly meaning?: Meaning;
}

const BROKEN = 'glossator-broken';

/** @param why in a sentence, with the cure */
const broken = (kind: string, why: string): Appearance => ({
  classes: `glossator glossator-${kind} ${BROKEN}`,
  title: why,
});

const named = ({ label = '', dates = '' }: Meaning): string => [label, dates].filter(Boolean).join(', ');

/** Where it leads, as far as that is known: a part of a dataset may lack the successor. */
function movedTitle(text: string, meaning: Meaning): string {
  const now = meaning.id === undefined ? `${text} has another id now` : `${text} is ${meaning.id} now`;
  return [named(meaning), now].filter(Boolean).join(': ');
}

/** @param flaw what is wrong with how it is written, whatever it means */
export function appearanceOf({ kind, text, isId }: Destination, lookup: Lookup, flaw?: string): Appearance {
  if (flaw !== undefined) return broken(kind, flaw);
  if (!isId) return broken(kind, `${text} is no id: small letters, digits and single hyphens behind ${kind}:`);
  const meaning = lookup(text);
  const classes = `glossator glossator-${kind}`;
  switch (meaning?.status) {
    case undefined:
      return { classes, title: '' };
    case 'live':
      return { classes, title: named(meaning), meaning };
    case 'moved':
      return { classes: `${classes} glossator-moved`, title: movedTitle(text, meaning), meaning };
    case 'split':
      return broken(kind, `${text} stood for several: say which one is meant`);
    case 'withdrawn':
      return broken(kind, `${text} was withdrawn and means nothing any more`);
    default:
      return broken(kind, `nothing is known under ${text}`);
  }
}
