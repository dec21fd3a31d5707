import { describe, test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { ruleChecker } from '../../test/service.js';

const open = { linking: 'candidate' } as const;

const check = ruleChecker('label-mismatch', {}, [
  datasetOf('namesakes', [
    entity('person:sergei-medvedev', [
      { text: 'Sergei Medvedev', ...open },
      { text: 'Medvedev', ...open },
      { text: 'Medvedevs', ...open },
      { text: 'Сергей Павлович Медведев', lang: 'ru-Cyrl', kind: 'preferred', ...open },
    ]),
    entity('person:zoya-medvedeva', ['Zoya Medvedeva']),
    entity('person:alexander-shliapnikov', [
      'Alexander Shliapnikov',
      { text: 'Александр Гаврилович Шляпников', lang: 'ru-Cyrl', kind: 'preferred' },
      { text: 'Belenin', kind: 'pseudonym', ...open },
    ]),
    entity('person:abram-belenky', ['Abram Belenky', { text: 'Belenky', ...open }]),
    entity('person:grigory-belenky', ['Grigory Belenky', { text: 'Belenky', ...open }]),
    entity('person:bielenky', [{ text: 'Bielenky', ...open }]),
    entity('person:semyon-belensky', ['Semyon Belensky']),
    entity('person:vladimir-nevsky', ['Vladimir Nevsky', { text: 'Nevsky', ...open }]),
    entity('person:vera-nevskaya', ['Vera Nevskaya']),
    entity('person:tiberius-gracchus', ['Tiberius Gracchus', { text: 'the Gracchi', ...open }]),
    entity('person:alexander-bogdanov', [
      'Alexander Bogdanov',
      { text: 'Maximov', kind: 'pseudonym', ...open },
      { text: 'Nikolai Verner', kind: 'pseudonym' },
      { text: 'Verner', kind: 'pseudonym', ...open },
    ]),
    entity('person:grigory-maximov', ['Grigory Maximov', { text: 'Maximov', ...open }]),
    entity('person:mikhail-romanov', [
      'Grand Duke Michael Alexandrovich',
      { text: 'Grand Duke Michael', ...open },
      { text: 'Mikhail Alexandrovich', ...open },
    ]),
    entity('person:grigory-potemkin', ['Grigory Potemkin', { text: 'Potemkin', linking: 'never' }]),
    entity('person:bela-kun', ['Béla Kun', { text: 'Kun', ...open }]),
    entity('person:efim-ignatov', ['Efim Ignatov', { text: 'Ignatov', ...open }]),
    entity('person:ivan-perepechko', ['I. N. Perepechko']),
    entity('person:anna-ignatovskaya', ['Anna Ignatovskaya']),
    entity('person:fyodor-sergeyev', [
      'Fyodor Sergeyev',
      'Sergeyev (Artem)',
      { text: 'Artem', kind: 'pseudonym', ...open },
    ]),
    entity('person:gourov', ['Gourov']),
    entity('event:tenth-congress', ['Tenth Congress']),
  ]),
]);

describe('a surname that may be a stranger’s is not somebody’s of another family', () => {
  test.each([
    '[⟦Medvedev⟧](person:alexander-shliapnikov)',
    '[⟦Medvedev’s⟧](person:alexander-shliapnikov)',
    '[⟦Sergei Medvedev⟧](person:alexander-shliapnikov)',
    '[⟦Медведев⟧](person:alexander-shliapnikov)',
    '[⟦Medvedev⟧](person:grigory-maximov)',
    '[⟦Nevsky⟧](person:alexander-bogdanov)',
    '[⟦Ignatov⟧](person:ivan-perepechko)',
  ])('%s', (note) => check(note));

  test('whoever may bear it is a choice', () => {
    check('[⟦Belenky⟧](person:alexander-bogdanov)', {
      fixes: [
        'ask | Change to person:abram-belenky | [Belenky](person:abram-belenky)',
        'ask | Change to person:grigory-belenky | [Belenky](person:grigory-belenky)',
      ],
    });
    check('[⟦Maximov⟧](person:alexander-shliapnikov)', {
      fixes: [
        'ask | Change to person:alexander-bogdanov | [Maximov](person:alexander-bogdanov)',
        'ask | Change to person:grigory-maximov | [Maximov](person:grigory-maximov)',
      ],
    });
  });

  test.each([
    ['the family', '[Medvedev](person:zoya-medvedeva) [Nevsky](person:vera-nevskaya)'],
    ['longer', '[Ignatov](person:anna-ignatovskaya)'],
    ['spelled nearly so', '[Belenky](person:semyon-belensky)'],
    ['known by one word', '[Medvedev](person:gourov) [Medvedev](person:bielenky)'],
    ['like a pseudonym of his', '[Belenky](person:alexander-shliapnikov)'],
    ['of one word', '[Bielenky](person:alexander-shliapnikov)'],
    [
      'a pseudonym',
      '[Artem](person:sergei-medvedev) [Belenin](person:sergei-medvedev) [Verner](person:grigory-maximov)',
    ],
    ['several people', '[Medvedevs](person:alexander-shliapnikov) [the Gracchi](person:alexander-shliapnikov)'],
    ['a word that never links', '[Potemkin](person:alexander-shliapnikov)'],
    ['a short one', '[Kun](person:alexander-shliapnikov)'],
    ['a woman', '[Медведева](person:alexander-shliapnikov)'],
    ['known in another script', '[Медведев](person:grigory-maximov)'],
    [
      'no surname',
      '[Grand Duke Michael](person:gourov) [Mikhail Alexandrovich](person:alexander-shliapnikov) [Grand Duke Michael](person:abram-belenky)',
    ],
    ['a thing', '[Medvedev](event:tenth-congress) [the wife of Medvedev](person:alexander-shliapnikov)'],
  ])('not: %s', (_why, note) => check(note));
});
