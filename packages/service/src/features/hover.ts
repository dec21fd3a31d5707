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
  folded: (text) => `“${text}” is read as a spelling of this name.`,
};

/** Who or what stands at an offset; undefined where nobody known does. A shared name lists all who bear it. */
export function hover(snapshot: Snapshot, note: Note, offset: number, format: HoverFormat): Hover | undefined {
  const here = whatIsAt(snapshot, note, offset);
  if (here === undefined) return undefined;
  if (here.kind === 'reference') return { ...here.range, contents: renderCard(cardOf(here.found), format) };
  const { mention, choices, range } = here;
  const cards = choices.map(cardOf);
  const [only] = cards;
  if (only === undefined) return undefined;
  const contents =
    mention.entity === null
      ? renderChoices(mention.text, cards, format)
      : renderCard(only, format, MATCHED[mention.match]?.(mention.text));
  return { ...range, contents };
}
