import type { Kind } from '@glossator/model';
import type { NoteSymbol } from '@glossator/service';
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { toRange } from '../convert.js';
import type { OpenNote } from '../documents.js';
import type { Feature } from '../feature.js';

/** The nearest of the protocol's kinds, which are those of programs. */
export const SYMBOL_KINDS: Readonly<Record<Kind | 'heading', SymbolKind>> = {
  heading: SymbolKind.String,
  person: SymbolKind.Constant,
  org: SymbolKind.Module,
  event: SymbolKind.Event,
  work: SymbolKind.File,
  place: SymbolKind.Namespace,
  concept: SymbolKind.Key,
};

function documentSymbol({ note: { lines } }: OpenNote, symbols: readonly NoteSymbol[]): DocumentSymbol[] {
  const convert = ({ name, detail, kind, range, selection, children }: NoteSymbol): DocumentSymbol => ({
    name,
    detail,
    kind: SYMBOL_KINDS[kind],
    range: toRange(lines, range),
    selectionRange: toRange(lines, selection),
    children: children.map(convert),
  });
  return symbols.map(convert);
}

/** The same without a tree, each with the name of what it lies in. */
function flat({ document, note }: OpenNote, symbols: readonly NoteSymbol[]): SymbolInformation[] {
  const convert = (symbol: NoteSymbol, container: string | undefined): SymbolInformation[] => [
    {
      name: symbol.name,
      kind: SYMBOL_KINDS[symbol.kind],
      location: { uri: document.uri, range: toRange(note.lines, symbol.range) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...symbol.children.flatMap((child) => convert(child, symbol.name)),
  ];
  return symbols.flatMap((symbol) => convert(symbol, undefined));
}

/** The outline: headings, and whom each section refers to. */
export const documentSymbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Glossator' } }),
  listen: ({ connection, answer, client }) => {
    connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
      answer(
        uri,
        'symbols',
        [],
        (open): DocumentSymbol[] | SymbolInformation[] => {
          // Without a reference the outline is the headings, which every editor has by itself.
          if (!open.service.refers(open.note)) return [];
          const symbols = open.service.symbols(open.note);
          const { hierarchicalDocumentSymbolSupport } = client().textDocument?.documentSymbol ?? {};
          return hierarchicalDocumentSymbolSupport === true ? documentSymbol(open, symbols) : flat(open, symbols);
        },
        token,
        'newest',
      ),
    );
  },
};
