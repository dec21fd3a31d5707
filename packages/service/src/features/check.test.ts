import type { Configuration } from '@glossator/model';
import { describe, expect, test, vi } from 'vitest';
import configSchema from '../../../model/schemas/config.schema.json' with { type: 'json' };
import { opposition } from '../../test/dataset.js';
import { findingsIn, testService } from '../../test/service.js';
import { RULES } from '../rules/index.js';
import { createSnapshot } from '../snapshot.js';
import { check } from './check.js';

/** What the rule that is put in front of the others does; nothing unless a test says so. */
const thrower = vi.hoisted(() => ({ check: (): readonly never[] => [] }));

vi.mock('../rules/index.js', async (original) => {
  const { RULES: rules } = await original<typeof import('../rules/index.js')>();
  return { RULES: [{ code: 'thrower', severity: 'error', check: () => thrower.check() }, ...rules] };
});

test('the schema of the configuration knows every rule', () => {
  const codes = RULES.map(({ code }) => code).filter((code) => code !== 'thrower');
  expect([...configSchema.properties.rules.propertyNames.enum].sort()).toEqual(codes.sort());
});

const NOTE = '[Shliapnikov](person:sergei-medvedev) [x](person:nobody-at-all) [x](people:leon-trotsky)';
const summary = (...args: Parameters<typeof findingsIn>): string[] =>
  findingsIn(...args).map(({ rule, severity }) => `${rule} ${severity}`);

test('no name is looked for where no rule that is on asks for one', () => {
  const error = vi.fn();
  const snapshot = Object.create(createSnapshot([opposition], { rules: { 'label-mismatch': 'off' } }, { error }), {
    names: {
      get: () => {
        throw new Error('names were looked for');
      },
    },
  });
  expect(check(snapshot, testService().service.parse('Trotzky spoke, and nobody else did.'))).toEqual([]);
  expect(error).not.toHaveBeenCalled();
});

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
      '[x](person:tenth-party-congress) [x](person:gavril-miasnikov) [x](person:kuznetzov) [x](person:c-miasnikov)\n\n' +
      '[Miasnikov](person:gavriil-myasnikov) was born in 1890. [Miasnikov](person:gavriil-myasnikov) spoke in 1950. ' +
      '[Shliapnikov](person:alexander-shliapnikov) was born in 1883.' +
      '\n\nKuznetzov, Trotsky, Trotzky\n\n<!-- glossator-ignore-file nothing: x -->\n\n';
    const capped = `${all}${'['.repeat(5_000)}`;
    // What is ignored for nothing is not told in a note that is not read whole.
    const unused = `${all}<!-- glossator-ignore-file unread-block: x -->\n`;
    const own = RULES.filter(({ code }) => code !== 'thrower').map(({ code }) => code);
    const on = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));
    const found = (rules: Configuration['rules'] = {}): string[] =>
      [capped, unused].flatMap((text) => findingsIn(text, { rules: { ...on, ...rules } }).map(({ rule }) => rule));
    expect(new Set(found())).toEqual(new Set(own));
    for (const code of own.filter((each) => each !== 'unread-block')) {
      const left = found({ [code]: 'off' });
      expect(new Set(left)).toEqual(new Set(own.filter((each) => each !== code)));
      expect(left.filter((each) => each !== code)).toEqual(found().filter((each) => each !== code));
    }
    // Which the other directive is about.
    expect(new Set(found({ 'unread-block': 'off' }))).toEqual(
      new Set(own.filter((each) => each !== 'unread-block' && each !== 'unused-directive')),
    );
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
