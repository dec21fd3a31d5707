import type { Dataset, Resolution } from '@glossator/dataset';
import { type Note, parseNote, type Range, reparse } from '@glossator/markdown';
import type { Configuration } from '@glossator/model';
import type { SearchResult } from '@glossator/names';
import { type Here, whatIsAt } from './features/at.js';
import { type Card, cardOf } from './features/card.js';
import { check } from './features/check.js';
import { type Completion, complete } from './features/complete.js';
import { fixAll } from './features/fix-all.js';
import { entityAt, highlights } from './features/highlights.js';
import { type Hover, hover } from './features/hover.js';
import { type InlayDate, inlayDates } from './features/inlay-dates.js';
import { linkActions, linkAll } from './features/link.js';
import { type Mention, mentions } from './features/mentions.js';
import { entities, type NamedEntity, type Occurrence, occurrences } from './features/occurrences.js';
import { type Page, page } from './features/page/page.js';
import type { HoverFormat } from './features/render.js';
import { type SemanticToken, semanticTokens } from './features/semantic-tokens.js';
import { strip } from './features/strip.js';
import { type NoteSymbol, noteSymbols } from './features/symbols.js';
import type { Edit, Finding, Fix } from './finding.js';
import { refers } from './references.js';
import { createSnapshot, type Logger } from './snapshot.js';

/** What the service is made from: the world is the caller's. */
export interface ServiceOptions {
  /** In the order of the configuration. */
  readonly datasets: readonly Dataset[];
  readonly config: Configuration;
  readonly logger: Logger;
}

/** Pure functions over the datasets and a note. Offsets are UTF-16, ends exclusive. Nothing here throws on a note. */
export interface LanguageService {
  /**
   * Reads a text as the configuration wants it read.
   *
   * @param previous what this service read of the version before: only what changed is read anew
   */
  readonly parse: (text: string, previous?: Note) => Note;
  readonly check: (note: Note) => readonly Finding[];
  /** Whether a note has a reference, right or wrong. */
  readonly refers: (note: Note) => boolean;
  readonly mentions: (note: Note) => readonly Mention[];
  /** All that mends a note where the meaning cannot change: what `glossator check --fix` does. In order, without overlaps. */
  readonly fixAll: (note: Note) => readonly Edit[];
  /** Plain words in place of all references, for readers who have no dataset. In order, without overlaps. */
  readonly strip: (note: Note) => readonly Edit[];
  /** References for all names in prose that surely mean one entity. In order, without overlaps. */
  readonly linkAll: (note: Note) => readonly Edit[];
  /** The ways to link the name in prose at an offset, or the first one in what is selected from there to an end. */
  readonly linkActions: (note: Note, offset: number, end?: number) => readonly Fix[];
  readonly hover: (note: Note, offset: number, format: HoverFormat) => Hover | undefined;
  /** @param trigger what opens the list at the start of a word: `@` where it is not said, nothing where it is empty */
  readonly complete: (note: Note, offset: number, trigger?: string) => Completion | undefined;
  /** The reference or known name at an offset. */
  readonly at: (note: Note, offset: number) => Here | undefined;
  /** The shortest id of whom a reference or a name at an offset means; undefined where that is not certain. */
  readonly entityAt: (note: Note, offset: number) => string | undefined;
  /** Every entity that a note refers to or surely names, in the order in which it first does, with all its places. */
  readonly entities: (note: Note) => readonly NamedEntity[];
  /** Every place of an entity in a note: ask it of each note for all its references. */
  readonly occurrences: (note: Note, id: string) => readonly Occurrence[];
  /** Where else in the note the entity at an offset stands. */
  readonly highlights: (note: Note, offset: number) => readonly Range[];
  /** The outline: headings, and the entities that each section refers to. */
  readonly symbols: (note: Note) => readonly NoteSymbol[];
  readonly inlayDates: (note: Note, within: Range) => readonly InlayDate[];
  readonly semanticTokens: (note: Note, within?: Range) => readonly SemanticToken[];
  readonly resolve: (id: string) => Resolution;
  /** The ids most like an unknown one, best first. */
  readonly near: (id: string) => readonly string[];
  /** By any fragment of a name: for a list of symbols of the workspace, too. */
  readonly search: (text: string) => readonly SearchResult[];
  readonly card: (id: string) => Card | undefined;
  /** All that is known of an entity, or what became of an id; undefined for what is no id. */
  readonly page: (id: string) => Page | undefined;
}

/**
 * @example
 * const service = createLanguageService({ datasets: [dataset], config: {}, logger: console });
 * service.check(service.parse('[Lenin](person:vladimir-lenim)'));
 */
export function createLanguageService({ datasets, config, logger }: ServiceOptions): LanguageService {
  const snapshot = createSnapshot(datasets, config, logger);
  const wikilinks = config.wikilinks ?? false;
  const parse = (text: string, previous?: Note): Note =>
    previous === undefined ? parseNote(text, { wikilinks }) : reparse(previous, text);
  const checkNote = (note: Note): readonly Finding[] => check(snapshot, note);
  const card = (id: string): Card | undefined => {
    const found = snapshot.datasets.resolve(id);
    return found.status === 'live' || found.status === 'moved' ? cardOf(found, snapshot.datasets) : undefined;
  };
  return Object.freeze<LanguageService>({
    parse,
    check: checkNote,
    fixAll: (note) => fixAll(note, checkNote, (text) => parse(text, note)),
    strip: (note) =>
      strip(
        note,
        (id) => card(id)?.label,
        (text) => parse(text, note),
      ),
    linkAll: (note) => linkAll(snapshot, note),
    refers,
    mentions: (note) => mentions(snapshot, note),
    linkActions: (note, offset, end = offset) => linkActions(snapshot, note, { start: offset, end }),
    hover: (note, offset, format) => hover(snapshot, note, offset, format),
    complete: (note, offset, trigger) => complete(snapshot, note, offset, trigger),
    at: (note, offset) => whatIsAt(snapshot, note, offset),
    entityAt: (note, offset) => entityAt(snapshot, note, offset),
    entities: (note) => entities(snapshot, note),
    occurrences: (note, id) => occurrences(snapshot, note, id),
    highlights: (note, offset) => highlights(snapshot, note, offset),
    symbols: (note) => noteSymbols(snapshot, note),
    inlayDates: (note, within) => inlayDates(snapshot, note, within),
    semanticTokens: (note, within) => semanticTokens(snapshot, note, within),
    resolve: (id) => snapshot.datasets.resolve(id),
    near: (id) => snapshot.near(id),
    search: (text) => snapshot.datasets.search(text),
    card,
    page: (id) => page(snapshot, id),
  });
}
