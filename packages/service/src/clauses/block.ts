/** What the clauses of a block of prose say, read once for as long as edits leave the block alone. */
import type { Datasets } from '@glossator/dataset';
import type { ProseDate } from '@glossator/dates';
import type { Note, ProseBlock, Range } from '@glossator/markdown';
import type { NameIndex } from '@glossator/names';
import { type Deed, deedsIn } from './deeds.js';
import { isDisputed, isMistake } from './doubt.js';
import { eventDates } from './event-dates.js';
import { type Life, livesIn, statedDates } from './lives.js';
import { orderedDates } from './order.js';
import { type Sentence, sentencesOf } from './sentences.js';
import type { Tie } from './tie.js';
import { atomsOf, canState, type Token, tokensOf } from './tokens.js';

/** What is said. Offsets are UTF-16: of a block from its beginning, of a note into the note. */
export interface Statements {
  /** Every date with what a reader connects it with, lives in parentheses left out. */
  readonly ties: readonly Tie[];
  /** The lives in parentheses behind a name. */
  readonly lives: readonly Life[];
  readonly deeds: readonly Deed[];
  /** The dates that by their own words cannot be, where the writer does not say so. */
  readonly faults: readonly ProseDate[];
}

/** A block with what its note makes of it. */
export interface Passage {
  readonly block: ProseBlock;
  /** What its references stand for: a definition elsewhere may change that. */
  readonly linked: readonly Token[];
  /** What of it is quoted. */
  readonly quoted: readonly Range[];
}

/** A block as it was read. */
export interface BlockReading {
  readonly statements: Statements;
  /** None where nothing is said. */
  readonly tokens: readonly Token[];
}

interface Source {
  readonly note: Note;
  readonly datasets: Datasets;
  readonly names: NameIndex;
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

/** @param text the block as it stands in the note, marks and all */
function statementsIn(tokens: readonly Token[], text: string): Statements {
  const ties: Tie[] = [];
  const lives: Life[] = [];
  const deeds: Deed[] = [];
  const faults: ProseDate[] = [];
  for (const sentence of sentencesOf(tokens)) {
    const { dated, named } = tellingOf(sentence);
    if (dated) faults.push(...faultsIn(sentence));
    if (dated && named) {
      ties.push(...tiesIn(sentence));
      lives.push(...livesIn(sentence, text));
    }
    if (named) deeds.push(...deedsIn(sentence));
  }
  return { ties, lives, deeds, faults };
}

const NOTHING: BlockReading = { statements: { ties: [], lives: [], deeds: [], faults: [] }, tokens: [] };

function read({ block, linked, quoted }: Passage, source: Source): BlockReading {
  const atoms = atomsOf(block, linked, source);
  // A cell is read with its row, and may hold but a date.
  if (!canState(atoms) && (block.kind !== 'cell' || atoms.length === 0)) return NOTHING;
  const tokens = tokensOf(block.text, atoms, quoted);
  const text = source.note.text.slice(block.start, block.start + block.text.length);
  return { statements: statementsIn(tokens, text), tokens };
}

interface Remembered extends Omit<Passage, 'block'> {
  readonly reading: BlockReading;
}

/** By the datasets, whose names were looked for, and by the block as it was parsed. */
const remembered = new WeakMap<Datasets, WeakMap<object, Remembered>>();

const isSameRange = (one: Range, other: Range | undefined): boolean =>
  one.start === other?.start && one.end === other.end;

function isSameToken(one: Token, other: Token | undefined): boolean {
  if (!isSameRange(one, other) || one.kind !== other?.kind) return false;
  if (one.kind !== 'name' || other.kind !== 'name') return true;
  const [{ found, label }, { found: before, label: said }] = [one.name, other.name];
  return found.entity === before.entity && found.dataset === before.dataset && label === said;
}

const isSame = ({ linked, quoted }: Passage, before: Remembered): boolean =>
  linked.length === before.linked.length &&
  quoted.length === before.quoted.length &&
  linked.every((token, at) => isSameToken(token, before.linked[at])) &&
  quoted.every((range, at) => isSameRange(range, before.quoted[at]));

/** Reads a block, or gives back what was read of it before an edit somewhere else in the note. */
export function readBlock(passage: Passage, source: Source): BlockReading {
  const byBlock = remembered.get(source.datasets) ?? new WeakMap<object, Remembered>();
  remembered.set(source.datasets, byBlock);
  const { linked, quoted } = passage;
  const before = byBlock.get(passage.block.key);
  if (before !== undefined && isSame(passage, before)) return before.reading;
  const reading = read(passage, source);
  byBlock.set(passage.block.key, { linked, quoted, reading });
  return reading;
}
