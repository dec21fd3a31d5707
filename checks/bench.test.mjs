// The benchmarks run and measure what they say; how long it takes is nobody's test.
import { expect, test } from 'vitest';
import { node } from './run.mjs';

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
