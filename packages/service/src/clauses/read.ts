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
import { atomsOf, canState, type Token, tokensOf } from './tokens.js';

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

/** Every block with its tokens, where anything can be said in it; the references are dealt out in one pass. */
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
    const atoms = atomsOf(block, inside, source);
    // A cell is read with its row, and may hold but a date.
    const isRead = canState(atoms) || (block.kind === 'cell' && atoms.length > 0);
    return { block, tokens: isRead ? tokensOf(block, atoms, note) : [] };
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

const faultsIn = ({ tokens }: Sentence): ProseDate[] => {
  const faults = tokens.flatMap((token) =>
    token.kind === 'date' && token.date.fault !== undefined ? [token.date] : [],
  );
  return faults.length > 0 && isMistake(tokens) ? [] : faults;
};

/** Sentences that could say something: a date is said of something named, a deed of somebody at a date or an event. */
interface Telling {
  readonly dated: boolean;
  readonly named: boolean;
}

function tellingOf({ tokens }: Sentence): Telling {
  let [dated, named] = [false, false];
  for (const { kind } of tokens) {
    dated ||= kind === 'date';
    named ||= kind === 'name';
  }
  return { dated, named };
}

/** Reads the clauses of a note. A block, and a sentence, without a date or a name costs a look at it. */
export function readStatements(source: Source): Statements {
  const { text } = source.note;
  const blocks = readBlocks(source);
  const sentences = blocks.filter(({ block }) => block.kind !== 'cell').flatMap(({ tokens }) => sentencesOf(tokens));
  const cells = blocks.filter(({ block }) => block.kind === 'cell').flatMap(({ tokens }) => sentencesOf(tokens));
  const ties: Tie[] = [];
  const lives: Life[] = [];
  const deeds: Deed[] = [];
  const faults: ProseDate[] = [];
  for (const sentence of [...sentences, ...cells]) {
    const { dated, named } = tellingOf(sentence);
    if (dated) faults.push(...faultsIn(sentence));
    if (dated && named) {
      ties.push(...tiesIn(sentence));
      lives.push(...livesIn(sentence, text));
    }
    if (named) deeds.push(...deedsIn(sentence));
  }
  return { ties: [...ties, ...tablesOf(blocks, text).flatMap(datesInRows)], lives, deeds, faults };
}
