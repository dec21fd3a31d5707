// The benchmarks run and measure what they say; how long it takes is nobody's test.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCorpus } from '../bench/corpus.mjs';
import { densityOf, notesIn } from '../bench/density.mjs';
import { summary as summed } from '../bench/fresh.mjs';
import { tableOf } from '../bench/table.mjs';
import { node, root } from './run.mjs';

test.each([
  [[5], { median: 5, p25: 5, p75: 5 }],
  [[100, 1], { median: 50.5, p25: 25.8, p75: 75.3 }],
  [[3, 1, 2], { median: 2, p25: 1.5, p75: 2.5 }],
  [[1, 2, 3, 100], { median: 2.5, p25: 1.75, p75: 27.3 }],
])('the median of %j and its quarters', (numbers, expected) => expect(summed(numbers)).toEqual(expected));

test('import-index', () => {
  const { status, stdout, stderr } = node('bench/import-index.mjs', ['--runs', '1']);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const lines = stdout.trim().split('\n');
  const measured = lines.slice(0, -1).map((line) => JSON.parse(line));
  expect(measured.map(({ way }) => way)).toEqual(['parse', 'import', 'entry', 'loader']);
  for (const { cpuMs, wallMs, cpuRatio } of measured) {
    for (const { median } of [cpuMs, wallMs, cpuRatio]) expect(median).toBeGreaterThan(0);
  }
  expect(lines.at(-1)).toMatch(/^importing costs [\d.]+ times parsing: (?:within|over) the limit of 1\.5$/u);
});

test('dates', () => {
  const { status, stdout, stderr } = node('bench/dates.mjs', ['--runs', '1']);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const lines = stdout.trim().split('\n');
  const measured = lines.slice(0, -1).map((line) => JSON.parse(line));
  expect(measured.map(({ way }) => way)).toEqual(['words', 'tokens', 'dates', 'plain']);
  for (const { mbPerSecond } of measured) expect(mbPerSecond.median).toBeGreaterThan(0);
  expect(lines.at(-1)).toMatch(/^dates cost [\d.]+ times parting into words: (?:within|over) the limit of 12$/u);
});

test('reparse', () => {
  const { status, stdout, stderr } = node('bench/reparse.mjs', ['--runs', '1']);
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  const lines = stdout.trim().split('\n');
  const measured = lines.slice(0, -1).map((line) => JSON.parse(line));
  expect(measured.map(({ way }) => way)).toEqual(['bare', 'reparse', 'facts', 'anew']);
  for (const { cpuMs, cpuRatio } of measured)
    for (const { median } of [cpuMs, cpuRatio]) expect(median).toBeGreaterThan(0);
  expect(lines.at(-1)).toMatch(/^an edit costs [\d.]+ times the bare parse: (?:within|over) the limit of 3$/u);
});

test.each(['import-index', 'dates', 'reparse'])('%s: a number of runs that is none is refused', (name) => {
  expect(node(`bench/${name}.mjs`, ['--runs', 'many'])).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^--runs: expected a number from 1, such as \d+\.\n$/u),
  });
});

test('search', () => {
  const { status, stdout, stderr } = node('bench/search.mjs', ['--entities', '200']);
  expect([status, stderr]).toEqual([0, '']);
  const lines = stdout.trim().split('\n');
  const measured = lines.map((line) => JSON.parse(line));
  expect(measured.map(({ way }) => way)).toEqual(['read', 'made', 'includes', undefined]);
  for (const { beginMs, usedMB, ms } of measured.slice(0, -1)) {
    for (const figure of [beginMs, usedMB, ms.p50, ms.p95, ms.p99]) expect(figure).toBeGreaterThan(0);
  }
  expect(measured.at(-1)).toMatchObject({ entities: 200, tableKB: expect.any(Number) });
});

test('a number of entities that is none is refused', () => {
  expect(node('bench/search.mjs', ['--entities', 'many']).status).toBe(2);
});

describe('the notes that checks are measured with', () => {
  let folder;
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-corpus-'));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('are the same bytes for the same seed, and others for another', () => {
    const [one, again, other] = ['1', '1', '2'].map(
      (seed) => writeCorpus(path.join(folder, 'tiny'), 'tiny', seed).sha256,
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  test('are as dense with references, names and dates as notes are, and nearly right', async () => {
    const notes = path.join(folder, 'small');
    const { files, mistakes } = writeCorpus(notes, 'small');
    const wanted = await densityOf(notesIn(path.join(root, 'examples/notes')));
    const found = await densityOf(notesIn(notes));
    for (const [what, density] of Object.entries(wanted)) {
      expect([what, found[what] > 0.8 * density && found[what] < 1.2 * density]).toEqual([what, true]);
    }
    const { status, stdout } = node(path.join(root, 'packages/cli/bin/glossator.mjs'), ['check', '--format', 'json'], {
      cwd: notes,
    });
    const { summary } = JSON.parse(stdout);
    expect([status, summary.files, summary.errors]).toEqual([1, files, mistakes]);
    expect(summary.warnings).toBeLessThan(files / 20);
  });

  test('another corpus than there is is refused', () =>
    expect(node('bench/corpus.mjs', [folder, '--corpus', 'huge'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('usage:'),
    }));
});

test('throughput', () => {
  const { status, stdout, stderr } = node('bench/throughput.mjs', ['--corpus', 'tiny', '--rounds', '1', '--no-peers']);
  expect([status, stderr]).toEqual([0, '']);
  const measured = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(measured.map(({ name }) => name)).toEqual([
    ...['glossator check', 'glossator check, one thread', 'start Node', 'read the notes'],
    ...['read and parse (Lezer with GFM)', 'read, parse and collect (our reader)'],
  ]);
  for (const { wallMs, ratio, over } of measured) {
    expect([wallMs.median > 0, ratio.median > 0, over]).toEqual([true, true, false]);
  }
  expect(tableOf(measured)).toMatch(/read and parse.*\| at most 1\.5 \| (?:yes|\*\*no\*\*) \|/u);
});

test('latency', () => {
  const { status, stdout, stderr } = node('bench/latency.mjs', [
    '--rounds',
    '1',
    '--entities',
    '200',
    '--no-peers',
    '--tiny',
  ]);
  expect([status, stderr]).toEqual([0, '']);
  const measured = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(measured.map(({ bench, name, what }) => `${bench} ${name ?? what}`)).toEqual([
    ...['initialize glossator', 'initialize an empty vscode-languageserver'],
    ...['keystrokes glossator', 'keystrokes the bare incremental parse'],
    ...['asked hover', 'asked completion', 'asked search'],
  ]);
  for (const { asked, answered } of measured.slice(-3)) expect(answered).toBe(asked);
  expect(tableOf(measured)).toContain('| `initialize`, to an empty vscode-languageserver |');
});
