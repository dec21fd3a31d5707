import type { Edit } from './finding.js';

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start || a.end - b.end);

/** Those that can be applied together: of two that overlap, the first in the text. In order. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  let at = 0;
  return inOrder(edits).filter(({ start, end }) => {
    const fits = start >= at;
    if (fits) at = end;
    return fits;
  });
}

/** Applies edits that do not overlap; of two that do, the first in the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of withoutOverlaps(edits)) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** A stretch of a text that was edited: kept from where it stood before, or new. */
type Piece = { readonly text: string; readonly from?: number };

/** Cuts what lies before `length` units off pieces. The second part of a piece that is kept knows where it stood. */
function cut(pieces: readonly Piece[], length: number): readonly [before: Piece[], after: Piece[]] {
  const before: Piece[] = [];
  let left = length;
  for (const [at, piece] of pieces.entries()) {
    if (left <= 0) return [before, pieces.slice(at)];
    const { text, from } = piece;
    if (text.length > left) {
      const rest = { text: text.slice(left), ...(from === undefined ? {} : { from: from + left }) };
      return [
        [...before, { ...piece, text: text.slice(0, left) }],
        [rest, ...pieces.slice(at + 1)],
      ];
    }
    before.push(piece);
    left -= text.length;
  }
  return [before, []];
}

function editPieces(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const done: Piece[] = [];
  let [rest, at]: [readonly Piece[], number] = [pieces, 0];
  for (const { start, end, newText } of withoutOverlaps(edits)) {
    const [kept, behind] = cut(rest, start - at);
    [, rest] = cut(behind, end - start);
    done.push(...kept, { text: newText });
    at = end;
  }
  return [...done, ...rest];
}

/**
 * What several rounds of edits, each of the text that the one before made, do to the first text: edits in order that do not
 * overlap.
 *
 * @example composeEdits('abc', [[edit(0, 1, 'xy')], [edit(1, 2, 'z')]]) // [{ start: 0, end: 1, newText: 'xz' }]
 */
export function composeEdits(text: string, rounds: readonly (readonly Edit[])[]): Edit[] {
  const pieces = rounds.reduce<readonly Piece[]>(editPieces, [{ text, from: 0 }]);
  const edits: Edit[] = [];
  let [at, newText] = [0, ''];
  for (const { text: kept, from } of [...pieces, { text: '', from: text.length }]) {
    if (from === undefined) newText += kept;
    else {
      if (newText !== '' || from > at) edits.push({ start: at, end: from, newText });
      [at, newText] = [from + kept.length, ''];
    }
  }
  return edits;
}
