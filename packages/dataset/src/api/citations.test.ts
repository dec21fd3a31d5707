import type { Citation, Source } from '@glossator/model';
import { expect, it } from 'vitest';
import { load } from '../../test/minimal.js';
import { citationsOf, formatCitation, shortCitation } from './citations.js';

const source = (more: Partial<Source> = {}): Source => ({ id: 'book', type: 'secondary', title: 'The Book', ...more });
const cited = (more: Partial<Citation> = {}): Citation => ({ source: 'book', ...more });
const via = { address: 'https://example.org/copy', accessed: '2026-01-02' };

it.each<[string, Citation, Source, full: string, short: string]>([
  ['a title', cited(), source(), 'The Book', 'The Book'],
  [
    'a chapter, by lines',
    cited({ lines: '243-244' }),
    source({ author: [{ given: 'G. P.', family: 'Maximoff' }], 'container-title': 'The Guillotine', issued: '1940' }),
    'G. P. Maximoff, “The Book”, in The Guillotine, 1940, l. 243-244',
    'Maximoff 1940, l. 243-244',
  ],
  [
    'a book, by page',
    cited({ page: '12' }),
    source({ publisher: 'Progress', 'publisher-place': 'Moscow', volume: '32', edition: '5', issued: '1965' }),
    'The Book, vol. 32, ed. 5, Moscow: Progress, 1965, p. 12',
    'The Book, p. 12',
  ],
  [
    'a book, by pages',
    cited({ page: '12-14, 20' }),
    source({ issued: '1965' }),
    'The Book, 1965, pp. 12-14, 20',
    'The Book, pp. 12-14, 20',
  ],
  ['a page of the web', cited(), source({ URL: 'https://example.org/' }), 'The Book, https://example.org/', 'The Book'],
  [
    'an article with a DOI',
    cited(),
    source({ DOI: '10.1000/182', URL: 'https://example.org/' }),
    'The Book, https://doi.org/10.1000/182',
    'The Book',
  ],
  [
    'an article with a DOI, read in a copy',
    cited({ via }),
    source({ DOI: '10.1000/182' }),
    'The Book, via https://example.org/copy (accessed 2026-01-02)',
    'The Book',
  ],
  [
    'an article, whole',
    cited(),
    source({ 'container-title': 'A Journal', volume: '1', issue: '2', page: '21-54', issued: '2007-03' }),
    '“The Book”, in A Journal, vol. 1, no. 2, March 2007, pp. 21-54',
    'A Journal, The Book',
  ],
  [
    'an entry read in a copy, by section',
    cited({ section: 'lead', via }),
    source({ 'container-title': 'Wikipedia' }),
    '“The Book”, in Wikipedia, lead, via https://example.org/copy (accessed 2026-01-02)',
    'Wikipedia, The Book, lead',
  ],
  [
    'three authors, one of them a body',
    cited(),
    source({ author: [{ family: 'Zola', given: 'Emil' }, { literal: 'A Committee' }, { family: 'Berg' }] }),
    'Emil Zola, A Committee and Berg, The Book',
    'Zola',
  ],
  [
    'a body',
    cited(),
    source({ author: [{ literal: 'A Committee' }], publisher: 'Own' }),
    'A Committee, The Book, Own',
    'A Committee',
  ],
])('%s', (_, citation, of, full, short) => {
  expect(formatCitation(citation, of)).toBe(full);
  expect(shortCitation(citation, of)).toBe(short);
});

it('names a source that is not there by its key', () =>
  expect(shortCitation(cited({ page: '3' }), undefined)).toBe('book, p. 3'));

it('gives what a claim rests on, and passes over sources that are not there', async () => {
  const dataset = await load();
  const [citation, missing] = [cited({ lines: '3' }), cited({ source: 'constructor' })];
  expect(citationsOf(dataset, { cite: [citation, missing] })).toEqual([
    { citation, source: dataset.sources.get('book'), text: 'The Book, l. 3' },
  ]);
});
