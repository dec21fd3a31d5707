/** The documents that the build makes are the committed ones, and say what the data say. */
import { expect, it } from 'vitest';
import { entities, names, sources } from './published.js';

interface Documents {
  readonly counts: (built: unknown) => string;
  readonly readBuilt: () => unknown;
  readonly stale: () => readonly { readonly file: string }[];
  readonly between: (file: string, text: string, from: string, to: string, made: string) => string;
}

// Plain JavaScript, as the build runs it.
const script = '../scripts/documents.mjs';
const { counts, readBuilt, stale, between } = (await import(script)) as Documents;

it('are not older than the records', () => expect(stale().map(({ file }) => file)).toEqual([]));

it('count what is there', () => {
  const table = counts(readBuilt());
  const people = [...entities.values()].filter(({ kind }) => kind === 'person').length;
  expect(table).toContain(`| people | ${people} |`);
  expect(table).toContain(`| spellings | ${names.length} |`);
  expect(table).toContain(`| sources | ${sources.size} |`);
});

it('keep what is written around the marks', () => {
  expect(between('a.md', 'above\n<!-- x -->\nold\n<!-- y -->\nbelow', '<!-- x -->', '<!-- y -->', 'new')).toBe(
    'above\n<!-- x -->\n\nnew\n\n<!-- y -->\nbelow',
  );
  expect(() => between('a.md', 'no marks', '<!-- x -->', '<!-- y -->', 'new')).toThrow(/^a\.md: expected a line/u);
});
