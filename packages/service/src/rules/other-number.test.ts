import { describe, test } from 'vitest';
import { datasetOf, entity } from '../../test/dataset.js';
import { ruleChecker } from '../../test/service.js';

const open = { linking: 'candidate' } as const;

const check = ruleChecker('label-mismatch', {}, [
  datasetOf('numbered', [
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
    entity('event:ninth', ['Ninth']),
    entity('event:congress', ['Party Congress']),
    entity('org:central-committee', [{ text: 'Central Committee', ...open }]),
    entity('org:moscow-committee', [{ text: 'Moscow Committee', ...open }]),
    entity('work:kamenev', ['Kamenev on the press', { text: 'Pravda, No. 10', linking: 'never' }]),
    entity('work:sapronov', ['Sapronov on the press', { text: 'Pravda, No. 12', linking: 'never' }]),
    entity('work:report-1921', ['Report of 1921', { text: 'Report 1921', ...open }]),
    entity('work:report-1922', ['Report of 1922', { text: 'Report 1922', ...open }]),
  ]),
]);

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
    ['fewer words', '[Tenth Congress](event:ninth)'],
    ['no number', '[Tenth Congress](event:congress)'],
    ['whichever one counts', '[tenth convention](event:eleventh-congress)'],
    ['a year', '[Report 1921](work:report-1922)'],
    ['another word', '[Central Committee](org:moscow-committee) [Moscow Committee](org:central-committee)'],
  ])('not: %s', (_why, note) => check(note));
});
