/** Between the service's offsets and the protocol's positions. */
import type { Problem } from '@glossator/dataset';
import type { LineIndex } from '@glossator/markdown';
import type { Finding, Severity } from '@glossator/service';
import { type Diagnostic, DiagnosticSeverity, MarkupKind, type Position, type Range } from 'vscode-languageserver';

/** Protocol positions count from 0; both sides count UTF-16 units. */
export function toPosition(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.at(offset);
  return { line: line - 1, character: column - 1 };
}

export const toRange = (lines: LineIndex, { start, end }: { readonly start: number; readonly end: number }): Range => ({
  start: toPosition(lines, start),
  end: toPosition(lines, end),
});

/** The form of text a client shows best, by its own list. */
export const preferredMarkup = (formats: readonly MarkupKind[] | undefined): MarkupKind =>
  formats?.[0] ?? MarkupKind.PlainText;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const SOURCE = 'glossator';

export function toDiagnostic(uri: string, lines: LineIndex, finding: Finding): Diagnostic {
  const { rule, severity, message, related = [] } = finding;
  return {
    range: toRange(lines, finding),
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message,
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((each) => ({
            location: { uri, range: toRange(lines, each) },
            message: each.message,
          })),
        }),
  };
}

/** The end of a line, for those who count no further. */
const END_OF_LINE = 2 ** 31 - 1;

/** What is wrong in a record: from its place to the end of the line. */
export function problemDiagnostic({ line = 1, column = 1, message }: Problem): Diagnostic {
  const start = { line: line - 1, character: column - 1 };
  const range = { start, end: { line: start.line, character: END_OF_LINE } };
  return { range, severity: DiagnosticSeverity.Error, source: SOURCE, message };
}
