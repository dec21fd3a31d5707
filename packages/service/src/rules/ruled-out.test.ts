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
      { text: 'Verner', kind: 'pseudonym', ...open },
    ]),
    entity('person:grigory-maximov', ['Grigory Maximov', { text: 'Maximov', ...open }]),
    entity('person:mikhail-romanov', [
      'Grand Duke Michael Alexandrovich',
      { text: 'Grand Duke Michael', ...open },
      { text: 'Mikhail Alexandrovich', ...open },
    ]),
    entity('person:gourov', ['Gourov']),
    entity('event:tenth-congress', [
      'Tenth Party Congress',
      { text: 'Tenth Congress', ...open },
      { text: 'tenth convention', ...open },
      { text: 'X съезд', lang: 'ru-Cyrl', ...open },
    ]),
    entity('event:eleventh-congress', [
      'Eleventh Party Congress',
      { text: 'Eleventh Congress', ...open },
      { text: 'eleventh convention', ...open },
      { text: 'XI съезд', lang: 'ru-Cyrl', ...open },
    ]),
    entity('event:congress-of-soviets', ['Ninth Congress', 'Tenth All-Russian Congress of Soviets']),
    entity('event:eleventh-conference', ['Eleventh Party Conference']),
    entity('event:congress', ['Party Congress']),
    entity('org:central-committee', [{ text: 'Central Committee', ...open }]),
    entity('org:moscow-committee', [{ text: 'Moscow Committee', ...open }]),
    entity('work:kamenev', ['Kamenev on the press', { text: 'Pravda, No. 10', linking: 'never' }]),
    entity('work:sapronov', ['Sapronov on the press', { text: 'Pravda, No. 12', linking: 'never' }]),
    entity('work:report-1921', ['Report of 1921', { text: 'Report 1921', ...open }]),
    entity('work:report-1922', ['Report of 1922', { text: 'Report 1922', ...open }]),
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
    ['spelled nearly so', '[Belenky](person:semyon-belensky)'],
    ['known by one word', '[Medvedev](person:gourov) [Medvedev](person:bielenky)'],
    ['like a pseudonym of his', '[Belenky](person:alexander-shliapnikov)'],
    ['of one word', '[Bielenky](person:alexander-shliapnikov)'],
    ['a pseudonym', '[Belenin](person:sergei-medvedev) [Verner](person:grigory-maximov)'],
    ['several people', '[Medvedevs](person:alexander-shliapnikov) [the Gracchi](person:alexander-shliapnikov)'],
    ['a woman', '[Медведева](person:alexander-shliapnikov)'],
    ['known in another script', '[Медведев](person:grigory-maximov)'],
    [
      'no surname',
      '[Grand Duke Michael](person:gourov) [Mikhail Alexandrovich](person:alexander-shliapnikov) [Grand Duke Michael](person:abram-belenky)',
    ],
    ['a thing', '[Medvedev](event:tenth-congress) [the wife of Medvedev](person:alexander-shliapnikov)'],
  ])('not: %s', (_why, note) => check(note));
});

describe('a name with another number is not the one of that number', () => {
  test.each([
    '[⟦Tenth Congress⟧](event:eleventh-congress)',
    '[⟦Eleventh Congress⟧](event:tenth-congress)',
    '[⟦X съезд⟧](event:eleventh-congress)',
    '[⟦Pravda, No. 12⟧](work:kamenev)',
  ])('%s', (note) => check(note));

  test('the other is offered', () =>
    check('[⟦Tenth Congress⟧](event:eleventh-congress)', {
      fixes: ['ask | Change to event:tenth-congress | [Tenth Congress](event:tenth-congress)'],
    }));

  test.each([
    ['has both', '[Tenth Congress](event:congress-of-soviets)'],
    ['not the same words', '[Eleventh Congress](event:eleventh-conference)'],
    ['no number', '[Tenth Congress](event:congress)'],
    ['whichever one counts', '[tenth convention](event:eleventh-congress)'],
    ['a year', '[Report 1921](work:report-1922)'],
    ['another word', '[Central Committee](org:moscow-committee) [Moscow Committee](org:central-committee)'],
  ])('not: %s', (_why, note) => check(note));
});
