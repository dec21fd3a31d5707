/** What the command line and the server say of a note, in one form. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol/node';

interface Place {
  readonly line: number;
  readonly column: number;
}

interface CliEdit {
  readonly file: string;
  readonly start: Place;
  readonly end: Place;
  readonly newText: string;
}

export interface CliFix {
  readonly title: string;
  readonly edits: readonly CliEdit[];
}

export interface CliFinding {
  readonly file: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly start: Place;
  readonly end: Place;
  readonly fixes?: readonly CliFix[];
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const position = ({ line, column }: Place) => ({ line: line - 1, character: column - 1 });

export const fromCliEdit = ({ start, end, newText }: CliEdit) => ({
  range: { start: position(start), end: position(end) },
  newText,
});

export const fromCli = ({ rule, severity, message, start, end }: CliFinding) => ({
  code: rule,
  severity: SEVERITIES[severity],
  message,
  range: { start: position(start), end: position(end) },
});

export const fromServer = ({ code, severity, message, range }: Diagnostic) => ({ code, severity, message, range });
