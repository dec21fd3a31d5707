import type { Datasets } from '@glossator/dataset';
import type { Note, ProseBlock, Range } from '@glossator/markdown';
import type { NameIndex } from '@glossator/names';
import type { Reference } from '../references.js';
import { type BlockReading, type Passage, readBlock, type Statements } from './block.js';
import { movedStatements, movedToken } from './moved.js';
import { type Cell, datesInRows } from './rows.js';
import { linkedAtoms } from './tokens.js';

interface Source {
  readonly note: Note;
  readonly references: readonly Reference[];
  readonly datasets: Datasets;
  readonly names: NameIndex;
}

interface Read {
  readonly block: ProseBlock;
  readonly reading: BlockReading;
}

/** Every block with what stands in it; references and quotations are dealt out in one pass. */
function passagesOf({ note, references, datasets }: Source): Passage[] {
  const { quoted } = note;
  let [next, first] = [0, 0];
  return note.prose.map((block) => {
    const { start } = block;
    const end = start + block.text.length;
    const inside: Reference[] = [];
    for (let each = references[next]; each !== undefined && each.link.start < end; each = references[next]) {
      if (each.link.start >= start) inside.push(each);
      next += 1;
    }
    while ((quoted[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first += 1;
    const ranges: Range[] = [];
    for (let at = first; (quoted[at]?.start ?? Number.POSITIVE_INFINITY) < end; at += 1) {
      const range = quoted[at];
      if (range !== undefined) ranges.push({ start: range.start - start, end: range.end - start });
    }
    return { block, linked: linkedAtoms(inside, start, note, datasets), quoted: ranges };
  });
}

/** The tables of a note, each as rows of cells: rows with nothing but one line's end, or the line below the header, between. */
function tablesOf(blocks: readonly Read[], text: string): Cell[][][] {
  const tables: Cell[][][] = [];
  let last: { start: number; end: number } | undefined;
  for (const { block, reading } of blocks) {
    if (block.kind !== 'cell' || block.row === undefined) continue;
    const tokens = reading.tokens.map((token) => movedToken(token, block.start));
    const cell = { tokens, text: block.text.trim().toLowerCase() };
    if (block.row.start === last?.start) {
      tables.at(-1)?.at(-1)?.push(cell);
      continue;
    }
    const isNext = last !== undefined && /^[\s|:>-]*$/u.test(text.slice(last.end, block.row.start));
    if (isNext && !/\n[\s>]*\n/u.test(text.slice(last?.end, block.row.start))) tables.at(-1)?.push([cell]);
    else tables.push([[cell]]);
    last = block.row;
  }
  return tables;
}

/** Reads the clauses of a note. A block, and a sentence, without a date or a name costs a look at it. */
export function readStatements(source: Source): Statements {
  const blocks = passagesOf(source).map(
    (passage): Read => ({ block: passage.block, reading: readBlock(passage, source) }),
  );
  const cells = blocks.filter(({ block }) => block.kind === 'cell');
  const others = blocks.filter(({ block }) => block.kind !== 'cell');
  const said = [...others, ...cells]
    .filter(({ reading }) => reading.tokens.length > 0)
    .map(({ block, reading }) => movedStatements(reading.statements, block.start));
  return {
    ties: [...said.flatMap(({ ties }) => ties), ...tablesOf(blocks, source.note.text).flatMap(datesInRows)],
    lives: said.flatMap(({ lives }) => lives),
    deeds: said.flatMap(({ deeds }) => deeds),
    faults: said.flatMap(({ faults }) => faults),
  };
}
