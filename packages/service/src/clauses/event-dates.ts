/**
 * Dates that a reader takes for those of a linked event: a few constructions, each of which says so by itself. What is built
 * otherwise is tied to nothing.
 */
import { isAgain, isDoubtful, isMistake, reporting } from './doubt.js';
import {
  behindAdverbs,
  behindNight,
  behindParenthesis,
  closesPhrase,
  dateAt,
  dateBehind,
  dateInFront,
  isOneOf,
  isPossessive,
  nameAt,
  opensClause,
  phraseStart,
  standsAlone,
  type Tokens,
  textAt,
} from './grammar.js';
import { ACTS, ASSEMBLIES, type Aspect, happening, isVerb, participle } from './happenings.js';
import { isEdition } from './lives.js';
import type { Sentence } from './sentences.js';
import type { Tie } from './tie.js';

/** Where the date stands among the tokens, and which edge of the event it is of. */
interface Dated {
  readonly date: number;
  readonly aspect: Aspect;
  readonly loose?: boolean;
}

/** A way to tie a date to the event at an index. */
type Construction = (tokens: Tokens, event: number, eventClass: string) => Dated | undefined;

const whole = (date: number | undefined): Dated | undefined =>
  date === undefined ? undefined : { date, aspect: 'whole' };

const MAX_WORDS = 7;

const wordsFrom = (tokens: Tokens, from: number): string[] =>
  tokens.slice(from, from + MAX_WORDS).map((_, at) => textAt(tokens, from + at));

const isSubject = (tokens: Tokens, event: number): boolean => {
  const start = phraseStart(tokens, event);
  return opensClause(tokens, start) || dateInFront(tokens, start) !== undefined;
};

/** Behind "of the Party", "of the Russian Communist Party (Bolsheviks)". */
function behindOf(tokens: Tokens, from: number): number {
  if (textAt(tokens, from) !== 'of') return from;
  let at = from + 1;
  while (at < from + MAX_WORDS && (textAt(tokens, at) === 'the' || isNoun(tokens, at))) at += 1;
  return at;
}

const isNoun = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (token?.kind === 'name') return token.name.found.entity.kind !== 'event';
  return token?.kind === 'word' && token.capital;
};

/** Where the verb of a subject stands: behind an apposition in parentheses, "of the Party", ", which", adverbs. */
function verbAt(tokens: Tokens, event: number): number {
  let at = behindOf(tokens, behindParenthesis(tokens, event + 1));
  const relative = textAt(tokens, at) === ',' ? at + 1 : at;
  if (isOneOf(tokens, relative, ['which', 'that'])) at = relative + 1;
  return behindAdverbs(tokens, at);
}

/** What can stand behind a verb that takes no object here: "the congress met its critics" says something else. */
const BEHIND_VERB =
  /^(?:|[^\p{L}]+|in|at|under|for|on|with|without|amid|to|behind|by|and|but|while|as|when|where|again|\p{L}{2,}ly)$/u;

/** "the congress met in Moscow in May 1922", "in May 1922 the congress opened", "the club was attacked on 30 August 1921" */
const predicate: Construction = (tokens, event, eventClass) => {
  const verb = verbAt(tokens, event);
  const found = happening(wordsFrom(tokens, verb), eventClass);
  const relative = isOneOf(tokens, verb - 1, ['which', 'that']);
  if (found === undefined || (!relative && !isSubject(tokens, event))) return undefined;
  const { aspect, length } = found;
  const next = verb + length;
  const isAlone = !relative && tokens[next]?.kind !== 'name' && BEHIND_VERB.test(textAt(tokens, next));
  const date = dateBehind(tokens, next) ?? (isAlone ? dateInFront(tokens, phraseStart(tokens, event)) : undefined);
  return date === undefined ? undefined : { date, aspect };
};

/** "the congress, held in Moscow from 8 to 16 March 1921" */
const participleBehind: Construction = (tokens, event, eventClass) => {
  const apart = textAt(tokens, event + 1) === ',';
  // "opened" without a comma is the verb of a clause, and somebody has looked at that.
  if (!apart && !isOneOf(tokens, event + 1, ['held', 'convened'])) return undefined;
  const at = apart ? event + 2 : event + 1;
  const aspect = participle(textAt(tokens, at), eventClass);
  const date = aspect === undefined ? undefined : dateBehind(tokens, at + 1);
  return aspect === undefined || date === undefined ? undefined : { date, aspect };
};

/** Behind "from the party", "by the tribunal": what a verb takes, without another verb or clause. */
function behindObject(tokens: Tokens, from: number): number {
  if (!isOneOf(tokens, from, ['from', 'by', 'to', 'with'])) return from;
  let at = from + 1;
  while (at < from + MAX_WORDS && isObject(tokens, at)) at += 1;
  return at;
}

const isObject = (tokens: Tokens, at: number): boolean => {
  const token = tokens[at];
  if (token?.kind === 'word')
    return !/^(?:in|on|at|and|but|who|which|that|when|\p{L}{2,}(?:ed|ing))$/u.test(token.text);
  return token?.kind === 'gap' || (token?.kind === 'name' && token.name.found.entity.kind !== 'event');
};

/** The date in front of the clause that ends with a verb at an index, when nothing but its subject stands between. */
function dateBeforeSubject(tokens: Tokens, verb: number): number | undefined {
  for (
    let subject = verb;
    subject > verb - MAX_WORDS && (subject === verb || isObject(tokens, subject));
    subject -= 1
  ) {
    const date = dateInFront(tokens, subject);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** "Kirov was [shot](event:murder-of-kirov) on 1 December 1934", "In February 1922 he was [expelled](…) from the party" */
const labelIsVerb: Construction = (tokens, event, eventClass) => {
  if (!isVerb(nameAt(tokens, event)?.label ?? '', eventClass)) return undefined;
  const ahead =
    dateAt(tokens, event - 1) !== undefined && isOneOf(tokens, event - 2, ['in', 'on']) ? event - 1 : undefined;
  return whole(dateBehind(tokens, behindObject(tokens, event + 1)) ?? ahead ?? dateBeforeSubject(tokens, event));
};

/** "In May 1922 the congress condemned …" */
const actInFront: Construction = (tokens, event, eventClass) => {
  if (!ASSEMBLIES.has(eventClass) || !ACTS.has(textAt(tokens, verbAt(tokens, event)))) return undefined;
  return whole(dateInFront(tokens, phraseStart(tokens, event)));
};

/** Verbs of which an event is the subject in its own time; it can seem something, or be remembered, at any other. */
const FOLLOWS =
  /^(?!(?:seemed|looked|appeared|remained|continued|mattered|lived|served|inspired|figured|featured)$)(?:\p{L}+ed|left|led|brought|came|shook|broke|cost|made|took|gave|put|forbade)$/u;

/** "The congress in May 1922 condemned …" */
const dateOfSubject: Construction = (tokens, event) => {
  if (!opensClause(tokens, phraseStart(tokens, event))) return undefined;
  const comma = textAt(tokens, event + 1) === ',';
  const prep = comma ? event + 2 : event + 1;
  if (!isOneOf(tokens, prep, ['in', 'on', 'of'])) return undefined;
  const date = behindNight(tokens, prep + 1);
  const verb = textAt(tokens, date + 1) === ',' ? date + 2 : date + 1;
  const found = dateAt(tokens, date);
  if (found === undefined || comma !== (verb === date + 2)) return undefined;
  const isExact = (found.precision === 'day' && tokens[verb]?.kind === 'word') || textAt(tokens, verb) === 'was';
  return (isExact && found.precision !== 'year') || FOLLOWS.test(textAt(tokens, verb)) ? whole(date) : undefined;
};

/** "The congress, 27 March – 2 April 1922, heard …" */
const apposed: Construction = (tokens, event) => {
  const isApposed = textAt(tokens, event + 1) === ',' && textAt(tokens, event + 3) === ',';
  if (!isApposed || !opensClause(tokens, phraseStart(tokens, event))) return undefined;
  return dateAt(tokens, event + 2) !== undefined && tokens[event + 4]?.kind === 'word' ? whole(event + 2) : undefined;
};

/** "the congress of May 1922" */
const ofDate: Construction = (tokens, event) =>
  textAt(tokens, event + 1) === 'of' && dateAt(tokens, event + 2) !== undefined && standsAlone(tokens, event + 2)
    ? whole(event + 2)
    : undefined;

/** What can stand behind an event that is no noun with which it makes another thing: "the [rising](…) museum". */
const BEHIND =
  /^(?:|[^\p{L}]+|was|were|had|has|is|and|or|in|on|at|of|to|for|with|by|that|which|who|as|but|from|\p{L}+ed)$/u;

/** "the May 1922 congress" */
const attributive: Construction = (tokens, event) =>
  BEHIND.test(textAt(tokens, event + 1)) &&
  dateAt(tokens, event - 1) !== undefined &&
  isOneOf(tokens, event - 2, ['the', 'this', 'that'])
    ? whole(event - 1)
    : undefined;

/** What somebody does at an event, while it lasts. */
const DONE_THERE =
  /^(?:spoke|speaks|said|says|told|declared|announced|elected|adopted|voted|passed|approved|condemned|defeated|rejected|attacked|criticised|criticized|warned|demanded|moved|proposed|expelled|banned|decided|resolved|present|delegates?|delegate|speech|report|address|held|made|delivered|agreed|outlawed|forbidden|prohibited|carried|appeared|protested)$/u;

const ATTENDED = ['attended', 'attends', 'addressed', 'chaired', 'told', 'joined'];

/**
 * "spoke at the congress in May 1922", "At the congress, in May 1922, …", "adopted by the congress in May 1922", "attended the congress
 * in May 1922"; and with the date in front: "in May 1922, at the congress, …".
 */
const there: Construction = (tokens, event) => {
  const prep = phraseStart(tokens, event) - 1;
  const attended = isOneOf(tokens, prep, ATTENDED) || textAt(tokens, prep) === 'since';
  const at = isOneOf(tokens, prep, ['at', 'during', 'by', 'to']);
  if (!attended && !at) return undefined;
  const isFirst = opensClause(tokens, prep) && isOneOf(tokens, prep, ['at', 'during']);
  if (at && !isFirst && !DONE_THERE.test(textAt(tokens, prep - 1))) return undefined;
  const comma = textAt(tokens, event + 1) === ',' ? event + 2 : event + 1;
  const date = isOneOf(tokens, comma, ['in', 'on', 'of']) ? comma + 1 : comma;
  const ends = comma === event + 1 || closesPhrase(tokens, date + 1);
  return ends && dateAt(tokens, date) !== undefined && standsAlone(tokens, date) ? whole(date) : undefined;
};

const thereBehind: Construction = (tokens, event) => {
  const prep = phraseStart(tokens, event) - 1;
  const date = textAt(tokens, prep - 1) === ',' ? prep - 2 : prep - 1;
  if (!isOneOf(tokens, prep, ['at', 'during']) || !BEHIND.test(textAt(tokens, event + 1))) return undefined;
  return dateAt(tokens, date) !== undefined && isOneOf(tokens, date - 1, ['in', 'on']) ? whole(date) : undefined;
};

/** What is of an event and as old as it. */
const OF_EVENT = [
  'resolution',
  'resolutions',
  'decision',
  'decisions',
  'delegates',
  'session',
  'sessions',
  'time',
  'days',
  'day',
  'participants',
  'opening',
];

/** Whether what stands in apposition to an event is said of the event, and not of a text on it: "memoirs of the rising (1957)". */
function isHead(tokens: Tokens, event: number): boolean {
  const prep = phraseStart(tokens, event) - 1;
  if (isOneOf(tokens, prep, ['on', 'about', 'concerning', 'regarding', 'for', 'into', 'over'])) return false;
  return textAt(tokens, prep) !== 'of' || isOneOf(tokens, prep - 1, OF_EVENT);
}

/** "the congress (March 1921)", "(Moscow, 8–16 March 1921)", "(held in March 1921)" */
const inParentheses: Construction = (tokens, event) => {
  if (textAt(tokens, event + 1) !== '(' || !isHead(tokens, event)) return undefined;
  let at = event + 2;
  if (nameAt(tokens, at, 'place') !== undefined && textAt(tokens, at + 1) === ',') at += 2;
  if (isOneOf(tokens, at, ['held', 'met'])) at += 1;
  if (isOneOf(tokens, at, ['in', 'on', 'from'])) at += 1;
  if (dateAt(tokens, at) === undefined) return undefined;
  const end = textAt(tokens, at + 1) === ',' && nameAt(tokens, at + 2, 'place') !== undefined ? at + 3 : at + 1;
  if (textAt(tokens, end) !== ')' || isPage(tokens, end + 1)) return undefined;
  // "(Moscow, 1963)" can be where and when its record was printed.
  return { date: at, aspect: 'whole', loose: dateAt(tokens, at)?.precision === 'year' };
};

/** ", p. 526", ", 526–8": what stands in front is a citation. */
const isPage = (tokens: Tokens, at: number): boolean =>
  textAt(tokens, at) === ',' && /^(?:pp?|vol|no|\d+)$/u.test(textAt(tokens, at + 1));

/** "8 March 1921: the congress opens", "**1921** the congress" */
const chronology: Construction = (tokens, event, eventClass) => {
  const start = phraseStart(tokens, event);
  const isFirst = start === 1 || (start === 2 && isOneOf(tokens, 1, [':', '–', '—', '-']));
  if (!isFirst || dateAt(tokens, 0) === undefined) return undefined;
  const found = happening(wordsFrom(tokens, event + 1), eventClass);
  if (found !== undefined) return { date: 0, aspect: found.aspect, loose: true };
  const isSaid = isVerb(nameAt(tokens, event)?.label ?? '', eventClass);
  return isSaid || isEnd(tokens, event + 1) ? { date: 0, aspect: 'whole', loose: true } : undefined;
};

const isEnd = (tokens: Tokens, at: number): boolean => tokens[at] === undefined || isOneOf(tokens, at, ['.', ';']);

/** "## The congress, 8–16 March 1921" */
const headline: Construction = (tokens, event) => {
  const date = event + 2;
  const isHeadline = phraseStart(tokens, event) === 0 && isOneOf(tokens, event + 1, [',', ':', '–', '—']);
  return isHeadline && dateAt(tokens, date) !== undefined && isEnd(tokens, date + 1)
    ? { date, aspect: 'whole', loose: true }
    : undefined;
};

/** Constructions that a doubt in the sentence does not touch: the writer's own apposition. */
const APPOSITIONS: readonly Construction[] = [inParentheses, attributive, ofDate, headline];

/** Constructions that say nothing of their own where somebody else is reported. */
const STATEMENTS: readonly Construction[] = [
  predicate,
  participleBehind,
  labelIsVerb,
  actInFront,
  dateOfSubject,
  apposed,
  chronology,
];

/** Constructions in which somebody may say something at the event. */
const PLACES: readonly Construction[] = [there, thereBehind];

/** The constructions that hold for the event at an index. The sentence is read once, however many events it has. */
function constructionsIn({ tokens }: Sentence): (event: number) => readonly Construction[] {
  if (isMistake(tokens)) return () => [];
  if (isDoubtful(tokens)) return () => [inParentheses];
  const [again, isReported] = [isAgain(tokens), reporting(tokens)];
  const [some, all] = [
    [...APPOSITIONS, ...PLACES],
    [...APPOSITIONS, ...STATEMENTS, ...PLACES],
  ];
  return (event) => (again || isReported(event) ? some : all);
}

/** The dates of a sentence that are tied to the events linked in it, at most one for each event. */
export function eventDates(sentence: Sentence): Tie[] {
  const { tokens } = sentence;
  const events = tokens.flatMap((_, at) => (nameAt(tokens, at, 'event')?.linked === true ? [at] : []));
  if (events.length === 0) return [];
  const constructionsFor = constructionsIn(sentence);
  return events.flatMap((event) => {
    const name = nameAt(tokens, event, 'event');
    if (name === undefined || isPossessive(tokens, event)) return [];
    const eventClass = 'class' in name.found.entity ? String(name.found.entity.class) : '';
    if (eventClass === 'publication' && tokens.some(isEdition)) return [];
    for (const construction of constructionsFor(event)) {
      const dated = construction(tokens, event, eventClass);
      const date = dated === undefined ? undefined : dateAt(tokens, dated.date);
      if (dated !== undefined && date !== undefined) {
        return [{ ...dated, found: name.found, property: 'when', date }];
      }
    }
    return [];
  });
}
