import type { Note, Range } from '@glossator/markdown';
import { type Kind, kindOf } from '@glossator/model';
import { referencesOf } from '../references.js';
import type { Snapshot } from '../snapshot.js';
import { mentions } from './mentions.js';

/** mention: a name that is not linked; ambiguous: of several it can mean; moved, unresolved: what its id leads to. */
export type TokenModifier = 'mention' | 'ambiguous' | 'moved' | 'unresolved';

/** A stretch of one line that names something. Offsets are UTF-16, the end exclusive. */
export interface SemanticToken extends Range {
  readonly kind: Kind;
  readonly modifiers: readonly TokenModifier[];
}

/** Labels of references, by the kind that their prefix says: a reference that leads nowhere is still meant for a person. */
function ofReferences({ datasets }: Snapshot, note: Note): SemanticToken[] {
  return referencesOf(note).flatMap(({ link, target }) => {
    if (target.status !== 'id' || link.label === undefined) return [];
    const { status } = datasets.resolve(link.target);
    const modifiers: TokenModifier[] =
      status === 'live' ? [] : status === 'moved' ? ['moved'] : status === 'split' ? ['ambiguous'] : ['unresolved'];
    return [{ ...link.label, kind: target.parts.kind, modifiers }];
  });
}

/** Names in prose; one that entities of different kinds share has no kind to be marked by. */
function ofMentions(snapshot: Snapshot, note: Note): SemanticToken[] {
  return mentions(snapshot, note).flatMap(({ start, end, linked, entity, candidates }) => {
    const [kind, ...others] = new Set(candidates.map(kindOf));
    if (linked || kind === undefined || others.length > 0) return [];
    return [{ start, end, kind, modifiers: entity === null ? ['mention', 'ambiguous'] : ['mention'] }];
  });
}

const LINE_END = /\r\n|\n|\r/gu;

/** What stands at the start of a line of a quote, and is no part of the name. */
const INDENT = /^[ \t>]*/u;

/** A token a line, without the white space and the marks of a quote around it. */
function lines(token: SemanticToken, text: string): SemanticToken[] {
  const found: SemanticToken[] = [];
  let at = token.start;
  for (const part of text.slice(token.start, token.end).split(LINE_END)) {
    const skipped = at === token.start ? 0 : (INDENT.exec(part)?.[0].length ?? 0);
    const [start, end] = [at + skipped, at + part.trimEnd().length];
    if (start < end) found.push({ ...token, start, end });
    at += part.length;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return found;
}

/**
 * What a note names, for colouring: labels of references and known names, in the order of the text. No token overlaps another
 * or runs over a line's end.
 *
 * @param within only tokens that touch this range
 */
export function semanticTokens(snapshot: Snapshot, note: Note, within?: Range): SemanticToken[] {
  const touches = ({ start, end }: Range): boolean =>
    within === undefined || (start < within.end && end > within.start);
  const all = [...ofReferences(snapshot, note), ...ofMentions(snapshot, note)]
    .filter(touches)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: SemanticToken[] = [];
  for (const token of all) {
    // An image in a label is a reference inside another: the outer one is marked.
    if (token.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(...lines(token, note.text));
  }
  return found;
}
