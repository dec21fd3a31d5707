import { KINDS } from '@glossator/model';
import type { SemanticToken, TokenModifier } from '@glossator/service';
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import { toPosition } from '../convert.js';
import type { OpenNote } from '../documents.js';
import type { Feature } from '../feature.js';
import type { Settings } from '../settings.js';
import { showsMentions } from '../wanted.js';

/** Types are the kinds of entities; a theme may colour them by these names. */
const TYPES: readonly string[] = KINDS;

const MODIFIERS = ['mention', 'ambiguous', 'moved', 'unresolved'] as const satisfies readonly TokenModifier[];

const bits = ({ modifiers }: SemanticToken): number =>
  modifiers.reduce((all, modifier) => all | (1 << MODIFIERS.indexOf(modifier)), 0);

/** Names in prose are coloured where they show who they are. */
function tokensIn(open: OpenNote, settings: Settings, range?: Range): SemanticTokens {
  const { document, note, service } = open;
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const mentions = showsMentions(open, settings);
  const builder = new SemanticTokensBuilder();
  for (const token of service.semanticTokens(note, within)) {
    if (!mentions && token.modifiers.includes('mention')) continue;
    const { line, character } = toPosition(note.lines, token.start);
    builder.push(line, character, token.end - token.start, TYPES.indexOf(token.kind), bits(token));
  }
  return { data: builder.build().data };
}

export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: true,
      range: true,
    },
  }),
  listen: ({ connection, answer, client, settings, onReread }) => {
    const none = (): SemanticTokens => ({ data: [] });
    const { semanticTokens: requests } = connection.languages;
    requests.on(({ textDocument: { uri } }, token) =>
      answer(uri, 'semantic tokens', none(), (open) => tokensIn(open, settings()), token),
    );
    requests.onRange(({ textDocument: { uri }, range }, token) =>
      answer(uri, 'semantic tokens', none(), (open) => tokensIn(open, settings(), range), token),
    );
    onReread(() => {
      if (client().workspace?.semanticTokens?.refreshSupport !== true) return;
      connection.sendRequest(SemanticTokensRefreshRequest.type).catch((error: unknown) => {
        connection.console.warn(`semantic tokens are not refreshed: ${String(error)}`);
      });
    });
  },
};
