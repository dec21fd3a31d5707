import type { Dataset, Resolution } from '@glossator/dataset';
import { type Note, parseNote } from '@glossator/markdown';
import type { Configuration } from '@glossator/model';
import { type SearchResult, search } from '@glossator/names';
import { type Here, whatIsAt } from './features/at.js';
import { type Card, cardOf } from './features/card.js';
import { check } from './features/check.js';
import { type Completion, complete } from './features/complete.js';
import { type Hover, hover } from './features/hover.js';
import { type Mention, mentions } from './features/mentions.js';
import type { HoverFormat } from './features/render.js';
import type { Finding } from './finding.js';
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
  /** Reads a text as the configuration wants it read. */
  readonly parse: (text: string) => Note;
  readonly check: (note: Note) => readonly Finding[];
  readonly mentions: (note: Note) => readonly Mention[];
  readonly hover: (note: Note, offset: number, format: HoverFormat) => Hover | undefined;
  readonly complete: (note: Note, offset: number) => Completion | undefined;
  /** The reference or known name at an offset. */
  readonly at: (note: Note, offset: number) => Here | undefined;
  readonly resolve: (id: string) => Resolution;
  /** The ids most like an unknown one, best first. */
  readonly near: (id: string) => readonly string[];
  readonly search: (text: string) => readonly SearchResult[];
  readonly card: (id: string) => Card | undefined;
}

/**
 * @example
 * const service = createLanguageService({ datasets: [dataset], config: {}, logger: console });
 * service.check(service.parse('[Lenin](person:vladimir-lenim)'));
 */
export function createLanguageService({ datasets, config, logger }: ServiceOptions): LanguageService {
  const snapshot = createSnapshot(datasets, config, logger);
  const wikilinks = config.wikilinks ?? false;
  return Object.freeze<LanguageService>({
    parse: (text) => parseNote(text, { wikilinks }),
    check: (note) => check(snapshot, note),
    mentions: (note) => mentions(snapshot, note),
    hover: (note, offset, format) => hover(snapshot, note, offset, format),
    complete: (note, offset) => complete(snapshot, note, offset),
    at: (note, offset) => whatIsAt(snapshot, note, offset),
    resolve: (id) => snapshot.datasets.resolve(id),
    near: (id) => snapshot.near(id),
    search: (text) => search(snapshot.names, text),
    card: (id) => {
      const found = snapshot.datasets.resolve(id);
      return found.status === 'live' || found.status === 'moved' ? cardOf(found, snapshot.datasets) : undefined;
    },
  });
}
