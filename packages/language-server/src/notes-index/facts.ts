import type { Found } from '@glossator/dataset';
import { formatId, parseId } from '@glossator/model';
import type { LanguageService, Occurrence } from '@glossator/service';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';

/** Where a note refers to an entity or surely names it. */
export interface IndexedPlace {
  readonly range: Range;
  readonly how: Occurrence['how'];
}

/** What is kept of a note: neither its text nor what was read in it, which for thousands of notes would be too much. */
export interface NoteFacts {
  /** As the client writes it, where the note is open. */
  readonly uri: string;
  /** Of the open document; null for a file. */
  readonly version: number | null;
  readonly configured: boolean;
  /** By the id with its dataset, which means the same in every project. */
  readonly places: ReadonlyMap<string, readonly IndexedPlace[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The id of an entity with its dataset: the short one may mean another in another project. */
export function fullId({ entity, dataset }: Pick<Found, 'entity' | 'dataset'>): string {
  const parts = parseId(entity.id);
  return parts === undefined ? entity.id : formatId(parts.kind, parts.slug, dataset.name);
}

/** Whom an id means; undefined where that is nobody or several. */
export function foundBy(service: LanguageService, id: string): Found | undefined {
  const found = service.resolve(id);
  return found.status === 'live' || found.status === 'moved' ? found : undefined;
}

export function factsOf(open: OpenNote, version: number | null, diagnostics: readonly Diagnostic[]): NoteFacts {
  const { document, note, service, configured } = open;
  const places = new Map<string, readonly IndexedPlace[]>();
  for (const { id, places: all } of service.entities(note)) {
    const found = foundBy(service, id);
    const indexed = all.map(({ start, end, how }) => ({ range: toRange(note.lines, { start, end }), how }));
    if (found !== undefined) places.set(fullId(found), indexed);
  }
  return { uri: document.uri, version, configured, places, diagnostics };
}
