import { boundsOfDate } from '@glossator/dataset';
import { dateClaims } from '@glossator/model';
import type { Life } from '../clauses/lives.js';
import type { Tie } from '../clauses/tie.js';
import type { RuleFinding } from '../finding.js';
import { faultFinding } from './date-fault.js';
import { dateFixes, thingOf, withSources } from './date-words.js';
import type { Rule } from './rule.js';
import { judge, type Verdict } from './verdict.js';

const ORDER = { before: 'does not come before', after: 'does not come after' } as const;

function finding(tie: Tie, { contradicted }: Verdict, text: string): RuleFinding {
  const { found, date, aspect } = tie;
  const said = text.slice(date.start, date.end).replace(/\s+/gu, ' ');
  const verb = aspect === 'before' || aspect === 'after' ? ORDER[aspect] : 'contradicts';
  return {
    start: date.start,
    end: date.end,
    message: `${said} ${verb} ${withSources(contradicted, tie, thingOf(tie))}`,
    entity: found.id,
    fixes: dateFixes(tie, contradicted, text),
  };
}

const YEAR_DAYS = 365.25;

/** Fewer years are no life of anybody with a record, and nobody holds an office before that age. */
const YOUNGEST = 15 * YEAR_DAYS;

/** Whether every claim of a birth lies more than so many days before a day. */
const isOlder = ({ found }: Tie, day: number): boolean =>
  dateClaims(found.entity, 'born').every(({ value }) => (boundsOfDate(value).latestEnd ?? day) < day - YOUNGEST);

/** Whether two dates in parentheses behind a name can be meant for a life at all, and not for a term: "Stalin (1922–1953)". */
function isLife({ ties }: Life): boolean {
  const [born, died] = (['born', 'died'] as const).map((property) => ties.find((tie) => tie.property === property));
  const [from, to] = [born?.date.readings[0]?.bounds.earliestStart, died?.date.readings[0]?.bounds.latestEnd];
  if (born === undefined || died === undefined || from == null || to == null) return true;
  const isTerm = isOlder(born, from) && !judge({ ...died, aspect: 'before' }).conflict;
  return to - from >= YOUNGEST && !isTerm;
}

/** Whether a life is meant for the person that a name without a link may mean: one end has to fit, or it is somebody else's. */
function isOfPerson({ named, ties }: Life): boolean {
  if (named.linked) return true;
  const conflicts = ties.filter((tie) => judge(tie).conflict);
  return ties.length > 1 ? conflicts.length < ties.length : named.label.includes(' ');
}

/** The dates of lives in parentheses, where a reader takes them for those of the person. */
export const tiesOfLives = (lives: readonly Life[]): Tie[] =>
  lives.filter((life) => isLife(life) && isOfPerson(life)).flatMap(({ ties }) => ties);

/**
 * # date-conflict
 *
 * A date that the sentence ties to a linked event, or to somebody's birth or death, contradicts every claim of the dataset, in either
 * calendar. Looked at is what says so by itself: "the congress met in May 1922", "the congress of May 1922", "the congress (May 1922)", "at the
 * congress, in May 1922", "in May 1922, before the congress", a chronology or a table, "was born in 1890", and dates of a life in parentheses
 * directly behind a name. What is reported, planned, denied, asked or remembered is left alone, and so is a date by which or since when.
 *
 * A day within an event agrees with it, as does a month or a year that the event touches; approximate dates are allowed ten years. Where the claims
 * are rivals, agreement with one is enough (contested-fact shows the others).
 *
 * A date that cannot be is found as well: an Old Style pair whose days are not one, 1–13 February 1918 of the Russian calendar, 31 April.
 *
 * Wrong: `The [Tenth Congress](event:tenth-party-congress) met in March 1922.`, `[Miasnikov](person:gavriil-myasnikov) (1890–1945)`
 * Right: `The [Tenth Congress](event:tenth-party-congress) met in March 1921.`, `He wrote in 1922 of the [Tenth Congress](event:tenth-party-congress).`, `[Miasnikov](person:gavriil-myasnikov) (1889–1945)`
 */
export const dateConflict: Rule = {
  code: 'date-conflict',
  severity: 'warning',
  check: ({ statements: { ties, lives, faults }, note }) => [
    ...faults.flatMap(faultFinding),
    ...[...ties, ...tiesOfLives(lives)].flatMap((tie) => {
      const verdict = judge(tie);
      return verdict.conflict ? [finding(tie, verdict, note.text)] : [];
    }),
  ],
};
