import type { Datasets } from '@glossator/dataset';
import type { ProseDate } from '@glossator/dates';
import type { Note, ProseBlock } from '@glossator/markdown';
import type { NameIndex } from '@glossator/names';
import type { Reference } from '../references.js';
import { type Deed, deedsIn } from './deeds.js';
import { isDisputed, isMistake } from './doubt.js';
import { eventDates } from './event-dates.js';
import { type Life, livesIn, statedDates } from './lives.js';
import { orderedDates } from './order.js';
import { type Cell, datesInRows } from './rows.js';
import { type Sentence, sentencesOf } from './sentences.js';
import type { Tie } from './tie.js';
import { type Token, tokensOf } from './tokens.js';

/** What the clauses of a note say of known events and lives. */
export interface Statements {
  /** Every date with what a reader connects it with, lives in parentheses left out. */
  readonly ties: readonly Tie[];
  /** The lives in parentheses behind a name. */
  readonly lives: readonly Life[];
  readonly deeds: readonly Deed[];
  /** The dates that by their own words cannot be, where the writer does not say so. */
  readonly faults: readonly ProseDate[];
}

interface Source {
  readonly note: Note;
  readonly references: readonly Reference[];
  readonly datasets: Datasets;
  readonly names: NameIndex;
}

interface Read {
  readonly block: ProseBlock;
  readonly tokens: readonly Token[];
}

/** Every block with its tokens; the references are dealt out in one pass. */
function readBlocks(source: Source): Read[] {
  const { note, references } = source;
  let next = 0;
  return note.prose.map((block) => {
    const end = block.start + block.text.length;
    const inside: Reference[] = [];
    for (let each = references[next]; each !== undefined && each.link.start < end; each = references[next]) {
      if (each.link.start >= block.start) inside.push(each);
      next += 1;
    }
    return { block, tokens: tokensOf(block, inside, source) };
  });
}

/** The tables of a note, each as rows of cells: rows with nothing but one line's end, or the line below the header, between. */
function tablesOf(blocks: readonly Read[], text: string): Cell[][][] {
  const tables: Cell[][][] = [];
  let last: { start: number; end: number } | undefined;
  for (const { block, tokens } of blocks) {
    if (block.kind !== 'cell' || block.row === undefined) continue;
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

/** The dates that a sentence ties to something. */
function tiesIn(sentence: Sentence): Tie[] {
  const ties = [...eventDates(sentence), ...orderedDates(sentence), ...statedDates(sentence)];
  return ties.length > 0 && isDisputed(sentence.tokens) ? ties.map((tie) => ({ ...tie, disputed: true })) : ties;
}

const faultsIn = ({ tokens }: Sentence): ProseDate[] =>
  isMistake(tokens)
    ? []
    : tokens.flatMap((token) => (token.kind === 'date' && token.date.fault !== undefined ? [token.date] : []));

/** Reads the clauses of a note. A block without a date or a linked event costs a look at its characters. */
export function readStatements(source: Source): Statements {
  const { text } = source.note;
  const blocks = readBlocks(source);
  const sentences = blocks.filter(({ block }) => block.kind !== 'cell').flatMap(({ tokens }) => sentencesOf(tokens));
  const cells = blocks.filter(({ block }) => block.kind === 'cell').flatMap(({ tokens }) => sentencesOf(tokens));
  const all = [...sentences, ...cells];
  return {
    ties: [...all.flatMap(tiesIn), ...tablesOf(blocks, text).flatMap(datesInRows)],
    lives: all.flatMap((sentence) => livesIn(sentence, text)),
    deeds: all.flatMap(deedsIn),
    faults: all.flatMap(faultsIn),
  };
}
