/** How the cost grows with the notes and with the data, as ratios in one run. */
import { describe, expect, test } from 'vitest';
import { datasetOf, dated, entity } from '../test/dataset.js';
import { costRatio } from '../test/ratio.js';
import { testService } from '../test/service.js';
import type { LanguageService } from './index.js';

/** Words without a meaning to us: what a note is made of, mostly. */
const WORDS = 'the debate went on until late and nobody could say who had begun it or what the delegates wanted'.split(
  ' ',
);

/** People and what they took part in, in words that no two share. */
function dataset(entities: number): ReturnType<typeof datasetOf> {
  const people = Array.from({ length: entities }, (_, at) =>
    at % 10 === 0
      ? entity(`event:congress-${at}`, [`Congress of Town${at}`], { when: [dated('1921')] })
      : entity(`person:given${at}-family${at}`, [`Given${at} Family${at}`, `Family${at}`], {
          born: [dated('1880')],
          died: [dated('1940')],
        }),
  );
  const shared = ['person:ann-shared', 'person:bob-shared'].map((id) => entity(id, [id, 'Shared']));
  return datasetOf('many', [...people, ...shared]);
}

/** A note of some paragraphs, with a reference, two names and two dates in each: the same whatever the dataset holds. */
function noteOf(paragraphs: number, seed: number): string {
  return Array.from({ length: paragraphs }, (_, at) => {
    const who = ((seed * 131 + at * 7) % 99) * 10 + 1;
    const filler = WORDS.slice(at % 7).join(' ');
    return `Family${who} spoke, ${filler}. In March 1921 [Family${who + 1}](person:given${who + 1}-family${who + 1}) came to the [congress](event:congress-${who - 1}), ${filler}, and Given${who + 2} Family${who + 2} (1880–1940) *left* on 3 May 1922.`;
  }).join('\n\n');
}

const service = (entities: number): LanguageService => {
  const config = {
    rules: { 'unlinked-mention': 'warning', 'ambiguous-mention': 'warning', 'inconsistent-spelling': 'warning' },
  };
  return testService(config as never, [dataset(entities)]).service;
};

function read({ parse, check, mentions }: LanguageService, notes: readonly string[]): void {
  for (const text of notes) {
    const note = parse(text);
    check(note);
    mentions(note);
  }
}

const notes = Array.from({ length: 40 }, (_, seed) => noteOf(12, seed));

test('what grows with the square is seen', () => {
  const square = (length: number): void => {
    const text = 'x'.repeat(length);
    let found = 0;
    for (let at = 0; at < length; at += 1) if (text.indexOf('y', at) > 0) found += 1;
    expect(found).toBe(0);
  };
  expect(
    costRatio(
      () => square(20_000),
      () => square(40_000),
      3,
    ),
  ).toBeGreaterThan(3);
});

describe('the notes', () => {
  const ours = service(1000);

  test('double the notes, double the time', () => {
    const half = notes.slice(0, notes.length / 2);
    expect(
      costRatio(
        () => read(ours, half),
        () => read(ours, notes),
        2.6,
      ),
    ).toBeLessThan(2.6);
  });

  test('a note of double the length, double the time', () => {
    const [short, long] = [[noteOf(250, 1)], [noteOf(500, 1)]];
    expect(
      costRatio(
        () => read(ours, short),
        () => read(ours, long),
        2.8,
      ),
    ).toBeLessThan(2.8);
  });
});

test('ten times the entities, hardly more', () => {
  const [few, many] = [service(1000), service(10_000)];
  expect(
    costRatio(
      () => read(few, notes),
      () => read(many, notes),
      1.8,
    ),
  ).toBeLessThan(1.8);
});

describe('strings that are made to be slow', () => {
  const ours = service(1000);
  const pieces = [
    '[',
    '[a](',
    '`',
    '> ',
    '<a ',
    '*a **a ',
    '![',
    '[[',
    '<!--',
    '(1921) ',
    '1 May ',
    'Family1, ',
    'Shared 1921, ',
    '“',
    '@',
  ];

  /** At an end, where an editor asks. */
  const ask = (text: string): void => {
    const note = ours.parse(text);
    ours.check(note);
    ours.mentions(note);
    ours.hover(note, text.length - 1, 'markdown');
    ours.complete(note, text.length);
  };

  test.each(pieces)(
    '%j: double the length, double the time',
    (piece) => {
      const of = (length: number): string => piece.repeat(Math.ceil(length / piece.length));
      const [half, whole] = [of(12_000), of(24_000)];
      expect(
        costRatio(
          () => ask(half),
          () => ask(whole),
          3,
        ),
        // Twice, on a machine that is busy with other things; what grows with the square comes to four times.
      ).toBeLessThan(3.5);
      // Such a machine is asked more often, and takes longer for it.
    },
    240_000,
  );
});
