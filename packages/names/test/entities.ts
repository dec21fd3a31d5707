import { kindOf, type Spelling } from '@glossator/model';
import type { NamedEntity } from '../src/name-index.js';

type Written = string | (Partial<Spelling> & { readonly text: string });

/** An entity; the first of its names is the preferred one and its label. */
export function entity(id: string, ...names: readonly [Written, ...Written[]]): NamedEntity {
  const spellings = names.map((written, at): Spelling => {
    const given = typeof written === 'string' ? { text: written } : written;
    return { lang: 'en', kind: at === 0 ? 'preferred' : 'variant', ...given };
  });
  return { id, kind: kindOf(id), label: spellings[0]?.text ?? '', dates: '', names: spellings };
}

/** A small world: every awkward kind of name once. */
export const ENTITIES: readonly NamedEntity[] = [
  entity(
    'person:gavriil-myasnikov',
    'Gavriil Myasnikov',
    'Miasnikov',
    'G. Miasnikov',
    { text: 'Мясников', lang: 'ru-Cyrl' },
    { text: 'Ilyich', kind: 'pseudonym', linking: 'candidate' },
    { text: 'Ganka', kind: 'alias', linking: 'never' },
  ),
  entity('person:vladimir-lenin', 'Vladimir Lenin', 'Lenin', 'V. I. Lenin', { text: 'Ilyich', kind: 'alias' }),
  entity('person:leon-trotsky', 'Leon Trotsky', 'Trotsky', { text: 'Trotzki', kind: 'misprint' }),
  entity('person:jan-rudzutak', 'Jānis Rudzutaks', 'Rudzutak', { text: 'Rudzutank', kind: 'misprint' }),
  // Two people of one surname.
  entity('person:nikolai-kuznetsov', 'Nikolai Kuznetsov', 'Kuznetsov'),
  entity('person:kuznetsov-who-declined', 'Kuznetsov'),
  entity('person:constructor', 'constructor', 'hasOwnProperty'),
  entity('org:opposition', 'Opposition'),
  entity('org:workers-opposition', "Workers' Opposition"),
  entity('org:moscow-soviet', 'Moscow Soviet', 'Soviet'),
  entity('place:brest-litovsk', 'Brest-Litovsk', { text: 'Брест-Литовск', lang: 'ru-Cyrl' }),
  entity('place:st-petersburg', 'St. Petersburg'),
  entity('person:grigory-zinoviev', 'Grigory Zinoviev', { text: 'Zinovʹev', lang: 'ru-Latn-alalc97' }),
  entity('event:tenth-congress', 'Tenth Congress'),
  entity('concept:nep', 'New Economic Policy', 'NEP', { text: 'Tax in Kind', linking: 'sure' }),
];
