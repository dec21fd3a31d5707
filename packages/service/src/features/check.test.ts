import { describe, expect, test, vi } from 'vitest';
import { findingsIn, testService } from '../../test/service.js';
import { RULES } from '../rules/index.js';

/** What the rule that is put in front of the others does; nothing unless a test says so. */
const thrower = vi.hoisted(() => ({ check: (): readonly never[] => [] }));

vi.mock('../rules/index.js', async (original) => {
  const { RULES: rules } = await original<typeof import('../rules/index.js')>();
  return { RULES: [{ code: 'thrower', severity: 'error', check: () => thrower.check() }, ...rules] };
});

const NOTE = '[Shliapnikov](person:sergei-medvedev) [x](person:nobody-at-all) [x](people:leon-trotsky)';
const summary = (...args: Parameters<typeof findingsIn>): string[] =>
  findingsIn(...args).map(({ rule, severity }) => `${rule} ${severity}`);

describe('severity', () => {
  test('each rule has its own', () => {
    expect(summary(NOTE)).toEqual(['label-mismatch warning', 'unknown-reference error', 'unknown-prefix warning']);
  });

  test('the configuration may give another', () => {
    const rules = { 'label-mismatch': 'hint', 'unknown-reference': 'info', 'unknown-prefix': 'error' } as const;
    expect(summary(NOTE, { rules })).toEqual(['label-mismatch hint', 'unknown-reference info', 'unknown-prefix error']);
  });

  test('every rule can be turned off', () => {
    const all =
      '[Shliapnikov](person:sergei-medvedev) [x](person:nobody-at-all) [x](people:leon-trotsky) [](org:workers-truth) ' +
      '[x](person:tenth-party-congress) [x](person:gavril-miasnikov) [x](person:kuznetzov) [x](person:c-miasnikov)' +
      `\n\n${'['.repeat(5_000)}`;
    const own = RULES.filter(({ code }) => code !== 'thrower');
    expect(new Set(findingsIn(all).map(({ rule }) => rule))).toEqual(new Set(own.map(({ code }) => code)));
    for (const { code } of own) {
      const left = findingsIn(all, { rules: { [code]: 'off' } }).map(({ rule }) => rule);
      expect(left).not.toContain(code);
      expect(left).toHaveLength(own.length - 1);
    }
  });
});

describe('order', () => {
  test('by place, then by rule', () => {
    // Both stand at the same destination: an empty label and an unknown id.
    const found = findingsIn('x <person:nobody-at-all> [](person:nobody-at-all)');
    expect(found.map(({ start, rule }) => [start, rule])).toEqual([
      [2, 'malformed-reference'],
      [3, 'unknown-reference'],
      [25, 'malformed-reference'],
      [28, 'unknown-reference'],
    ]);
  });

  test('the same note gives the same findings', () => expect(findingsIn(NOTE)).toEqual(findingsIn(NOTE)));
});

describe('a rule that fails', () => {
  test('is logged by its name and the others run', () => {
    const check = vi.spyOn(thrower, 'check').mockImplementation(() => {
      throw new Error('a bug');
    });
    const { service, log } = testService();
    expect(service.check(service.parse(NOTE)).map(({ rule }) => rule)).toEqual([
      'label-mismatch',
      'unknown-reference',
      'unknown-prefix',
    ]);
    expect(log).toHaveLength(1);
    expect(log[0]).toContain('The rule thrower failed');
    expect(log[0]).toContain('a bug');
    check.mockRestore();
  });

  test('nothing is logged otherwise', () => {
    const { service, log } = testService();
    service.check(service.parse(NOTE));
    expect(log).toEqual([]);
  });
});

test('no dataset: every id is unknown and nothing is thrown', () => {
  expect(summary('[x](person:leon-trotsky) Trotsky', {}, [])).toEqual(['unknown-reference error']);
});
