/** An invented dataset of any size, the same for the same seed: what it costs to have very many of everything. */
import {
  baseVocabularies,
  type Citation,
  type DatasetRecord,
  type EntityRecord,
  formatId,
  type Kind,
  type SourceRecord,
} from '@glossator/model';
import type { LocatedDocument } from '../src/records/document.js';
import type { RecordSet } from '../src/records/record-set.js';

export interface GenerateOptions {
  readonly entities: number;
  readonly seed?: number;
}

const FAMILIES =
  'Abram Bel Bogdan Danil Dobro Fedor Gavril Gorbun Ignat Ivan Kamen Kirill Kol Kon Kovalen Kuz Kuznets Lebed Luk Makar Med Mias Mikhail Mir Nikit Novik Orl Osin Pavl Pesh Petr Pokrov Rud Sapron Sergey Shlia Sokol Stepan Tikhon Tom Vasil Vin Volk Vorob Yak Zhel Zin'.split(
    ' ',
  );
const ENDINGS = 'ov ev in sky enko uk yan ich ovich kin son berg lin man'.split(' ');
const GIVEN =
  'Aleksandr Aleksei Anna Boris Dmitri Elena Filipp Genrikh Grigori Iosif Ivan Karl Leon Lidia Maria Mikhail Nadezhda Nikolai Olga Pavel Petr Sergei Sofia Timofei Vera Viktor Vladimir Yakov Yuri Zinaida'.split(
    ' ',
  );
const PLACES = 'Upper Lower New Old Great Little Red White Black Far'.split(' ');
const BODIES = 'Committee Union Circle Bureau Soviet Council Faction Court Commission Society'.split(' ');
const MATTERS = 'Metalworkers Printers Railwaymen Weavers Bakers Miners Teachers Sailors Tramwaymen Tanners'.split(' ');
const DEEDS = [
  ['strike', 'Strike'],
  ['meeting', 'Meeting'],
  ['trial', 'Trial'],
  ['congress', 'Congress'],
  ['arrest', 'Arrest'],
] as const;

/** How many in a hundred are of each kind: about as in a dataset written by hand. */
const SHARES: readonly (readonly [kind: Kind, share: number])[] = [
  ['person', 40],
  ['event', 35],
  ['org', 10],
  ['work', 8],
  ['place', 4],
  ['concept', 3],
];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const slugOf = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/gu, '-');

/** A draw of the generator's own numbers. */
interface Dice {
  readonly number: (below: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

function dice(seed: number): Dice {
  const next = random(seed);
  const number = (below: number): number => Math.floor(next() * below);
  return { number, pick: (list) => list[number(list.length)] as never };
}

/** Ids and labels first, so that everything can refer to everything. */
interface Named {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly family?: string;
}

function nameOf(kind: Kind, { pick, number }: Dice): Omit<Named, 'id' | 'kind'> {
  const family = `${pick(FAMILIES)}${pick(ENDINGS)}`;
  switch (kind) {
    case 'person':
      return { label: `${pick(GIVEN)} ${family}`, family };
    case 'org':
      return { label: `${pick(BODIES)} of ${pick(MATTERS)} of ${family}` };
    case 'event':
      return { label: `${pick(DEEDS)[1]} of the ${pick(MATTERS)} at ${family} in ${1905 + number(20)}` };
    case 'work':
      return { label: `Letter of ${family} to the ${pick(MATTERS)}` };
    case 'place':
      return { label: `${pick(PLACES)} ${family}` };
    default:
      return { label: `${pick(MATTERS)} and ${family}` };
  }
}

function namesOf({ entities }: GenerateOptions, roll: Dice): Named[] {
  const used = new Set<string>();
  return SHARES.flatMap(([kind, share]) =>
    Array.from({ length: Math.max(2, Math.round((entities * share) / 100)) }, () => {
      const named = nameOf(kind, roll);
      const slug = slugOf(named.label);
      let id = formatId(kind, slug);
      for (let at = 2; used.has(id); at += 1) id = formatId(kind, `${slug}-${at}`);
      used.add(id);
      return { id, kind, ...named };
    }),
  );
}

const cited = ({ number }: Dice): [Citation] => [{ source: 'chronicle', lines: String(1 + number(90_000)) }];

/** What stands in the record of one entity; `all` by kind, to refer to. */
function recordOf(
  { id, kind, label, family }: Named,
  all: ReadonlyMap<Kind, readonly Named[]>,
  roll: Dice,
): EntityRecord {
  const { number, pick } = roll;
  const seen = [{ source: 'chronicle', lines: String(1 + number(90_000)) }];
  const another = (of: Kind): string => {
    const others = all.get(of) ?? [];
    const chosen = pick(others).id;
    return chosen === id ? (others[0]?.id === id ? (others[1]?.id ?? id) : (others[0]?.id ?? id)) : chosen;
  };
  const names = [
    { text: label, lang: 'en', kind: 'preferred', seen },
    ...(family === undefined ? [] : [{ text: family, lang: 'en', kind: 'variant', linking: 'candidate', seen }]),
  ];
  const description = [{ value: `What the chronicle says of ${label}.`, cite: cited(roll) }];
  const year = 1905 + number(20);
  const relation = (type: string, to: Kind): object[] => [{ type, to: another(to), cite: cited(roll) }];
  const own: Readonly<Record<Kind, () => object>> = {
    person: () => ({
      born: [{ value: { edtf: String(1850 + number(30)) }, cite: cited(roll) }],
      died: [{ value: { edtf: String(1930 + number(40)) }, cite: cited(roll) }],
      relations: [...relation('memberOf', 'org'), ...relation('bornIn', 'place')],
    }),
    org: () => ({
      class: 'union',
      founded: [{ value: { edtf: String(year) }, cite: cited(roll) }],
      relations: relation('liesIn', 'place'),
    }),
    event: () => ({
      class: pick(DEEDS)[0],
      when: [{ value: { edtf: `${year}-0${1 + number(9)}` }, cite: cited(roll) }],
      participants: [...new Set(Array.from({ length: 3 }, () => another('person')))].map((entity) => ({
        entity,
        role: 'participant',
        cite: cited(roll),
      })),
      relations: relation('heldIn', 'place'),
    }),
    work: () => ({
      class: 'letter',
      published: [{ value: { edtf: String(year) }, cite: cited(roll) }],
      relations: relation('about', 'concept'),
    }),
    place: () => ({
      coordinates: [{ value: { latitude: 50 + number(10), longitude: 30 + number(20) }, cite: cited(roll) }],
    }),
    concept: () => ({}),
  };
  return { names, description, ...own[kind]() } as unknown as EntityRecord;
}

const DATASET: DatasetRecord = {
  name: 'generated',
  title: 'A generated dataset',
  licence: 'CC0-1.0',
  baseSource: 'chronicle',
};

const SOURCE: SourceRecord = {
  type: 'secondary',
  title: 'The Chronicle',
  transcription: { sha256: 'a'.repeat(64), lines: 90_000 },
} as SourceRecord;

const located = (path: string, data: unknown): LocatedDocument => ({
  path,
  data,
  written: () => undefined,
  problem: (at, message) => ({ file: path, message: `${at.join('.')}: ${message}` }),
  problemAtKey: (at, key, message) => ({ file: path, message: `${[...at, key].join('.')}: ${message}` }),
});

/** The records as the build has them when it has read the files of a dataset. */
export function generateRecords(options: GenerateOptions): RecordSet {
  const roll = dice(options.seed ?? 1);
  const named = namesOf(options, roll);
  const all = new Map(SHARES.map(([kind]) => [kind, named.filter((each) => each.kind === kind)]));
  const records = new Map(
    named.map((each) => {
      const { id, kind } = each;
      const record = recordOf(each, all, roll);
      return [id, { id, kind, record, file: located(id, record) }];
    }),
  );
  return {
    dataset: DATASET,
    vocabularies: baseVocabularies,
    datasetFile: undefined,
    termsKnown: true,
    records,
    sources: new Map([['chronicle', { record: SOURCE, file: located('sources/chronicle.yaml', SOURCE) }]]),
    ids: new Set(records.keys()),
    sourceKeys: new Set(['chronicle']),
    redirects: [],
    redirected: new Map(),
    redirectsFile: undefined,
    lock: [],
  };
}
