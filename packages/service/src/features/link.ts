import type { Note, Range } from '@glossator/markdown';
import { withoutOverlaps } from '../edits.js';
import type { Edit, Fix } from '../finding.js';
import { blockAt } from '../ranges.js';
import type { Snapshot } from '../snapshot.js';
import { type Mention, mentions } from './mentions.js';

/** So many choices are offered for a name that very many share. */
const MAX_CHOICES = 20;

/** What makes the bracket of a label something else: an image, a reference, an escape, a footnote, a citation. */
const BEFORE = /[!\]\\^@]/u;

/** Marks of emphasis, of which a label must not hold one without the other. */
const MARKS = /[*_~]/u;

/** Whether brackets around a mention make a link and change nothing else. */
function isLinkable(note: Note, { start, end, text }: Mention): boolean {
  if (BEFORE.test(note.text.charAt(start - 1))) return false;
  const block = blockAt(note, start);
  if (block === undefined) return false;
  const masked = block.text.slice(start - block.start, end - block.start);
  return Array.from({ length: text.length }, (_, at) => at).every(
    (at) => masked[at] === text[at] || !MARKS.test(text.charAt(at)),
  );
}

const linkEdit = ({ start, end, text }: Mention, id: string): Edit => ({ start, end, newText: `[${text}](${id})` });

/** Links one mention. Not safe: whom a name means is the writer's to say. */
export function linkFixes({ datasets }: Pick<Snapshot, 'datasets'>, note: Note, mention: Mention): Fix[] {
  if (mention.linked || !isLinkable(note, mention)) return [];
  return mention.candidates.slice(0, MAX_CHOICES).flatMap((id) => {
    const found = datasets.resolve(id);
    if (found.status !== 'live') return [];
    return [{ title: `Link to ${found.entity.label} (${id})`, safe: false, edits: [linkEdit(mention, id)] }];
  });
}

/** The sure mentions that are not linked, by their entity. */
export function unlinkedByEntity(all: readonly Mention[]): ReadonlyMap<string, readonly Mention[]> {
  const groups = new Map<string, Mention[]>();
  for (const mention of all) {
    if (mention.linked || mention.entity === null) continue;
    const group = groups.get(mention.entity);
    if (group === undefined) groups.set(mention.entity, [mention]);
    else group.push(mention);
  }
  return groups;
}

/** Links every mention of one entity; nothing where there are fewer than two. */
export function linkAllFix(
  { datasets }: Pick<Snapshot, 'datasets'>,
  note: Note,
  id: string,
  of: readonly Mention[],
): Fix[] {
  const found = datasets.resolve(id);
  const unlinked = of.filter((each) => isLinkable(note, each));
  if (found.status !== 'live' || unlinked.length < 2) return [];
  const title = `Link all ${unlinked.length} mentions of ${found.entity.label} in this note`;
  return [{ title, safe: false, edits: unlinked.map((mention) => linkEdit(mention, id)) }];
}

/**
 * The ways to link a name in prose: to each that it can mean, and all mentions of the one it surely means. Empty where no
 * known name stands there, or one that is linked already.
 *
 * @param within the first name that touches it is meant
 */
export function linkActions(snapshot: Snapshot, note: Note, within: Range): Fix[] {
  const touches = (start: number, end: number): boolean => start <= within.end && within.start <= end;
  if (!note.prose.some(({ start, text }) => touches(start, start + text.length))) return [];
  const all = mentions(snapshot, note);
  const mention = all.find(({ start, end, linked }) => !linked && touches(start, end));
  if (mention === undefined) return [];
  const { entity } = mention;
  return [
    ...linkFixes(snapshot, note, mention),
    ...(entity === null ? [] : linkAllFix(snapshot, note, entity, unlinkedByEntity(all).get(entity) ?? [])),
  ];
}

/** Links every name that surely means one entity: what `linkAllFix` does for each of them. */
export function linkAll(snapshot: Snapshot, note: Note): Edit[] {
  const sure = mentions(snapshot, note).flatMap((mention): Edit[] => {
    const { entity } = mention;
    if (mention.linked || entity === null || !isLinkable(note, mention)) return [];
    return snapshot.datasets.resolve(entity).status === 'live' ? [linkEdit(mention, entity)] : [];
  });
  return withoutOverlaps(sure);
}
