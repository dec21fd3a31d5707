import { displayDates } from '@glossator/dataset';
import type { Heading, Note, Range } from '@glossator/markdown';
import { type Kind, kindOf } from '@glossator/model';
import { plainText } from '../markdown-text.js';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';

/** A line of a note's outline. Children lie within the range, which lies within that of the parent; both in the order of the text. */
export interface NoteSymbol {
  readonly name: string;
  /** Dates of an entity; empty where there are none, and of headings. */
  readonly detail: string;
  readonly kind: 'heading' | Kind;
  readonly id?: string;
  readonly range: Range;
  /** What is shown when the symbol is chosen; within the range. */
  readonly selection: Range;
  readonly children: readonly NoteSymbol[];
}

interface Open extends NoteSymbol {
  readonly level: number;
  readonly children: Open[];
  /** The entities that were listed below it. */
  readonly listed: Set<string>;
}

/** Where a section ends: at the next heading of its level or a higher one. */
function sectionEnds(headings: readonly Heading[], end: number): number[] {
  const ends = new Array<number>(headings.length).fill(end);
  const open: number[] = [];
  for (const [at, { level, start }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.level ?? 0) >= level) ends[open.pop() ?? 0] = start;
    open.push(at);
  }
  return ends;
}

/** The ends of what a link is made of besides its label, an image in it likewise: `[`, `](person:x)`. */
const aroundLabels = ({ links }: Note): Range[] =>
  links
    .flatMap(({ start, end, label }) =>
      label === undefined
        ? []
        : [
            { start, end: label.start },
            { start: label.end, end },
          ],
    )
    .sort((a, b) => a.start - b.start);

/** The words of each heading: of a link its label. One walk over both, since notes may have many of each. */
function headingNames(note: Note): string[] {
  const cuts = aroundLabels(note);
  let next = 0;
  return note.headings.map(({ level, text }) => {
    let [words, at] = ['', text.start];
    for (; (cuts[next]?.start ?? text.end) < text.end; next += 1) {
      const cut = cuts[next];
      if (cut === undefined || cut.start < at) continue;
      words += note.text.slice(at, cut.start);
      at = cut.end;
    }
    return plainText(words + note.text.slice(at, text.end)) || '#'.repeat(level);
  });
}

const headingSymbol = ({ level, start, text }: Heading, name: string, end: number): Open => ({
  name,
  detail: '',
  kind: 'heading',
  range: { start, end },
  selection: text,
  children: [],
  level,
  listed: new Set(),
});

/** The entities that a note refers to, each where it does. Definitions are no part of the text. */
function referred({ datasets }: Snapshot, note: Note): Open[] {
  return referencesOf(note).flatMap(({ link, target }) => {
    if (target.status !== 'id' || link.form === 'definition') return [];
    const found = datasets.resolve(link.target);
    if (found.status !== 'live' && found.status !== 'moved') return [];
    const { start, end, label } = link;
    return {
      name: found.entity.label,
      detail: displayDates(found.entity),
      kind: kindOf(found.id),
      id: found.id,
      range: { start, end },
      selection: label ?? { start, end },
      children: [],
      level: 7,
      listed: new Set<string>(),
    };
  });
}

/**
 * The outline of a note: its headings as a tree, and below each the entities that its section refers to, each once, where it
 * first does.
 */
export function noteSymbols(snapshot: Snapshot, note: Note): NoteSymbol[] {
  const ends = sectionEnds(note.headings, note.text.length);
  const names = headingNames(note);
  const headings = note.headings.map((heading, at) =>
    headingSymbol(heading, names[at] ?? '', ends[at] ?? note.text.length),
  );
  const all = [...headings, ...referred(snapshot, note)].sort(
    (a, b) => a.range.start - b.range.start || a.level - b.level,
  );
  const roots: Open[] = [];
  const beforeHeadings = new Set<string>();
  const open: Open[] = [];
  for (const symbol of all) {
    while (open.length > 0 && (open.at(-1)?.range.end ?? 0) <= symbol.range.start) open.pop();
    const parent = open.at(-1);
    if (symbol.kind === 'heading') open.push(symbol);
    else {
      const listed = parent?.listed ?? beforeHeadings;
      if (listed.has(symbol.id ?? '')) continue;
      listed.add(symbol.id ?? '');
    }
    (parent?.children ?? roots).push(symbol);
  }
  return roots.map(closed);
}

/** Without what only making the tree needed. Headings are at most six deep. */
const closed = ({ name, detail, kind, id, range, selection, children }: Open): NoteSymbol => ({
  name,
  detail,
  kind,
  ...(id === undefined ? {} : { id }),
  range,
  selection,
  children: children.map(closed),
});
