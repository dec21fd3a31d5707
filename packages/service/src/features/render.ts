import { kindOf } from '@glossator/model';
import { escapeAddress, escapeLinkText, escapeMarkdown, oneLine } from '../markdown-text.js';
import type { Card } from './card.js';

/** How a piece of text is set: as Markdown, or as it is. */
interface Style {
  readonly text: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  /** A text that leads to an address. */
  readonly link: (text: string, address: string) => string;
  /** Between paragraphs. */
  readonly gap: string;
}

const MARKDOWN: Style = {
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  // Ids and versions hold no backtick; what did would only end the code early, and is escaped to nothing.
  code: (text) => `\`${oneLine(text).replaceAll('`', '')}\``,
  link: (text, address) => `[${escapeLinkText(text)}](${escapeAddress(address)})`,
  gap: '\n\n',
};

const PLAIN: Style = {
  text: oneLine,
  strong: oneLine,
  code: oneLine,
  link: oneLine,
  gap: '\n',
};

const styleOf = (format: HoverFormat): Style => (format === 'markdown' ? MARKDOWN : PLAIN);

export type HoverFormat = 'markdown' | 'plaintext';

function headline({ label, native, kind, dates }: Card, style: Style): string {
  const name = style.strong(label) + (native === undefined ? '' : ` · ${style.text(native)}`);
  return [name, style.text(kind), ...(dates === '' ? [] : [style.text(dates)])].join(' — ');
}

function disputes({ disputes: all }: Card, style: Style): string[] {
  return all.map(({ fact, sides }) => {
    const lines = sides.map(({ value, sources, preferred }) => {
      const mark = preferred ? ' (preferred)' : '';
      const cited = sources.map(({ text, address }) =>
        address === undefined ? style.text(text) : style.link(text, address),
      );
      return `- ${style.text(value)}${mark}: ${cited.join('; ')}`;
    });
    return [`${style.text(fact)}: the sources differ`, '', ...lines]
      .filter((line) => line !== '' || style === MARKDOWN)
      .join('\n');
  });
}

/** A heading of its own parts a list from the one above it. */
function list(heading: string, items: readonly string[], style: Style): string[] {
  if (items.length === 0) return [];
  const lines = items.map((item) => `- ${style.text(item)}`).join('\n');
  return [[style.text(heading), lines].join(style === MARKDOWN ? '\n\n' : '\n')];
}

/** People and groups belong and lead; an event or a work is part of a larger one. */
const groupsHeading = ({ id }: Card): string =>
  kindOf(id) === 'person' || kindOf(id) === 'org' ? 'Belonged to and led:' : 'Belongs to:';

/** One entity, whole. `matched` says by which spelling a mention was recognised. */
export function renderCard(card: Card, format: HoverFormat, matched?: string): string {
  const style = styleOf(format);
  return [
    headline(card, style),
    ...(matched === undefined ? [] : [style.text(matched)]),
    ...(card.description === undefined ? [] : [style.text(card.description)]),
    ...disputes(card, style),
    ...list(groupsHeading(card), card.groups, style),
    ...list('Roles and relations:', card.roles, style),
    `${style.code(card.id)} · ${style.text(card.dataset)}`,
  ].join(style.gap);
}

/**
 * Several entities that a name can mean: none is chosen.
 *
 * @param all how many they are, of which the cards are the first
 * @param why what left out others that bear the name
 */
export function renderChoices(
  text: string,
  cards: readonly Card[],
  all: number,
  format: HoverFormat,
  why?: string,
): string {
  const style = styleOf(format);
  const lines = cards.map((card) => {
    const description = card.description === undefined ? '' : `: ${style.text(card.description)}`;
    return `- ${headline(card, style)}${description} (${style.code(card.id)})`;
  });
  const [first] = cards;
  const head =
    all === 1 && first !== undefined
      ? `“${style.text(text)}” may be this one or somebody else:`
      : `“${style.text(text)}” can mean ${all} entities:`;
  const more = all > cards.length ? [`- and ${all - cards.length} more`] : [];
  const others = why === undefined ? [] : [style.text(`Others of the name are left out: ${why}.`)];
  return [head, [...lines, ...more].join('\n'), ...others].join(style.gap);
}
