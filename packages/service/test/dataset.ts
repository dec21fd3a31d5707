/** Datasets in memory, small enough to be read in one go. */
import { type Dataset, displayDates } from '@glossator/dataset';
import {
  type Bounds,
  baseVocabularies,
  type DateClaim,
  type Entity,
  kindOf,
  type Name,
  type Redirect,
  type Source,
} from '@glossator/model';

/** A bare text is a variant, the first of a list the preferred name. */
type NameSpec = string | ({ readonly text: string } & Partial<Name>);

const nameOf = (spec: NameSpec, at: number): Name => ({
  lang: 'en',
  kind: at === 0 ? 'preferred' : 'variant',
  ...(typeof spec === 'string' ? { text: spec } : spec),
});

/** @example entity('person:leon-trotsky', ['Leon Trotsky', 'Trotzky'], { born: [dated('1879')] }) */
export function entity(id: string, specs: readonly NameSpec[], more: object = {}): Entity {
  const names = specs.map(nameOf);
  return { id, kind: kindOf(id), label: names[0]?.text ?? '', names, ...more } as unknown as Entity;
}

/** A claim that something happened at a time, as a source has it. The bounds are those of a year: readers go by the EDTF. */
export function dated(edtf: string, more: Partial<DateClaim> = {}): DateClaim {
  const [first, last] = [`${edtf}-01-01`, `${edtf}-12-31`];
  const bounds: Bounds = { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last };
  return { claim: `date=${edtf}`, value: { edtf, bounds }, cite: [{ source: 'chronicle' }], ...more };
}

export const described = (value: string): object => ({
  description: [{ claim: `description=${value}`, value, cite: [{ source: 'chronicle' }] }],
});

export function datasetOf(
  name: string,
  entities: readonly Entity[],
  { redirects = [], sources = [] }: { redirects?: readonly Redirect[]; sources?: readonly Source[] } = {},
): Dataset {
  const byKey = new Map(sources.map((source) => [source.id, source]));
  return {
    name,
    title: name,
    version: '1.0.0',
    entities: new Map(entities.map((each) => [each.id, each])),
    index: entities.map((each) => ({
      id: each.id,
      kind: each.kind,
      label: each.label,
      dates: displayDates(each),
      names: each.names.map(({ text, lang, kind, linking }) => ({ text, lang, kind, ...(linking ? { linking } : {}) })),
    })),
    sources: byKey,
    redirects: new Map(redirects.map((redirect) => [redirect.id, redirect])),
    vocabularies: baseVocabularies,
  };
}

const redirect = (id: string, kind: Redirect['kind'], reason: string, to?: string[]): Redirect => ({
  id,
  kind,
  reason,
  version: '2.0.0',
  ...(to === undefined ? {} : { to }),
});

/** The people, groups and events that the examples in the rules' comments are about. */
export const opposition: Dataset = datasetOf(
  'opposition',
  [
    entity('concept:new-economic-policy', ['New Economic Policy', 'NEP']),
    entity('event:tenth-party-congress', ['Tenth Party Congress', 'tenth congress'], {
      class: 'congress',
      when: [dated('1921'), dated('1921-03-08/1921-03-16')],
    }),
    entity('event:trial-of-eloranta', ['Trial of Eloranta']),
    entity('org:workers-truth', ["Workers' Truth", 'Rabotchaya Pravda']),
    entity('person:alexander-shliapnikov', ['Alexander Shliapnikov', 'Shliapnikov'], {
      born: [dated('1885-08-30'), dated('1883', { cite: [{ source: 'memoir' }] })],
      died: [dated('1937-09-02')],
    }),
    entity(
      'person:gavriil-myasnikov',
      [
        'Gavriil Myasnikov',
        'Myasnikov',
        'Miasnikov',
        { text: 'Гавриил Мясников', lang: 'ru-Cyrl', kind: 'preferred' },
        { text: 'Мясников', lang: 'ru-Cyrl', linking: 'candidate' },
      ],
      { born: [dated('1889')], died: [dated('1945')] },
    ),
    entity('person:jan-rudzutak', ['Jan Rudzutak', 'Rudzutak', { text: 'Rudzutank', kind: 'misprint' }]),
    entity('person:kuznetsov-who-declined', ['Kuznetzov who declined', 'Kuznetzov']),
    entity('person:leon-trotsky', ['Leon Trotsky', 'Trotsky', 'Trotzky']),
    entity('person:nikolai-kuznetsov', ['Nikolai Kuznetsov', 'Kuznetsov', 'Kuznetzov']),
    entity('person:sergei-medvedev', ['Sergei Medvedev', 'Medvedev']),
    entity('work:pravda', ['Pravda']),
  ],
  {
    redirects: [
      redirect('person:gavril-miasnikov', 'moved', 'commoner spelling', ['person:gavriil-myasnikov']),
      redirect('person:kuznetzov', 'split', 'two men', ['person:nikolai-kuznetsov', 'person:kuznetsov-who-declined']),
      redirect('person:c-miasnikov', 'withdrawn', '"C." stands for "Comrade"'),
    ],
  },
);

/** What the tests of dates and lives need besides. */
export const chronicle: Dataset = datasetOf('chronicle', [
  entity('event:eleventh-party-congress', ['Eleventh Party Congress'], {
    class: 'congress',
    when: [dated('1922-03-27/1922-04-02'), dated('1922')],
  }),
  entity('event:kronstadt-rising', ['Kronstadt Rising'], { class: 'rising', when: [dated('1921-03-01/1921-03-18')] }),
  entity('event:kuusinen-club-attack', ['Kuusinen Club attack'], { class: 'attack', when: [dated('1920-08-31')] }),
  entity('event:murder-of-kirov', ['Murder of Kirov'], { class: 'murder', when: [dated('1934-12-01')] }),
  entity('event:october-revolution', ['October Revolution'], {
    class: 'revolution',
    when: [{ ...dated('1917-11-07'), value: { ...dated('1917-11-07').value, julian: '1917-10-25' } }],
  }),
  entity('event:petrograd-strikes', ['Petrograd strikes'], {
    class: 'strike',
    when: [dated('1921-02/1921-03'), dated('1921'), dated('1921-02')],
  }),
  entity('event:second-comintern-congress', ['Second Comintern Congress'], {
    class: 'congress',
    when: [dated('1920-07-19/1920-08-07'), dated('1920-07-17/1920-08-07', { cite: [{ source: 'memoir' }] })],
  }),
  entity('place:moscow', ['Moscow']),
  entity('org:cheka', ['Cheka'], { founded: [dated('1917-12-20')], dissolved: [dated('1922-02-06')] }),
  entity('person:vladimir-lenin', ['Vladimir Lenin', 'Lenin'], {
    born: [dated('1870-04-22')],
    died: [dated('1924-01-21')],
  }),
  entity('person:vasily-paniushkin', ['Vasily Paniushkin'], { born: [dated('1887~')] }),
  entity('event:russian-civil-war', ['Russian Civil War'], {
    class: 'war',
    when: [dated('1917-11-07/1923-06-16'), dated('1918/1920'), dated('1917/1922')],
  }),
  entity('event:introduction-of-nep', ['Introduction of the New Economic Policy'], {
    class: 'decision',
    when: [dated('1921-03')],
  }),
  entity('event:october-manifesto', ['October Manifesto'], { class: 'publication', when: [dated('1905-10-30')] }),
  // Hangs on another event: the build knows the days.
  entity('event:expulsion', ['Expulsion'], {
    class: 'expulsion',
    when: [
      {
        ...dated('1922'),
        value: {
          relative: { to: 'event:tenth-party-congress', edge: 'start', min: 'P1Y', max: 'P14M' },
          bounds: {
            earliestStart: '1922-03-08',
            latestStart: '1922-05-08',
            earliestEnd: '1922-03-08',
            latestEnd: '1922-05-08',
          },
        },
      },
    ],
  }),
]);
