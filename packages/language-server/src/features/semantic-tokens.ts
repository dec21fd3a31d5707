import { KINDS } from '@glossator/model';
import type { SemanticToken, TokenModifier } from '@glossator/service';
import type { Range, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver';
import { toPosition } from '../convert.js';
import { digest } from '../digest.js';
import type { OpenNote } from '../documents.js';
import { askAgain, type Feature, type ServerContext } from '../feature.js';
import type { Settings } from '../settings.js';
import { showsMentions } from '../wanted.js';

/** Types are the kinds of entities; a theme may colour them by these names. */
const TYPES: readonly string[] = KINDS;

const MODIFIERS = ['mention', 'ambiguous', 'moved', 'unresolved'] as const satisfies readonly TokenModifier[];

const bits = ({ modifiers }: SemanticToken): number =>
  modifiers.reduce((all, modifier) => all | (1 << MODIFIERS.indexOf(modifier)), 0);

/**
 * Five numbers a token, as the protocol wants them: lines and characters count from the token before. Names in prose are
 * coloured where they show who they are.
 */
function tokensIn({ open, settings, range }: { open: OpenNote; settings: Settings; range?: Range }): number[] {
  const { document, note, service } = open;
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const mentions = showsMentions(open, settings);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const token of service.semanticTokens(note, within)) {
    if (!mentions && token.modifiers.includes('mention')) continue;
    const at = toPosition(note.lines, token.start);
    const lines = at.line - before.line;
    const characters = lines === 0 ? at.character - before.character : at.character;
    data.push(lines, characters, token.end - token.start, TYPES.indexOf(token.kind), bits(token));
    before = at;
  }
  return data;
}

/** The one edit between two lists of numbers, without what they begin and end with alike; none where they are the same. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start === before.length && start === after.length) return [];
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  return [{ start, deleteCount: before.length - start - kept, data: after.slice(start, after.length - kept) }];
}

/** What a client was last given of each open note, so that it is told only what differs. */
class Given {
  readonly #last = new Map<string, { readonly resultId: string; readonly data: number[] }>();

  /** The same data have the same name in every process: a client may still have that of a server that was restarted. */
  whole(uri: string, data: number[]) {
    const given = { resultId: digest(data.join()), data };
    this.#last.set(uri, given);
    return given;
  }

  since(previous: string, uri: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#last.get(uri);
    const given = this.whole(uri, data);
    if (before?.resultId !== previous) return given;
    return { resultId: given.resultId, edits: editsBetween(before.data, data) };
  }

  forget(uri: string): void {
    this.#last.delete(uri);
  }
}

function listen({ connection, documents, answer, client, settings, onReread }: ServerContext): void {
  const given = new Given();
  const none = (): SemanticTokens => ({ data: [] });
  const { semanticTokens: requests } = connection.languages;
  const tokens = (open: OpenNote): number[] => tokensIn({ open, settings: settings() });
  requests.on(({ textDocument: { uri } }, token) =>
    answer(uri, 'semantic tokens', none(), (open) => given.whole(uri, tokens(open)), token, 'newest'),
  );
  requests.onDelta(({ textDocument: { uri }, previousResultId }, token) => {
    const since = (open: OpenNote) => given.since(previousResultId, uri, tokens(open));
    return answer(uri, 'semantic tokens', none(), since, token, 'newest');
  });
  requests.onRange(({ textDocument: { uri }, range }, token) => {
    const inRange = (open: OpenNote) => ({ data: tokensIn({ open, settings: settings(), range }) });
    return answer(uri, 'semantic tokens', none(), inRange, token, 'newest');
  });
  documents.onDidClose(({ document }) => given.forget(document.uri));
  onReread(() => {
    if (client().workspace?.semanticTokens?.refreshSupport === true) askAgain(connection, requests);
  });
}

/** Labels of references and known names by kind, for themes: the README lists the types and modifiers. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...TYPES], tokenModifiers: [...MODIFIERS] },
      full: { delta: true },
      range: true,
    },
  }),
  listen,
};
