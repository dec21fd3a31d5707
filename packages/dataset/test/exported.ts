/** Datasets to export: the real one, a small one that has everything, and ones full of texts that a format could take for its own. */
import fs from 'node:fs';
import path from 'node:path';
import type { DatasetIndex, Entity, Manifest, Redirect, Source, Vocabularies } from '@glossator/model';
import { FOLDERS, KINDS } from '@glossator/model';
import fc from 'fast-check';
import { createDataset } from '../src/api/create-dataset.js';
import type { Dataset } from '../src/dataset.js';
import { type Changes, load } from './minimal.js';

const DIST = path.join(import.meta.dirname, '../../../data/party-opposition/dist');

const read = <T>(file: string): T => JSON.parse(fs.readFileSync(path.join(DIST, file), 'utf8')) as T;

/** The data package, as its build wrote it. */
export const real: Dataset = createDataset({
  manifest: read<Manifest>('dataset.json'),
  entities: KINDS.flatMap((kind) => read<Entity[]>(`${FOLDERS[kind]}.json`)),
  index: read<DatasetIndex>('index.json'),
  sources: read<Source[]>('sources.json'),
  redirects: read<Redirect[]>('redirects.json'),
  vocabularies: read<Vocabularies>('vocabularies.json'),
});

const EVERYTHING: Changes = {
  'sources/diary.yaml': `type: primary
genre: chapter
title: A Diary of 50% & {more}
container-title: 'The Papers_of Lee #2'
author: [{ family: Lee, given: Ann }, { literal: The Guild and Co }]
publisher: Mill and Sons
publisher-place: London
issued: "1922~"
edition: "2"
volume: "3"
issue: "4"
page: 1-9
language: en
URL: https://example.org/a_b%20c?x={1}
DOI: 10.1000/a_b
ISBN: 978-3-16-148410-0
note: Kept at the mill.
`,
  'people/ann-lee.yaml': `names:
  - { text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }
  - { text: Анна Ли, lang: ru-Cyrl, kind: preferred, cite: [{ source: diary, page: "3", asPrinted: Анна Ли }] }
  - { text: Lee, lang: en, kind: variant, linking: candidate, seen: [{ source: book, lines: "4-5, 9" }] }
description: [{ value: A weaver., cite: [{ source: book, lines: "3" }] }]
born:
  - { value: { edtf: "1880-10-31", julian: "1880-10-19", asWritten: 19 October 1880 }, cite: [{ source: book, lines: "3" }] }
  - { value: { edtf: "1881?" }, certainty: possible, basis: inferred, note: A guess., cite: [{ source: diary, section: lead, asPrinted: in 81, via: { address: "https://example.org/a|b", accessed: "2020-01-02" } }] }
died:
  - { value: { edtf: "[1930,1932]" }, rank: preferred, reason: The parish says so., cite: [{ source: book, lines: "9" }] }
  - { value: { edtf: "1940~" }, cite: [{ source: book, lines: "10" }] }
identifiers: [{ value: { scheme: viaf, id: "12" }, cite: [{ source: book, lines: "3" }] }]
relations:
  - { type: memberOf, to: org:guild, when: { edtf: "1910/.." }, certainty: probable, cite: [{ source: book, lines: "4-5" }, { source: diary, page: "13", asPrinted: The Guild }] }
  - { type: authorOf, to: work:letter, cite: [{ source: book, lines: "4-5" }] }
distinctFrom: [{ entity: person:constructor, reason: Another Lee. }]
note: Kept short.
`,
  'people/constructor.yaml': `names: [{ text: Lee the Elder, lang: en, kind: preferred, cite: [{ source: book, lines: "3" }] }]
why: An uncle.
allusion: true
born: [{ value: { edtf: "-0132" }, cite: [{ source: book, lines: "3" }] }]
died: [{ value: { edtf: "-0100/-0099" }, cite: [{ source: book, lines: "3" }] }]
`,
  'organizations/guild.yaml': `class: union
names: [{ text: The Guild, lang: en, kind: preferred, seen: [{ source: book, lines: "4" }] }]
founded: [{ value: { edtf: "190X" }, cite: [{ source: book, lines: "4" }] }]
dissolved: [{ value: { edtf: "../1921" }, cite: [{ source: book, lines: "4" }] }]
`,
  'works/letter.yaml': `class: letter
names: [{ text: Letter to the Guild, lang: en, kind: preferred, seen: [{ source: book, lines: "4" }] }]
published: [{ value: { edtf: "1919-05" }, cite: [{ source: book, lines: "4" }] }]
issue: [{ value: "7", cite: [{ source: book, lines: "4" }] }]
`,
  'places/mill.yaml': `names: [{ text: Mill, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }]
coordinates: [{ value: { latitude: 46.35, longitude: -48 }, cite: [{ source: book, lines: "3" }] }]
`,
  'concepts/thrift.yaml': `names: [{ text: thrift, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }]
description: [{ value: Spending little., cite: [{ source: book, lines: "3" }] }]
`,
};

/** A small dataset in which every property stands, and every sort of date. */
export const everything = (): Promise<Dataset> => load(EVERYTHING);

/** What some format takes for its own: markup, formulas, TeX, control characters, half a character. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ']]>',
    '<a b="c">&amp;</a>',
    '=1+1',
    '@x',
    '"\r\n',
    '\\end{',
    '}}',
    '%\\$#_^~',
    '\u0000\u001b\ufffe',
    '\ud800',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
);

const FREE_TEXT =
  /^(?:label|text|title|note|reason|why|asPrinted|asWritten|section|family|given|literal|publisher|definition|address|URL)$/u;

/** Whatever a curator writes in words, replaced; ids, dates and terms are left as they are. */
function replaced(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => replaced(each, text));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    typeof part === 'string' && FREE_TEXT.test(key) ? `${text}${part}` : replaced(part, text),
  ]);
  return Object.fromEntries(entries);
}

/** The dataset with a text before everything that is written in words. */
export function withText(dataset: Dataset, text: string): Dataset {
  const all = <T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> =>
    new Map([...map].map(([id, entry]) => [id, replaced(entry, text) as T]));
  return {
    ...dataset,
    title: `${text}${dataset.title}`,
    entities: all(dataset.entities),
    sources: all(dataset.sources),
    redirects: all(dataset.redirects),
    vocabularies: replaced(dataset.vocabularies, text) as Vocabularies,
  };
}
