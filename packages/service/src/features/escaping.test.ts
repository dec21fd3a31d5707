/** What data and notes hold is text in every hover: read again by what editors render it with, it holds nothing else. */
import type { Entity, Source } from '@glossator/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOf, dated, described, entity } from '../../test/dataset.js';
import { address, expectOnly, expectSeen, HOSTILE, hostile } from '../../test/hostile.js';
import { testService } from '../../test/service.js';
import { renderCard } from './render.js';

interface Words {
  readonly label: string;
  readonly native: string;
  readonly description: string;
  readonly role: string;
  readonly cited: string;
  readonly address: string;
}

const words: fc.Arbitrary<Words> = fc.record({
  label: hostile,
  native: hostile,
  description: hostile,
  role: hostile,
  cited: hostile,
  address,
});

function serviceOf({ label, native, description, role, cited, address: URL }: Words) {
  const sources: Source[] = [{ id: 'chronicle', type: 'secondary', title: cited, author: [{ literal: cited }], URL }];
  const via = { address: URL, accessed: '2026-01-02' };
  const cite = [{ source: 'chronicle', page: cited, via }];
  const person = entity('person:evil', [label, { text: native, lang: 'ru', kind: 'preferred' }, 'Both', 'Evila'], {
    ...described(description),
    born: [dated('1880', { cite }), dated('1881', { cite })],
    relations: [{ type: role, to: 'org:evil', claim: 'x', cite: [] }],
    participations: [{ event: 'event:evil', role }],
  });
  const others: Entity[] = [
    entity('event:evil', [native], { class: 'meeting', when: [dated('1900')] }),
    entity('org:evil', [label, 'Both'], described(description)),
  ];
  return testService({}, [datasetOf('evil', [person, ...others], { sources })]).service;
}

describe('hostile words of a dataset', () => {
  test('in a card, by a reference, by a name, and in the documentation of a completion', () => {
    fc.assert(
      fc.property(words, (each) => {
        const service = serviceOf(each);
        const note = service.parse('[x](person:evil) Evila');
        const card = service.card('person:evil');
        expect(card).toBeDefined();
        const shown = [1, 19].map((offset) => service.hover(note, offset, 'markdown')?.contents ?? '');
        if (card !== undefined) shown.push(renderCard(card, 'markdown', each.label));
        for (const markdown of shown) {
          expect(markdown).toContain('Ada');
          expectSeen(markdown);
          expectOnly(markdown, [each.address, each.address]);
        }
        for (const offset of [1, 19]) expectSeen(service.hover(note, offset, 'plaintext')?.contents ?? '');
      }),
      { numRuns: 300 },
    );
  });

  test('where a name can mean several', () => {
    fc.assert(
      fc.property(words, (each) => {
        const service = serviceOf(each);
        const note = service.parse('Both');
        const markdown = service.hover(note, 1, 'markdown')?.contents ?? '';
        expect(markdown).toContain('can mean 2 entities');
        expectSeen(markdown);
        expectOnly(markdown, []);
        expectSeen(service.hover(note, 1, 'plaintext')?.contents ?? '');
      }),
      { numRuns: 300 },
    );
  });
});

test('hostile words of a note, where names stand among them', () => {
  const names = ['www.evil.com', 'evil.com', 'Ada Lind', 'me@evil.com', 'x:y'];
  const bearers = ['person:a', 'person:b'].map((id) => entity(id, names));
  const { service } = testService({}, [datasetOf('odd', bearers)]);
  const piece = fc.constantFrom(...HOSTILE, ...names, 'Ada *Lind*', 'Ada\n> Lind', '*www*\\.evil.com', 'evil com');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const note = service.parse(pieces.join(' '));
      for (const { start } of service.mentions(note)) {
        const markdown = service.hover(note, start, 'markdown')?.contents ?? '';
        expectOnly(markdown, []);
        expectSeen(markdown);
        expectSeen(service.hover(note, start, 'plaintext')?.contents ?? '');
      }
    }),
    { numRuns: 300 },
  );
});
