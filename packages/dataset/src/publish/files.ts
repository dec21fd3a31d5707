import type { DatasetIndex, Entity, Manifest, SearchTable, Source } from '@glossator/model';
import { FOLDERS, KINDS } from '@glossator/model';
import { schemas } from '@glossator/model/schemas';
import { buildSearchTable } from '@glossator/names';
import { displayDates } from '../display.js';
import packageFiles from '../generated/package-files.json' with { type: 'json' };
import { compareText } from '../problem.js';
import type { RecordSet } from '../records/record-set.js';
import { canonical } from './canonical.js';
import { jsonLdContext } from './context.js';
import { editorSchemas } from './editor-schemas.js';
import { publishEntities } from './entities.js';

/** Of the published form. Grows when a reader of the old one would misread the new one. */
export const FORMAT_VERSION = 1;

/** One entry a line: a changed fact is a changed line. */
const lines = (entries: readonly unknown[]): string =>
  entries.length === 0 ? '[]\n' : `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

/** One list a line: they are too long to be read, and a number a line would be most of the file. */
const tableLines = (table: SearchTable): string =>
  `{\n${Object.entries(table)
    .map(([name, list]) => `${JSON.stringify(name)}:${JSON.stringify(list)}`)
    .join(',\n')}\n}\n`;

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function indexOf(entities: readonly Entity[]): DatasetIndex {
  return entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    label: entity.label,
    dates: displayDates(entity),
    names: entity.names.map(({ text, lang, kind, linking }) => ({
      text,
      lang,
      kind,
      ...(linking === undefined ? defaultLinking(entity) : { linking }),
    })),
  }));
}

/** A figure of allusion is never found in prose by itself; that is written out, since an index entry has no such mark. */
const defaultLinking = (entity: Entity): { linking?: 'never' } =>
  entity.kind === 'person' && entity.allusion === true ? { linking: 'never' } : {};

/** What a build needs from outside the records. */
export interface BuildOptions {
  /** The version of the data package. */
  readonly version: string;
  /** SHA-256 of a UTF-8 text, 64 hexadecimal digits. */
  readonly sha256: (text: string) => string;
}

/**
 * The published form of a record set in which every check passed: file path to text. The same set gives the same bytes,
 * whatever the order of its files and of what stands in them.
 */
export function publishFiles(set: RecordSet, { version, sha256 }: BuildOptions): Map<string, string> {
  const entities = publishEntities(set);
  const sources = [...set.sources]
    .map(([id, { record }]): Source => canonical({ id, ...record }))
    .sort((a, b) => compareText(a.id, b.id));
  const redirects = set.redirects.map((redirect) => canonical(redirect)).sort((a, b) => compareText(a.id, b.id));
  const index = indexOf(entities);
  const table = buildSearchTable(index);
  const ofKind = KINDS.map((kind) => [kind, entities.filter((entity) => entity.kind === kind)] as const);
  const data: [path: string, count: number, text: string][] = [
    ...ofKind.map(([kind, list]): [string, number, string] => [`${FOLDERS[kind]}.json`, list.length, lines(list)]),
    ['index.json', index.length, lines(index)],
    ['redirects.json', redirects.length, lines(redirects)],
    ['search.json', table.keys.length, tableLines(table)],
    ['sources.json', sources.length, lines(sources)],
    ['vocabularies.json', Object.values(set.vocabularies).flat().length, pretty(canonical(set.vocabularies))],
  ];
  const { name, title, description, licence } = set.dataset;
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION,
    name,
    title,
    ...(description === undefined ? {} : { description }),
    version,
    licence,
    counts: Object.fromEntries(ofKind.map(([kind, list]) => [kind, list.length])) as unknown as Manifest['counts'],
    files: data.map(([path, count, text]) => ({ path, sha256: sha256(text), count })),
  };
  return new Map([
    ...data.map(([path, , text]): [string, string] => [path, text]),
    ['dataset.json', pretty(manifest)],
    ['context.json', pretty(jsonLdContext(name, set.vocabularies))],
    ...Object.entries(schemas)
      .filter(([stem]) => !stem.startsWith('output-') && !['config', 'position'].includes(stem))
      .map(([stem, schema]): [string, string] => [`schema/${stem}.schema.json`, pretty(schema)]),
    ...[...editorSchemas(set.vocabularies)].map(([stem, schema]): [string, string] => [
      `schema/editor/${stem}.schema.json`,
      pretty(schema),
    ]),
    ...Object.entries(packageFiles),
  ]);
}
