import type { Note, ProseBlock } from '@glossator/markdown';
import { kindOf } from '@glossator/model';
import type { Doubt, MatchKind } from '@glossator/names';
import { bearersOf } from '../bearers-of.js';
import { Introduced } from '../context/earlier.js';
import { narrow } from '../context/narrow.js';
import { plainText } from '../markdown-text.js';
import { namesIn } from '../names-in.js';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';

/** A known name in prose, or the label of a reference (`linked`). Offsets are UTF-16, into the note. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The exact slice of the note. */
  readonly text: string;
  /** Whom it means; null where that is not certain. */
  readonly entity: string | null;
  readonly candidates: readonly string[];
  readonly linked: boolean;
  readonly match: MatchKind | 'reference';
  /** Why it is not certain whom a name in prose means, where it is not. */
  readonly doubt?: Doubt;
  /** What of the note left fewer candidates than bear the name, or but one: for a reader. */
  readonly why?: string;
}

function linkedMentions({ datasets }: Snapshot, note: Note): Mention[] {
  return referencesOf(note).flatMap(({ link, target }) => {
    if (target.status !== 'id' || link.label === undefined || link.label.start === link.label.end) return [];
    const found = datasets.resolve(link.target);
    const live = found.status === 'live' || found.status === 'moved';
    const candidates = live ? [found.id] : found.status === 'split' ? found.choices.map(({ id }) => id) : [];
    const { start, end } = link.label;
    const text = note.text.slice(start, end);
    return [
      { start, end, text, entity: live ? found.id : null, candidates, linked: true, match: 'reference' as const },
    ];
  });
}

/** The names in a block of a note's prose, each by itself. */
export const bareMentions = ({ names }: Snapshot, text: string, block: ProseBlock): Mention[] =>
  namesIn(names, block).map(({ start, end, entity, candidates, match, doubt }) => {
    const [from, to] = [block.start + start, block.start + end];
    const found = { start: from, end: to, text: text.slice(from, to), entity, candidates, linked: false, match };
    return doubt === undefined ? found : { ...found, doubt };
  });

/** "Eleventh Congress of Soviets" is longer than the name that is known, and another's; "Kuznetsov of Kiev" is Kuznetsov. */
const goesOn = (id: string, behind: string): boolean => kindOf(id) !== 'person' && /^\s+of\s/u.test(behind);

/** A block of prose with what it names, linked or not, in the order of the text. */
interface ReadBlock {
  readonly block: ProseBlock;
  readonly mentions: readonly Mention[];
  /** Whom it surely names. */
  readonly company: ReadonlySet<string>;
}

const surelyNamed = (all: readonly Mention[]): Set<string> => new Set(all.flatMap(({ entity }) => entity ?? []));

/** What the note before a name, and then the words around it, say of whom it means. */
function inContext(
  mention: Mention,
  { block, company }: ReadBlock,
  named: ReadonlySet<string>,
  introduced: Introduced,
  { datasets }: Snapshot,
): Mention {
  const { doubt, ...sure } = mention;
  if (doubt === undefined) return mention;
  const [start, end] = [mention.start - block.start, mention.end - block.start];
  const known = introduced.whoIs(mention);
  if (known !== undefined && !goesOn(known.id, block.text.slice(end, end + 9))) {
    // A name that several bear stays one that they bear: it is a choice of one, not a match.
    const { id, why } = known;
    return doubt === 'shared' ? { ...mention, candidates: [id], why } : { ...sure, entity: id, candidates: [id], why };
  }
  if (doubt !== 'shared') return mention;
  const name = { candidates: mention.candidates, block: block.text, start, end, company, named };
  const narrowed = narrow(name, datasets);
  return narrowed === undefined ? mention : { ...mention, ...narrowed };
}

function readBlocks(snapshot: Snapshot, note: Note, linked: readonly Mention[]): ReadBlock[] {
  let at = 0;
  return note.prose.map((block) => {
    const first = at;
    while ((linked[at]?.start ?? Number.POSITIVE_INFINITY) < block.start + block.text.length) at += 1;
    const all = [...linked.slice(first, at), ...bareMentions(snapshot, note.text, block)];
    return { block, mentions: all.sort((a, b) => a.start - b.start || a.end - b.end), company: surelyNamed(all) };
  });
}

/** Whom the labels of references name that lead to others: a slip, after which nobody knows who is meant further on. */
const namedByLabels = ({ names }: Snapshot, linked: readonly Mention[]): string[] =>
  linked.flatMap(({ text, entity }) => {
    const ids = bearersOf(names, plainText(text)).map(({ id }) => id);
    return entity !== null && ids.includes(entity) ? [] : ids;
  });

function readMentions(snapshot: Snapshot, note: Note): Mention[] {
  const linked = linkedMentions(snapshot, note);
  const blocks = readBlocks(snapshot, note, linked);
  const named = new Set([
    ...surelyNamed(blocks.flatMap(({ mentions: all }) => all)),
    ...namedByLabels(snapshot, linked),
  ]);
  const introduced = new Introduced(named);
  return blocks.flatMap((block) =>
    block.mentions.map((mention) => {
      const read = mention.linked ? mention : inContext(mention, block, named, introduced, snapshot);
      introduced.read(mention);
      return read;
    }),
  );
}

/** Of the notes that are looked at: hover, rules and lists ask for the same. */
const read = new WeakMap<Snapshot, WeakMap<Note, readonly Mention[]>>();

/** Every mention of a note, in the order of the text. */
export function mentions(snapshot: Snapshot, note: Note): readonly Mention[] {
  const ofSnapshot = read.get(snapshot) ?? new WeakMap<Note, readonly Mention[]>();
  read.set(snapshot, ofSnapshot);
  const found = ofSnapshot.get(note) ?? readMentions(snapshot, note);
  ofSnapshot.set(note, found);
  return found;
}

/** The mention at an offset: only its block is scanned, but for a name that its surroundings must explain. */
export function mentionAt(snapshot: Snapshot, note: Note, offset: number): Mention | undefined {
  const holds = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start <= offset && offset <= end;
  const blocks = note.prose.filter(({ start, text }) => holds({ start, end: start + text.length }));
  const bare = blocks.flatMap((block) => bareMentions(snapshot, note.text, block)).find(holds);
  if (bare?.entity !== null) return bare;
  return mentions(snapshot, note).find(({ start, linked }) => !linked && start === bare.start);
}
