/** Dates of lives: in parentheses behind a name, and where a sentence says that somebody was born or died. */
import type { DayBounds, ProseDate } from '@glossator/dates';
import type { Kind } from '@glossator/model';
import { isDoubtful, isMistake, reporting } from './doubt.js';
import {
  behindParenthesis,
  dateAt,
  dateBehind,
  dateInFront,
  hasDeterminer,
  isOneOf,
  isPossessive,
  nameAt,
  opensClause,
  phraseStart,
  type Tokens,
  textAt,
} from './grammar.js';
import type { Sentence } from './sentences.js';
import type { DatedProperty, Tie } from './tie.js';
import type { Named, Token } from './tokens.js';

/** A life in parentheses: both its ends where both are given. */
export interface Life {
  readonly named: Named;
  readonly ties: readonly Tie[];
}

const DASH = /[–—-]/u;

const point = (first: number | null, last: number | null, vague: boolean): DayBounds => ({
  earliestStart: first,
  latestStart: last,
  earliestEnd: first,
  latestEnd: last,
  vague,
});

/** One end of a date that runs from one to another: "1879" and "1940" of "1879–1940". */
function endsOf(date: ProseDate, text: string): readonly [ProseDate, ProseDate] | undefined {
  const dash = DASH.exec(text.slice(date.start, date.end));
  if (dash === null || !date.readings.every(({ edtf }) => edtf.includes('/'))) return undefined;
  const at = date.start + dash.index;
  const edge = (start: number, end: number, which: 0 | 1): ProseDate => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    return {
      ...date,
      start: start + lead,
      end: start + piece.trimEnd().length,
      readings: date.readings.map(({ calendar, edtf, bounds }) => ({
        calendar,
        edtf: edtf.split('/')[which] ?? edtf,
        bounds:
          which === 0
            ? point(bounds.earliestStart, bounds.latestStart, bounds.vague)
            : point(bounds.earliestEnd, bounds.latestEnd, bounds.vague),
      })),
    };
  };
  return [edge(date.start, at, 0), edge(at + 1, date.end, 1)];
}

const MARKS: ReadonlyMap<string, DatedProperty> = new Map([
  ['b', 'born'],
  ['born', 'born'],
  ['*', 'born'],
  ['d', 'died'],
  ['died', 'died'],
  ['†', 'died'],
  ['✝', 'died'],
  ['executed', 'died'],
  ['murdered', 'died'],
]);

/** "b. 1885", "died 3 May 1940", "† 1938": the date's index and of what it is. */
function markedAt(tokens: Tokens, from: number): readonly [DatedProperty, number] | undefined {
  const property = MARKS.get(textAt(tokens, from));
  if (property === undefined) return undefined;
  let at = from + 1;
  while (isOneOf(tokens, at, ['.', 'in', 'on'])) at += 1;
  return dateAt(tokens, at) === undefined ? undefined : [property, at];
}

/** Where the dates begin: behind a name in another script or a by-name, "(Шляпников, 1885–1937)". */
function datesFrom(tokens: Tokens, open: number, close: number): number {
  const isLead = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'gap' || token?.kind === 'name' || (token?.kind === 'word' && token.capital);
  };
  let at = open + 1;
  while (at < close && isLead(at)) at += 1;
  return at > open + 1 && isOneOf(tokens, at, [',', ';']) ? at + 1 : open + 1;
}

type Ends = readonly (readonly [DatedProperty, ProseDate])[];

/** What the parentheses from one index to another say of a life; nothing where they hold anything else. */
function lifeIn(tokens: Tokens, open: number, close: number, text: string): Ends {
  const at = datesFrom(tokens, open, close);
  const first = dateAt(tokens, at);
  if (first !== undefined && close === at + 1) {
    return (endsOf(first, text) ?? []).map((end, index) => [index === 0 ? 'born' : 'died', end]);
  }
  const dash = (index: number): boolean => DASH.test(textAt(tokens, index));
  const open2 = (index: number): boolean => index === close || (textAt(tokens, index) === '?' && close === index + 1);
  if (first !== undefined && dash(at + 1)) {
    if (open2(at + 2)) return [['born', first]];
    const last = dateAt(tokens, at + 2);
    return last !== undefined && close === at + 3
      ? [
          ['born', first],
          ['died', last],
        ]
      : [];
  }
  if (textAt(tokens, at) === '?' && dash(at + 1) && close === at + 3) {
    const last = dateAt(tokens, at + 2);
    return last === undefined ? [] : [['died', last]];
  }
  return marked(tokens, at, close);
}

/** "b. 1885, d. 1937" */
function marked(tokens: Tokens, from: number, close: number): Ends {
  const ends: [DatedProperty, ProseDate][] = [];
  for (let at = from; at < close; ) {
    const found = markedAt(tokens, at);
    const date = found === undefined ? undefined : dateAt(tokens, found[1]);
    if (found === undefined || date === undefined) return [];
    ends.push([found[0], date]);
    at = found[1] + 1;
    while (at < close && (isOneOf(tokens, at, [',', ';', 'and']) || DASH.test(textAt(tokens, at)))) at += 1;
  }
  return ends;
}

/** Part of a longer name of somebody else: "Roy Medvedev", "Medvedev Jr". */
const isPartOfName = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return before?.kind === 'word' && before.capital && !opensClause(tokens, at - 1);
};

/** The lives that a sentence gives in parentheses directly behind a name. */
export function livesIn({ tokens }: Sentence, text: string): Life[] {
  if (isMistake(tokens)) return [];
  return tokens.flatMap((_, at): Life[] => {
    const named = nameAt(tokens, at, 'person');
    const end = behindParenthesis(tokens, at + 1);
    if (named === undefined || end === at + 1 || isPossessive(tokens, at)) return [];
    if (!named.linked && isPartOfName(tokens, at)) return [];
    const ties = lifeIn(tokens, at + 1, end - 1, text).map(
      ([property, date]): Tie => ({ found: named.found, property, date, aspect: 'whole' }),
    );
    return ties.length === 0 ? [] : [{ named, ties }];
  });
}

/**
 * What is said of an entity of a kind, so that the date behind it is of the property. Not "murdered": it is said of the day of the attack as
 * well, and Trotsky died on the next.
 */
const STATEMENTS: readonly (readonly [kind: Kind, property: DatedProperty, words: RegExp])[] = [
  ['person', 'born', /^(?:was )?born /u],
  ['person', 'died', /^(?:died|dies|(?:was )?(?:executed|hanged)) /u],
  ['org', 'founded', /^(?:was )?(?:first |formally |officially )?(?:founded|formed|established|created|set up) /u],
  [
    'org',
    'dissolved',
    /^(?:was )?(?:finally |formally |officially )?(?:dissolved|disbanded|abolished|liquidated|wound up|broken up) /u,
  ],
  ['work', 'published', /^(?:was )?(?:passed and )?(?:first )?(?:published|printed|issued) /u],
];

const MAX_WORDS = 5;

const isSure = ({ linked, label }: Named): boolean => linked || label.includes(' ');

interface Statement {
  readonly property: DatedProperty;
  /** The index behind its words. */
  readonly behind: number;
}

/** What the words at an index state of a thing of a kind. */
function statementAt(tokens: Tokens, at: number, kind: Kind): Statement | undefined {
  const line = `${tokens
    .slice(at, at + MAX_WORDS)
    .map((_, index) => textAt(tokens, at + index))
    .join(' ')} `;
  for (const [each, property, pattern] of STATEMENTS) {
    const words = each === kind ? pattern.exec(line)?.[0] : undefined;
    if (words !== undefined) return { property, behind: at + words.trim().split(' ').length };
  }
  return undefined;
}

/** Whether a name is the subject of its clause, and that of nobody else of a longer name. */
function isSubject(tokens: Tokens, at: number, { linked, found }: Named): boolean {
  const start = phraseStart(tokens, at);
  if (found.entity.kind === 'person' && hasDeterminer(tokens, at)) return false;
  if (!linked && isPartOfName(tokens, at)) return false;
  return opensClause(tokens, start) || dateInFront(tokens, start) !== undefined;
}

const APPOSED = ['born', 'executed', 'hanged', 'founded', 'established', 'published'];

/** Where the verb of a subject stands: behind parentheses, ", who", or in an apposition, ", born". */
function verbAt(tokens: Tokens, name: number): number {
  const at = behindParenthesis(tokens, name + 1);
  if (textAt(tokens, at) !== ',') return at;
  if (textAt(tokens, at + 1) === 'who') return at + 2;
  return isOneOf(tokens, at + 1, APPOSED) ? at + 1 : at;
}

/** The statements from an index on, each with the index of its date: "born in 1885 and died in 1937". */
function statementsFrom(tokens: Tokens, at: number, kind: Kind, left = 2): (readonly [DatedProperty, number])[] {
  const statement = statementAt(tokens, at, kind);
  const date = statement === undefined ? undefined : dateBehind(tokens, statement.behind);
  if (statement === undefined || date === undefined || left === 0) return [];
  const more = textAt(tokens, date + 1) === 'and' ? statementsFrom(tokens, date + 2, kind, left - 1) : [];
  return [[statement.property, date], ...more];
}

/** "In 1885 Shliapnikov was born": the date stands in front. */
function statementInFront(tokens: Tokens, name: number, kind: Kind): (readonly [DatedProperty, number])[] {
  const statement = statementAt(tokens, behindParenthesis(tokens, name + 1), kind);
  const date = dateInFront(tokens, phraseStart(tokens, name));
  return statement === undefined || date === undefined ? [] : [[statement.property, date]];
}

/** A newspaper is published for years: only that it was first published, or founded, is said of one date. */
function isOngoing(tokens: Tokens, name: number, { found }: Named): boolean {
  const isPeriodical = 'class' in found.entity && PERIODICALS.has(String(found.entity.class));
  return isPeriodical && !tokens.slice(name, name + MAX_WORDS).some((_, at) => textAt(tokens, name + at) === 'first');
}

const PERIODICALS: ReadonlySet<string> = new Set(['newspaper', 'periodical', 'magazine', 'journal', 'bulletin']);

/** An edition of its own, "published in English in 1921", has another date than the work. */
const withoutEditions = (ties: readonly Tie[], tokens: Tokens): Tie[] =>
  ties.length > 0 && tokens.some(isEdition) ? ties.filter(({ property }) => property !== 'published') : [...ties];

export const isEdition = (token: Token): boolean => token.kind === 'word' && EDITIONS.test(token.text);

const EDITIONS =
  /^(?:again|edition|editions|translat\p{L}+|reprint\p{L}*|reissued?|republished|abroad|full|whole|complete|volume|english|german|french|russian|finnish|italian|spanish|book|pamphlet)$/u;

/** What a sentence states of the thing at an index. */
function statedOf(tokens: Tokens, name: number): Tie[] {
  const named = nameAt(tokens, name);
  if (named === undefined || !isSure(named) || isPossessive(tokens, name) || !isSubject(tokens, name, named)) return [];
  const { kind } = named.found.entity;
  const behind = statementsFrom(tokens, verbAt(tokens, name), kind);
  const stated = behind.length > 0 ? behind : statementInFront(tokens, name, kind);
  if (kind === 'work' && (!named.linked || isOngoing(tokens, name, named))) return [];
  return stated.flatMap(([property, at]): Tie[] => {
    const date = dateAt(tokens, at);
    return date === undefined ? [] : [{ found: named.found, property, date, aspect: 'whole' }];
  });
}

/** "(founded 1919)", "(Moscow, published 1924)" behind a linked name of an organization or a work. */
function apposedDate(tokens: Tokens, name: number): Tie[] {
  const named = nameAt(tokens, name);
  if (named?.linked !== true || textAt(tokens, name + 1) !== '(' || named.found.entity.kind === 'person') return [];
  const at = textAt(tokens, name + 3) === ',' ? name + 4 : name + 2;
  const statement = statementAt(tokens, at, named.found.entity.kind);
  const dated = statement === undefined ? undefined : dateBehind(tokens, statement.behind);
  const date = dated === undefined || textAt(tokens, dated + 1) !== ')' ? undefined : dateAt(tokens, dated);
  if (statement === undefined || date === undefined || isOngoing(tokens, name, named)) return [];
  return [{ found: named.found, property: statement.property, date, aspect: 'whole' }];
}

/** The dates that a sentence states of births and deaths, foundings and ends. */
export function statedDates({ tokens }: Sentence): Tie[] {
  if (isMistake(tokens)) return [];
  const apposed = tokens.flatMap((_, at) => apposedDate(tokens, at));
  if (isDoubtful(tokens)) return withoutEditions(apposed, tokens);
  const isReported = reporting(tokens);
  const stated = tokens.flatMap((_, at) => (isReported(at) ? [] : statedOf(tokens, at)));
  return withoutEditions([...apposed, ...stated], tokens);
}
