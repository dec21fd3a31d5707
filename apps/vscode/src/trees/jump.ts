import { type Command, l10n, Range, Uri } from 'vscode';

interface Place {
  readonly range: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Opens a document at a place, which is selected. */
export const jumpTo = (uri: string, { range: { start, end } }: Place): Command => ({
  title: l10n.t('Go there'),
  command: 'vscode.open',
  arguments: [
    Uri.parse(uri, true),
    { selection: new Range(start.line, start.character, end.line, end.character), preview: true },
  ],
});
