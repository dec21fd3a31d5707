import { describe, expect, test } from 'vitest';
import { applied, atCursor, testService } from '../../test/service.js';

const { service, log } = testService();

const actions = (fixture: string): string[] => {
  const { text, offset } = atCursor(fixture);
  return service.linkActions(service.parse(text), offset).map((fix) => `${fix.title} | ${applied(text, fix)}`);
};

const LINKED = '[Trotsky](person:leon-trotsky)';

describe('at a name', () => {
  test.each([
    ['‸Trotsky spoke', `${LINKED} spoke`],
    ['Trotsky‸ spoke', `${LINKED} spoke`],
    ['Tro‸tsky’s', `${LINKED}’s`],
    ['*Tro‸tsky*', `*${LINKED}*`],
    ['> Tro‸tsky', `> ${LINKED}`],
    ['| a |\n| - |\n| Tro‸tsky |', `| a |\n| - |\n| ${LINKED} |`],
    ['- [ ] Tro‸tsky', `- [ ] ${LINKED}`],
    ['(Tro‸tsky)', `(${LINKED})`],
    ['Leon\nTro‸tsky', '[Leon\nTrotsky](person:leon-trotsky)'],
    ['𝔸 e\u0301 Tro‸tsky', `𝔸 e\u0301 ${LINKED}`],
  ])('%j', (fixture, linked) =>
    expect(actions(fixture)).toEqual([`Link to Leon Trotsky (person:leon-trotsky) | ${linked}`]),
  );

  test('a shared name offers each, and never all', () => {
    expect(actions('Kuz‸netzov. Kuznetzov.').map((each) => each.split(' | ')[1])).toEqual([
      '[Kuznetzov](person:kuznetsov-who-declined). Kuznetzov.',
      '[Kuznetzov](person:nikolai-kuznetsov). Kuznetzov.',
    ]);
  });

  test('all mentions that are sure, at any of them', () => {
    expect(actions('Trotzky. [Trotsky](person:leon-trotsky). Tro‸tsky.').at(-1)).toBe(
      'Link all 2 mentions of Leon Trotsky in this note | [Trotzky](person:leon-trotsky). [Trotsky](person:leon-trotsky). [Trotsky](person:leon-trotsky).',
    );
  });
});

describe('nothing is offered', () => {
  test.each([
    ['where nobody is named', 'a‸ word of Trotsky'],
    ['in a link', '[Tro‸tsky](person:leon-trotsky)'],
    ['in code', '`Tro‸tsky`'],
    ['where brackets would make an image', '!Tro‸tsky'],
    ['or a reference', '[a]Tro‸tsky'],
    ['in the mark of a footnote or a citation', '[^Tro‸tsky] '],
    ['in the key of a citation', 'as [@Tro‸tsky, p. 1] says'],
    ['where emphasis begins inside the name', '*Leon‸* Trotsky'],
    ['in front matter', '---\na: Tro‸tsky\n---\n'],
  ])('%s: %j', (_why, fixture) => expect(actions(fixture)).toEqual([]));
});

test('what was linked is read as a reference to whom it meant', () => {
  const text = 'Trotsky, *Medvedev*’s friend; (Leon\nTrotsky) — Rabotchaya Pravda.';
  const note = service.parse(text);
  for (const { start, entity } of service.mentions(note)) {
    const [fix] = service.linkActions(note, start);
    const after = fix === undefined ? '' : applied(text, fix);
    expect(service.mentions(service.parse(after)).filter(({ linked }) => linked)).toMatchObject([{ entity }]);
  }
  expect(log).toEqual([]);
});

test('the first name in what is selected', () => {
  const note = service.parse('One. *Medvedev*, then Trotsky.');
  const titles = (start: number, end: number) => service.linkActions(note, start, end).map(({ title }) => title);
  const [medvedev, trotsky] = service.mentions(note);
  expect(titles(0, note.text.length)).toEqual(service.linkActions(note, medvedev?.start ?? -1).map((fix) => fix.title));
  expect(titles((medvedev?.end ?? 0) + 1, note.text.length)).toEqual(['Link to Leon Trotsky (person:leon-trotsky)']);
  expect(titles(0, 3)).toEqual([]);
  expect(titles((trotsky?.end ?? 0) + 1, note.text.length)).toEqual([]);
});

test('linking all is linking all of each', () => {
  const text =
    'Trotsky, Kuznetzov, *Medvedev*, [Trotsky](person:leon-trotsky), Medvedev and Trotsky; `Trotsky` Trotzky.';
  const note = service.parse(text);
  const each = new Map(
    service
      .mentions(note)
      .flatMap(({ start }) => service.linkActions(note, start).filter(({ title }) => title.startsWith('Link all')))
      .map((fix) => [fix.title, fix.edits]),
  );
  expect(each.size).toBe(2);
  const edits = [...each.values()].flat().sort((a, b) => a.start - b.start);
  expect(service.linkAll(note)).toEqual(edits);
  expect(service.linkAll(service.parse(applied(text, { title: '', safe: false, edits })))).toEqual([]);
});
