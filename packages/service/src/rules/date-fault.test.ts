import { describe, it } from 'vitest';
import { ruleChecker } from '../../test/service.js';

const check = ruleChecker('date-conflict');

describe('a date that cannot be', () => {
  it('is an Old Style pair that is not one day', () =>
    check('He was born on ⟦19 (30) October 1880⟧.', {
      says: '19 October 1880 Old Style is 31 October 1880, not 30 October 1880, which is 18 October 1880 Old Style',
      fixes: [
        'ask | Change to "19 (31) October 1880" | He was born on 19 (31) October 1880.',
        'ask | Change to "18 (30) October 1880" | He was born on 18 (30) October 1880.',
      ],
    }));

  it('is a day that Russia left out', () =>
    check('It was ⟦5 February 1918 by the Russian calendar⟧.', {
      says: '31 January 1918 was followed by 14 February',
      fixes: ['ask | Change to "18 February 1918" | It was 18 February 1918.'],
    }));

  it('is a day that the month did not have', () =>
    check('He came on ⟦31 April 1921⟧.', {
      says: 'There is no such day: April 1921 ended on the 30th',
      fixes: ['ask | Change to "30 April 1921" | He came on 30 April 1921.'],
    }));

  it.each([
    'He was born on 19 (31) October 1880.',
    'He came on 5 February 1918.',
    'He came on 29 February 1920.',
    'The printer wrongly has 31 April 1921.',
    '“He came on 31 April 1921”, says the report.',
    '> He came on 31 April 1921.',
  ])('%s', (text) => check(text));
});
