/** What was read of a block, with the offsets that it has in the note. */
import type { ProseDate } from '@glossator/dates';
import type { Range } from '@glossator/markdown';
import type { Statements } from './block.js';
import type { Deed } from './deeds.js';
import type { Life } from './lives.js';
import type { Tie } from './tie.js';
import type { Token } from './tokens.js';

const range = <T extends Range>(value: T, by: number): T => ({
  ...value,
  start: value.start + by,
  end: value.end + by,
});

const tie = (value: Tie, by: number): Tie => ({ ...value, date: range(value.date, by) });

const life = (value: Life, by: number): Life => ({ ...value, ties: value.ties.map((each) => tie(each, by)) });

const deed = (value: Deed, by: number): Deed => ({
  ...value,
  verb: range(value.verb, by),
  at: 'date' in value.at ? { date: range(value.at.date, by) } : value.at,
});

/** @param by where the block begins in the note */
export const movedStatements = ({ ties, lives, deeds, faults }: Statements, by: number): Statements => ({
  ties: ties.map((each) => tie(each, by)),
  lives: lives.map((each) => life(each, by)),
  deeds: deeds.map((each) => deed(each, by)),
  faults: faults.map((each): ProseDate => range(each, by)),
});

export const movedToken = (token: Token, by: number): Token =>
  token.kind === 'date' ? { ...range(token, by), date: range(token.date, by) } : range(token, by);
