/** The smallest dataset in which every kind of link is there once. A test changes one file of it. */
import { expect } from 'vitest';
import { buildDataset } from '../src/build.js';
import type { Dataset } from '../src/dataset.js';
import { loadDataset } from '../src/load.js';
import { sha256 } from '../src/node/digest.js';
import { formatProblem } from '../src/problem.js';
import type { TextFile } from '../src/records/record-set.js';

export const MINIMAL: Readonly<Record<string, string>> = {
  'dataset.yaml': `name: mini
title: A small dataset
licence: CC0-1.0
baseSource: book
`,
  'sources/book.yaml': `type: secondary
title: The Book
transcription: { sha256: ${'a'.repeat(64)}, lines: 100 }
`,
  'sources/site.yaml': `type: tertiary
title: A Site
`,
  'people/ann-lee.yaml': `names:
  - { text: Ann Lee, lang: en, kind: preferred, seen: [{ source: book, lines: "3" }] }
  - { text: Lee, lang: en, kind: variant, seen: [{ source: book, lines: "4-5, 9" }] }
born:
  - { value: { edtf: "1880-10-31", julian: "1880-10-19" }, cite: [{ source: book, lines: "3" }] }
relations:
  - { type: memberOf, to: org:guild, cite: [{ source: book, lines: "4-5" }] }
`,
  'organizations/guild.yaml': `class: union
names:
  - { text: The Guild, lang: en, kind: preferred, seen: [{ source: book, lines: "4" }] }
`,
  'events/fair.yaml': `class: congress
names:
  - { text: The Fair, lang: en, kind: preferred, seen: [{ source: book, lines: "7" }] }
when:
  - { value: { edtf: "1921-03-08/1921-03-16" }, cite: [{ source: book, lines: "7" }] }
participants:
  - { entity: person:ann-lee, role: speaker, cite: [{ source: book, lines: "7" }] }
`,
  'events/after-the-fair.yaml': `class: strike
names:
  - { text: Strike after the Fair, lang: en, kind: preferred, seen: [{ source: book, lines: "8" }] }
when:
  - value: { relative: { to: event:fair, edge: end, min: P1M15D, max: P2M15D }, asWritten: two months later }
    cite: [{ source: book, lines: "8" }]
`,
  'redirects.yaml': `- { id: person:anne-lee, kind: moved, to: [person:ann-lee], reason: The usual spelling., version: 1.1.0 }
`,
  'ids.lock': `# Every id ever released.
person:ann-lee
person:anne-lee
`,
};

/** What a test changes: path to new text; null takes the file away. */
export type Changes = Readonly<Record<string, string | null>>;

export const filesOf = (changes: Changes = {}): TextFile[] =>
  Object.entries({ ...MINIMAL, ...changes }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));

/** A file of the minimal dataset with one piece of its text replaced. */
export function edit(path: string, from: string, to: string): Changes {
  const text = MINIMAL[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} of the minimal dataset has no ${JSON.stringify(from)}.`);
  return { [path]: text.replace(from, to) };
}

/** A record of a person with nothing but a name, for changes to hang on. */
export const person = (name: string, rest = ''): string =>
  `names: [{ text: ${name}, lang: en, kind: preferred, seen: [{ source: book, lines: "1" }] }]\n${rest}`;

/** The same for an event. */
export const event = (name: string, rest = ''): string => `class: congress\n${person(name, rest)}`;

export const build = (changes: Changes = {}) => buildDataset(filesOf(changes), { version: '1.2.3', sha256 });

/** The problems of the minimal dataset after some changes, all of them and in order, as a reader sees them. */
export function check(changes: Changes, expected: readonly string[]): void {
  const result = build(changes);
  expect('problems' in result ? result.problems.map(formatProblem) : []).toEqual(expected);
}

/** The published files of the minimal dataset after some changes. */
export function publish(changes: Changes = {}): ReadonlyMap<string, string> {
  const result = build(changes);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.files;
}

/** A published dataset, loaded from memory. */
export const loadFrom = (files: ReadonlyMap<string, string>): Promise<Dataset> =>
  loadDataset({
    manifestPath: 'dist/dataset.json',
    read: async (path) => {
      const text = files.get(path);
      if (text === undefined) throw new Error('not found');
      return text;
    },
  });

export const load = (changes: Changes = {}): Promise<Dataset> => loadFrom(publish(changes));
