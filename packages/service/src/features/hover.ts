import type { Note, Range } from '@glossator/markdown';
import type { Snapshot } from '../snapshot.js';
import { whatIsAt } from './at.js';
import { cardOf } from './card.js';
import type { Mention } from './mentions.js';
import { type HoverFormat, renderCard, renderChoices } from './render.js';

/** What to show over a range of a note. Everything from data and notes in it is escaped. */
export interface Hover extends Range {
  readonly contents: string;
}

const MATCHED: Readonly<Partial<Record<Mention['match'], (text: string) => string>>> = {
  misprint: (text) => `“${text}” is a misprint of this name in a source.`,
  romanised: (text) => `“${text}” is this name in Latin letters.`,
  inflected: (text) => `“${text}” is a grammatical form of this name.`,
  folded: (text) => `“${text}” is read as a spelling of this name.`,
};

/** By what a name was taken for its entity, where that is not plain to see. */
const readAs = ({ match, text, why }: Mention): string | undefined =>
  why === undefined ? MATCHED[match]?.(text) : `“${text}” is read as this one: ${why}.`;

/** So many are listed of all that a name can mean: more nobody reads, and a surname of thousands would take a while. */
const MAX_CHOICES = 20;

/** Who or what stands at an offset; undefined where nobody known does. A shared name or a split id lists all it can mean. */
export function hover(snapshot: Snapshot, note: Note, offset: number, format: HoverFormat): Hover | undefined {
  const here = whatIsAt(snapshot, note, offset);
  const cards = here?.choices.slice(0, MAX_CHOICES).map((each) => cardOf(each, snapshot.datasets)) ?? [];
  const [only] = cards;
  if (here === undefined || only === undefined) return undefined;
  const {
    range,
    choices: { length },
  } = here;
  if (here.kind === 'reference') {
    const { target } = here.reference.link;
    return {
      ...range,
      contents: cards.length > 1 ? renderChoices(target, cards, length, format) : renderCard(only, format),
    };
  }
  const { mention } = here;
  const contents =
    mention.entity === null
      ? renderChoices(mention.text, cards, length, format, mention.why)
      : renderCard(only, format, readAs(mention));
  return { ...range, contents };
}
