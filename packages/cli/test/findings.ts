/** Findings for reports: plain ones, and such as notes, file names and datasets of an enemy would bring about. */
import type { CheckOutput } from '@glossator/model';
import fc from 'fast-check';

export type FindingOutput = CheckOutput['findings'][number];
export type ProblemOutput = NonNullable<CheckOutput['problems']>[number];

const at = (line: number, column: number, offset: number) => ({ line, column, offset });

/** An error in a.md, or what is said of it. */
export const finding = (parts: Partial<FindingOutput> = {}): FindingOutput => ({
  file: 'a.md',
  rule: 'unknown-reference',
  severity: 'error',
  message: 'No entity has the id person:nobody.',
  start: at(3, 5, 20),
  end: at(3, 18, 33),
  ...parts,
});

export const outputOf = (findings: readonly FindingOutput[], problems: readonly ProblemOutput[] = []): CheckOutput => ({
  schemaVersion: 1,
  datasets: [],
  summary: { files: 1, errors: 0, warnings: 0, infos: 0, hints: 0 },
  findings: [...findings],
  ...(problems.length === 0 ? {} : { problems: [...problems] }),
});

export const about = (files: readonly string[] = ['a.md']) => ({ version: '1.2.3', files });

/** What ends, begins or escapes something in one of the formats. */
const HOSTILE = [
  ...['::error::', '\n::set-output name=a::b', '\r', '\r\n', '%0A', '%25', '%', ',', ':', '=', '##[group]x', ' '],
  ...[']]>', '<![CDATA[', '<!--', '&', '&amp;', '&#0;', '"', "'", '<', '>', '\t'],
  ...['{0}', '{', '}', '}}', '[x](1)', '[x\\](1)', '](', '[', ']', '\\', '\\\\'],
  ...['\u0000', '\u001b[31m', '\u0085', '\u2028', '\u202e', '\ufffe', '\uffff', '\ud800', '\udc00', '𝔊', '\ufeff'],
  ...['../', '/', '//evil.example', 'C:', '#', '?', '%SRCROOT%'],
];

/** Text in which everything can stand. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 8 })
  .map((parts) => parts.join(''));

const position = fc.record({
  line: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 9 }),
  offset: fc.nat(99),
});

/** Two positions, the second behind the first. */
const place = fc.tuple(position, fc.nat(3), fc.nat(9)).map(([start, lines, units]) => ({
  start,
  end: at(start.line + lines, start.column + units, start.offset + units),
}));

const file = hostileText.map((text) => `notes/${text}.md`);

const fixesIn = (name: string) =>
  fc.array(
    fc.record({
      title: hostileText,
      safe: fc.boolean(),
      edits: fc.array(
        fc.tuple(place, hostileText).map(([where, newText]) => ({ file: name, ...where, newText })),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 2 },
  );

/** A finding with hostile text wherever text stands. */
export const hostileFinding: fc.Arbitrary<FindingOutput> = file.chain((name) =>
  fc
    .tuple(
      place,
      fc.record(
        {
          file: fc.constant(name),
          rule: fc.constantFrom('unknown-reference', 'label-mismatch', 'constructor'),
          severity: fc.constantFrom('error', 'warning', 'info', 'hint'),
          message: hostileText,
          entity: hostileText,
          related: fc.array(
            fc.tuple(place, hostileText).map(([where, message]) => ({ file: name, ...where, message })),
            { maxLength: 2 },
          ),
          fixes: fixesIn(name),
        },
        { requiredKeys: ['file', 'rule', 'severity', 'message'] },
      ),
    )
    .map(([where, rest]) => ({ ...rest, ...where })),
);

/** What could not be checked, with hostile text wherever text stands. */
export const hostileProblems: fc.Arbitrary<ProblemOutput[]> = fc.array(
  fc.record(
    { file, line: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 9 }), message: hostileText },
    { requiredKeys: ['message'] },
  ),
  { maxLength: 4 },
);

export const hostileFindings = fc.array(hostileFinding, { maxLength: 4 });
