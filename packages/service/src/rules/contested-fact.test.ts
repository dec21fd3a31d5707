import { describe, it, test } from 'vitest';
import { chronicle, opposition } from '../../test/dataset.js';
import { expectExamplesHold, ruleChecker } from '../../test/service.js';
import source from './contested-fact.ts?raw';

const check = ruleChecker('contested-fact', {}, [opposition, chronicle]);

test('its page tells the truth', () => expectExamplesHold(source, 'contested-fact'));

describe('a date that takes a side', () => {
  it('is shown with both and their sources', () =>
    check('[Shliapnikov](person:alexander-shliapnikov) (⟦1885⟧–1937)', {
      says: '1885 agrees with 30 August 1885 (birth of Alexander Shliapnikov; chronicle), not with 1883 (memoir)',
      entity: 'person:alexander-shliapnikov',
    }));

  it('is an edge on which the sources differ', () =>
    check('The [congress](event:second-comintern-congress) opened on ⟦17 July 1920⟧.', {
      says: 'agrees with 17 July – 7 August 1920 (Second Comintern Congress; memoir), not with 19 July – 7 August 1920 (chronicle)',
    }));
});

describe('a date that takes none', () => {
  it.each([
    'The [congress](event:second-comintern-congress) met in July 1920.',
    'The [congress](event:second-comintern-congress) closed on 7 August 1920.',
    'The [congress](event:second-comintern-congress) opened in 1923.',
    'The [congress](event:eleventh-party-congress) met in 1922.',
    '[Shliapnikov](person:alexander-shliapnikov) died in 1937.',
    '[Shliapnikov](person:alexander-shliapnikov) was born between 1883 and 1885.',
    '[Shliapnikov](person:alexander-shliapnikov) was born in 1883, by some accounts.',
    'It is said that [Shliapnikov](person:alexander-shliapnikov) was born in 1883.',
  ])('%s', (text) => check(text));
});
