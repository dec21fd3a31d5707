import type { Level } from './level.js';

/**
 * Every kind of change, the level of release that it asks for, and what it is. A change has one level, whatever else changes with it.
 * `docs/releases.md` prints this table.
 */
export const CHANGES = {
  'entity-split': { level: 'major', what: 'an id means several entities now: the reader has to choose' },
  'entity-withdrawn': { level: 'major', what: 'an id means nothing any more, for the reason given' },
  'entity-vanished': { level: 'major', what: 'an id is gone without a redirect' },
  'redirect-broken': { level: 'major', what: 'an id that led to an entity leads to another one or nowhere' },
  'source-removed': { level: 'major', what: 'a key of a source, which records of others may cite, is gone' },
  'term-removed': { level: 'major', what: 'a term of a vocabulary, which records of others may use, is gone' },
  'licence-changed': { level: 'major', what: 'other terms of use' },
  'format-changed': { level: 'major', what: 'another formatVersion: readers of the old form refuse it' },
  'schema-broken': { level: 'major', what: 'what was read or written by the old schema may fail by the new one' },
  'file-removed': { level: 'major', what: 'a published file is gone' },
  'export-removed': { level: 'major', what: 'an entry of the package, or a name that one exports, is gone' },
  'entity-added': { level: 'minor', what: 'a new entity' },
  'entity-moved': { level: 'minor', what: 'an entity has another id; the old one still leads to it' },
  'redirect-added': { level: 'minor', what: 'an id that never was live leads somewhere' },
  'redirect-changed': {
    level: 'minor',
    what: 'an id that was split or withdrawn has other choices, a successor or an entity',
  },
  'name-added': { level: 'minor', what: 'a new spelling' },
  'name-removed': { level: 'minor', what: 'a spelling is gone: it is not found in notes any more' },
  'name-changed': { level: 'minor', what: 'another kind or linking of a spelling: what is shown, or found in notes' },
  'fact-added': { level: 'minor', what: 'something is told that was not: a date, a relation, a part in an event' },
  'fact-changed': { level: 'minor', what: 'the claim shown first says something else, or more or less surely' },
  'fact-removed': { level: 'minor', what: 'something is not told any more' },
  'property-changed': { level: 'minor', what: 'another class, or a figure of allusion or not' },
  'term-added': { level: 'minor', what: 'a new term of a vocabulary' },
  'term-changed': { level: 'minor', what: 'what follows from a term: its inverse, its kinds, who can fill it' },
  'schema-extended': { level: 'minor', what: 'the schema allows or promises more than it did' },
  'file-added': { level: 'minor', what: 'a new published file' },
  'export-added': { level: 'minor', what: 'a new entry of the package, or a new name that one exports' },
  'claim-added': { level: 'patch', what: 'a rival claim beside the one that is shown first' },
  'claim-changed': { level: 'patch', what: 'citations, note, rank or wording of a claim; anything of a rival one' },
  'claim-removed': { level: 'patch', what: 'a claim that is not the one shown first, or no longer, is gone' },
  'name-evidence-changed': { level: 'patch', what: 'where a spelling is printed' },
  'remark-changed': { level: 'patch', what: 'a note, the reason of a record, or whom it must not be taken for' },
  'redirect-reworded': { level: 'patch', what: 'the reason or the version of a redirect' },
  'source-added': { level: 'patch', what: 'a new source' },
  'source-changed': { level: 'patch', what: 'the description of a source' },
  'term-reworded': { level: 'patch', what: 'label, definition or mappings of a term' },
  'schema-reworded': { level: 'patch', what: 'a description in a schema' },
  'dataset-reworded': { level: 'patch', what: 'title or description of the dataset' },
  'code-changed': { level: 'patch', what: 'the code or the types of the package; signatures are not compared' },
} as const satisfies Readonly<Record<string, { readonly level: Exclude<Level, 'none'>; readonly what: string }>>;

export type ChangeKind = keyof typeof CHANGES;

/** Where a source says it: its key, and the citation in short, such as "Maximoff 1940, l. 243". */
export interface CitedSource {
  readonly source: string;
  readonly citation: string;
}

/** One difference between two builds, in words that a reader of either understands. */
export interface Change {
  readonly change: ChangeKind;
  readonly level: Exclude<Level, 'none'>;
  /** The id of an entity, the key of a source, a term, the path of a file, or the name of the dataset. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** The property that changed: `born`, `names`, `class`; in a schema, the place as a JSON pointer. */
  readonly property?: string;
  /** The key of the claim: the one that is now there, or was. */
  readonly claim?: string;
  readonly before?: string;
  readonly after?: string;
  /** Of what is now there, else of what was. */
  readonly sources: readonly CitedSource[];
  /** The ids of all entities that it is about: its own, those that a relation leads to, the ends of a redirect. */
  readonly entities: readonly string[];
}

/** What there is to say of a change beside its kind. */
export type Details = Pick<Change, 'id' | 'label'> & Partial<Omit<Change, 'change' | 'level'>>;

/** A change without what is not there, or is blank in a dataset of somebody else's making. */
export function changeOf(change: ChangeKind, details: Details): Change {
  const { id, label, property, claim, before, after, sources = [], entities = [] } = details;
  return {
    change,
    level: CHANGES[change].level,
    id,
    label: label || id,
    ...(property === undefined ? {} : { property }),
    ...(claim === undefined ? {} : { claim }),
    ...(before === undefined || before === '' ? {} : { before }),
    ...(after === undefined || after === '' ? {} : { after }),
    sources,
    entities: [...new Set(entities)].sort(),
  };
}
