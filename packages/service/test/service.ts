/** The service over a dataset in memory, and fixtures in which ⟦…⟧ marks a range and ‸ a cursor. */
import type { Dataset } from '@glossator/dataset';
import type { Note } from '@glossator/markdown';
import type { Configuration } from '@glossator/model';
import { expect } from 'vitest';
import { createLanguageService, type Finding, type Fix, type LanguageService, RULES } from '../src/index.js';
import { createSnapshot } from '../src/snapshot.js';
import { opposition } from './dataset.js';

export interface TestService {
  readonly service: LanguageService;
  /** What was logged. */
  readonly log: readonly string[];
}

export function testService(config: Configuration = {}, datasets: readonly Dataset[] = [opposition]): TestService {
  const log: string[] = [];
  const logger = { error: (message: string): void => void log.push(message) };
  return { service: createLanguageService({ datasets, config, logger }), log };
}

/** What reading the clauses of a note takes. */
export function testContext(note: Note, datasets: readonly Dataset[]) {
  const { datasets: all, names } = createSnapshot(datasets, {}, { error: () => {} });
  return { note, datasets: all, names };
}

export const findingsIn = (
  text: string,
  config: Configuration = {},
  datasets?: readonly Dataset[],
): readonly Finding[] => {
  const { service } = testService(config, datasets);
  return service.check(service.parse(text));
};

/** A text without its cursor, and where that was. */
export function atCursor(fixture: string): { readonly text: string; readonly offset: number } {
  const offset = fixture.indexOf('‸');
  if (offset < 0) throw new Error(`no cursor ‸ in ${fixture}`);
  return { text: fixture.replace('‸', ''), offset };
}

/** The text with ⟦ and ⟧ around ranges that do not cross. */
export function mark(text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string {
  const cuts = ranges.flatMap(({ start, end }) => [
    { at: start, sign: '⟦', order: 1 },
    { at: end, sign: '⟧', order: 0 },
  ]);
  cuts.sort((a, b) => b.at - a.at || b.order - a.order);
  return cuts.reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text);
}

/** A note when a fix is applied. */
export const applied = (text: string, { edits }: Fix): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((at, edit) => at.slice(0, edit.start) + edit.newText + at.slice(edit.end), text);

/** What every finding can be mended by has tests of its own. */
export const isToIgnore = ({ title }: Fix): boolean => title.startsWith('Ignore ');

/** Each fix on a line: whether it is safe, its title, and the note when it is applied. */
const showFixes = (text: string, { fixes = [] }: Finding): string[] =>
  fixes
    .filter((fix) => !isToIgnore(fix))
    .map((fix) => `${fix.safe ? 'safe' : 'ask'} | ${fix.title} | ${applied(text, fix)}`);

export interface ExpectedFinding {
  /** What the message holds. */
  readonly says?: string;
  readonly entity?: string;
  /** `safe | title | the note with the fix`; none where it is absent. */
  readonly fixes?: readonly string[];
}

/** A configuration in which a rule runs that is off by default. */
export const turnedOn = (code: string, config: Configuration = {}): Configuration =>
  RULES.some((rule) => rule.code === code && rule.severity === 'off')
    ? { ...config, rules: { [code]: 'warning', ...config.rules } }
    : config;

/**
 * The table of a rule's tests: a note with its findings marked, and what is expected of each. A note without a mark
 * must have no finding of that rule.
 */
export const ruleChecker =
  (code: string, config: Configuration = {}, datasets?: readonly Dataset[]) =>
  (marked: string, ...expected: readonly ExpectedFinding[]): void => {
    const text = marked.replace(/[⟦⟧]/gu, '');
    const found = findingsIn(text, turnedOn(code, config), datasets).filter(({ rule }) => rule === code);
    expect(mark(text, found)).toBe(marked);
    for (const [at, { says = '', entity, fixes }] of expected.entries()) {
      const finding = found[at];
      expect(finding?.message).toContain(says);
      if (entity !== undefined) expect(finding?.entity).toBe(entity);
      if (fixes !== undefined && finding !== undefined) expect(showFixes(text, finding)).toEqual(fixes);
    }
  };

/** The examples of a rule's comment, behind "Wrong:" or "Right:", each between backticks; ⏎ stands for the end of a line. */
function examples(source: string, code: string, word: 'Wrong' | 'Right'): string[] {
  const comment = source.split('/**').find((part) => part.includes(` * # ${code}\n`)) ?? '';
  const line = comment.split('\n').find((each) => each.startsWith(` * ${word}: `)) ?? '';
  return [...line.matchAll(/`([^`]+)`/gu)].map(([, example = '']) => example.replaceAll('⏎', '\n'));
}

/** The comment of a rule is its page: what it calls wrong is found by this rule alone, what it calls right by none. */
export function expectExamplesHold(source: string, code: string): void {
  const [wrong, right] = [examples(source, code, 'Wrong'), examples(source, code, 'Right')];
  expect(wrong.length, `${code}: examples of "Wrong:"`).toBeGreaterThan(0);
  expect(right.length, `${code}: examples of "Right:"`).toBeGreaterThan(0);
  for (const example of wrong)
    expect([...new Set(findingsIn(example, turnedOn(code)).map(({ rule }) => rule))], example).toEqual([code]);
  for (const example of right) expect(findingsIn(example, turnedOn(code)), example).toEqual([]);
}
