// Questions asked of the data package.
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exampleFolder } from '../../scripts/packed.mjs';
import { node } from '../run.mjs';
import { followReadme, installed } from './example.mjs';

const folder = installed('analysis');

followReadme('analysis', folder);

let answers = '';
/** The lines of each table, without its head, as cells. */
let tables = [];

beforeAll(() => {
  answers = node('answers.mjs', [], { cwd: folder }).stdout;
  tables = [...answers.matchAll(/(?:^\| .*\n)+/gmu)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) => line.slice(2, -2).split(' | ')),
  );
});

/** The lines of a table that begin with these cells, without their notes. */
const found = (table, ...cells) =>
  table
    .filter((row) => cells.every((cell, at) => row[at] === cell))
    .map((row) => row.map((cell) => cell.replaceAll(/ ?\[\^\d+\]/gu, '')));

test('is what the example says that it printed; after a change of the data, run this test with -u', async () => {
  await expect(answers).toMatchFileSnapshot(path.join(exampleFolder('analysis'), 'answers.md'));
});

test('every line has a source, and every note is there once', () => {
  const marks = new Set([...answers.matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, number]) => number));
  const notes = [...answers.matchAll(/^\[\^(\d+)\]: ./gmu)].map(([, number]) => number);
  expect(notes).toEqual([...marks].sort((a, b) => a - b));
  expect(tables.flat().filter((row) => !row.join().includes('[^'))).toEqual([]);
});

test('three tables, each whole', () => {
  expect(tables.map((rows) => [...new Set(rows.map((row) => row.length))])).toEqual([[5], [6], [5]]);
  expect(tables.map((rows) => rows.length >= 5)).toEqual([true, true, true]);
});

test('groups: leaders and members, with the time of the group', () => {
  expect(found(tables[0], 'Workers’ Group').map(([, who, as]) => [who, as])).toEqual([
    ['Gavriil Myasnikov', 'leader, member'],
    ['Nikolai Kuznetsov', 'member'],
    ['P. B. Moiseev', 'member'],
  ]);
  expect(found(tables[0], 'Workers’ Opposition', 'Alexandra Kollontai')[0][3]).toMatch(/^\(February 1920 – /u);
});

test('signatories: what the congress did to them, and when they died', () => {
  expect(found(tables[1], 'Flor Mitin')).toEqual([
    ['Flor Mitin', '', 'expelled', 'Expulsion of Mitin and Kuznetsov, 2 April 1922 (expelled)', '1937', ''],
  ]);
  expect(found(tables[1], 'Alexandra Kollontai').map((row) => row[4])).toEqual(['9 March 1952']);
});

test.each([
  ['Joseph Stalin', 'born', '6 (18) December 1878', '9 (21) December 1879 (possible)', '368'],
  ['Alexander Shliapnikov', 'died', '2 September 1937', '1954 (possible)', '5965'],
])('disagreements: %s, %s', (...cells) => {
  expect(found(tables[2], ...cells.slice(0, 2)).map((row) => row.slice(2))).toContainEqual(cells.slice(2));
});
