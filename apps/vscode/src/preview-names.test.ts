import type { Meaning } from '@glossator/markdown-it';
import { expect, test } from 'vitest';
import { type Ask, PreviewNames } from './preview-names.js';

const ADA: Meaning = { status: 'live', label: 'Ada Lind' };
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function names(answer: Ask) {
  const seen = { asked: [] as (readonly string[])[], refreshed: 0 };
  const ask: Ask = (ids, note) => {
    seen.asked.push([note, ...ids]);
    return answer(ids, note);
  };
  const refresh = (): void => {
    seen.refreshed += 1;
  };
  return { seen, all: new PreviewNames(ask, refresh) };
}

test('what a page needs is asked at once, and the page made anew once', async () => {
  const { seen, all } = names(async () => ({ 'person:a': ADA, 'person:b': { status: 'unknown' } }));
  for (const id of ['person:a', 'person:b', 'person:a']) expect(all.lookup(id, 'n')).toBeUndefined();
  await later();
  expect(seen).toEqual({ asked: [['n', 'person:a', 'person:b']], refreshed: 1 });
  expect(all.lookup('person:a', 'n')).toBe(ADA);
  expect(all.lookup('person:b', 'n')).toEqual({ status: 'unknown' });
  await later();
  expect(seen).toMatchObject({ refreshed: 1 });
});

test('another note asks for itself', async () => {
  const { seen, all } = names(async () => ({ 'person:a': ADA }));
  all.lookup('person:a', 'n');
  all.lookup('person:a', 'm');
  await later();
  expect(seen.asked).toEqual([
    ['n', 'person:a'],
    ['m', 'person:a'],
  ]);
});

test.each<[string, Ask]>([
  ['no answer', async () => undefined],
  ['an answer to something else', async () => ({ 'person:__proto__': ADA })],
])('%s: no page is made anew for ever', async (_name, answer) => {
  const { seen, all } = names(answer);
  for (let page = 0; page < 3; page += 1) {
    expect(all.lookup('person:a', 'n')).toBeUndefined();
    await later();
  }
  expect(seen.asked).toHaveLength(1);
  expect(seen.refreshed).toBeLessThanOrEqual(1);
});

test('what was forgotten while it was asked is not shown', async () => {
  let answer: ((meanings: Record<string, Meaning>) => void) | undefined;
  const { seen, all } = names(() => new Promise((resolve) => (answer = resolve)));
  all.lookup('person:a', 'n');
  await later();
  all.clear();
  answer?.({ 'person:a': ADA });
  await later();
  expect(all.lookup('person:a', 'n')).toBeUndefined();
  expect(seen.refreshed).toBe(1);
});
