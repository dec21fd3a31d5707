import type { Datasets } from '@glossator/dataset';
import type { Note } from '@glossator/markdown';
import { MAX_SLUG_LENGTH } from '@glossator/model';
import type { RuleFinding } from '../finding.js';
import { escapeLabel, plainText } from '../markdown-text.js';
import { type Reference, writesDestination } from '../references.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

const SHAPE = `expected prefix:slug, lower-case ASCII letters, digits and single hyphens, at most ${MAX_SLUG_LENGTH} of them`;

/** An address of somebody else's program (`event://calendar`). */
const AUTHORITY = /^[a-z]+:\/\//iu;

/** What a reader sees nothing of. */
const INVISIBLE = /<!--[^>]*-->|&nbsp;|&#160;/gu;

/** A declared prefix with a local part that cannot be an id. */
function badId({ link, target }: Reference, datasets: Datasets): RuleFinding[] {
  if (target.status !== 'malformed' || !writesDestination(link)) return [];
  const { repaired, sameLetters } = target;
  const known = repaired === undefined ? undefined : datasets.resolve(repaired);
  const live = known?.status === 'live' || known?.status === 'moved';
  if (!live && AUTHORITY.test(link.target)) return [];
  return [
    {
      ...link.destination,
      message: `"${link.target}" is no id: ${live ? `did you mean ${repaired}?` : `${SHAPE}.`}`,
      ...(live ? { entity: known.id } : {}),
      ...(live && repaired !== undefined ? { fixes: [redirectTo(link.destination, repaired, sameLetters)] } : {}),
    },
  ];
}

/** A link without a visible label: GitHub shows nothing, Pandoc drops an autolink. */
function badForm({ link, target }: Reference, { text }: Note, datasets: Datasets): RuleFinding[] {
  const id = target.status === 'id' ? link.target : undefined;
  const found = id === undefined ? undefined : datasets.resolve(id);
  const label = found?.status === 'live' || found?.status === 'moved' ? escapeLabel(found.entity.label) : undefined;
  const whole = { start: link.start, end: link.end };
  const rewrite = (newText: string, title: string): Pick<RuleFinding, 'fixes'> => ({
    fixes: [{ title, safe: false, edits: [{ ...whole, newText }] }],
  });
  if (link.form === 'autolink') {
    return [
      {
        ...whole,
        message: 'A reference needs a label: in angle brackets it is lost by Pandoc and no name for a reader.',
        ...(label === undefined ? {} : rewrite(`[${label}](${id})`, `Write [${label}](${id})`)),
      },
    ];
  }
  if (link.form === 'image') {
    const alt = link.label === undefined ? '' : text.slice(link.label.start, link.label.end);
    return [
      {
        ...whole,
        message: 'A reference is no image: remove the exclamation mark.',
        ...(alt.trim() === ''
          ? {}
          : {
              fixes: [
                { title: 'Remove "!"', safe: false, edits: [{ start: link.start, end: link.start + 1, newText: '' }] },
              ],
            }),
      },
    ];
  }
  if (
    link.label === undefined ||
    plainText(text.slice(link.label.start, link.label.end).replace(INVISIBLE, ' ')) !== ''
  )
    return [];
  return [
    {
      ...whole,
      message: 'The label of this reference is empty: a reader sees nothing. Expected a name between the brackets.',
      ...(label === undefined
        ? {}
        : { fixes: [{ title: `Insert "${label}"`, safe: false, edits: [{ ...link.label, newText: label }] }] }),
    },
  ];
}

/**
 * # malformed-reference
 *
 * One of our prefixes with something behind it that cannot be an id (capitals, percent-encoding, double hyphens); an
 * empty label; a reference in angle brackets; a reference as an image.
 *
 * Wrong: `[Trotsky](Person:Leon-Trotsky)`, `[](person:leon-trotsky)`, `<person:leon-trotsky>`, `![x](person:leon-trotsky)`
 * Right: `[Trotsky](person:leon-trotsky)`
 */
export const malformedReference: Rule = {
  code: 'malformed-reference',
  severity: 'error',
  check: ({ references, note, datasets }) =>
    references.flatMap((reference) => [...badId(reference, datasets), ...badForm(reference, note, datasets)]),
};
