/** What a sentence says that somebody did in person, and when or at what event. */
import type { ProseDate } from '@glossator/dates';
import type { Range } from '@glossator/markdown';
import { isAbsent, isDoubtful } from './doubt.js';
import {
  behindAdverbs,
  behindParenthesis,
  dateAt,
  dateInFront,
  hasDeterminer,
  isOneOf,
  isPossessive,
  nameAt,
  opensClause,
  phraseStart,
  standsAlone,
  type Tokens,
  textAt,
} from './grammar.js';
import type { Sentence } from './sentences.js';
import type { Named, Token } from './tokens.js';

/** A deed of a person at a time. Offsets are UTF-16, into the note. */
export interface Deed {
  readonly person: Named;
  readonly name: Range;
  /** A role of the vocabulary. */
  readonly role: string;
  readonly at: { readonly date: ProseDate } | { readonly event: Named; readonly name: Range };
}

const roles = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).flatMap(([role, verbs]) => verbs.split(' ').map((verb) => [verb, role] as const)));

/** Verbs of one who acts, by the role that they say. */
const ACTIVE = roles({
  attended:
    'attended attends voted votes arrived arrives travelled traveled visited visits met joined fled escaped emigrated worked lived',
  author: 'wrote writes drafted',
  leader: 'led chaired chairs presided presides commanded',
  removed: 'resigned',
  signatory: 'signed signs',
  speaker:
    'spoke speaks addressed addresses declared announced told delivered replied replies answered protested lectured ' +
    'argued insisted proposed demanded urged warned welcomed greeted opposed criticised criticized denounced defended refused',
});

/** What is done to one who is there. */
const PASSIVE = roles({
  appointed: 'appointed',
  arrested: 'arrested imprisoned interrogated',
  elected: 'elected re-elected',
  exiled: 'exiled deported banished',
  expelled: 'expelled',
  removed: 'dismissed',
  attended: 'present',
});

/** "Lenin's speech at the congress" */
const NOUNS = roles({ speaker: 'speech speeches address', attended: 'appearance presence' });

const MAX_WORDS = 12;

/** Whether a clause goes on at an index: no new one has begun, nobody else is quoted. */
const goesOn = (token: Token | undefined): boolean =>
  token !== undefined &&
  !(token.kind === 'sign' && /^[;:—–(“„«"]$/u.test(token.text)) &&
  !(token.kind === 'word' && CLAUSES.has(token.text)) &&
  // Another deed, of which the date would be: "opposed the rising planned in 1930".
  !(token.kind === 'word' && !token.capital && (/..(?:ed|ing)$/u.test(token.text) || PARTICIPLES.has(token.text)));

const PARTICIPLES: ReadonlySet<string> = new Set(
  'found written made held given sent kept known taken sold lost begun drawn bought brought shown thrown set put'.split(
    ' ',
  ),
);

const CLAUSES: ReadonlySet<string> = new Set(
  'that which who whom whose where when while because although though since until after before and but as for of about to'.split(
    ' ',
  ),
);

/** Verbs whose object can be the event itself. */
const TRANSITIVE = /^(?:attend|address|chair|told|led|visit)/u;

/** When the deed of the verb at an index was: behind it, at an event or in a date. */
function timeBehind(tokens: Tokens, verb: number): Deed['at'] | undefined {
  const object = eventAt(tokens, verb + 1);
  if (object !== undefined) return TRANSITIVE.test(textAt(tokens, verb)) ? object : undefined;
  for (let at = verb + 1; at < verb + MAX_WORDS && goesOn(tokens[at]); at += 1) {
    if (isOneOf(tokens, at, ['at', 'during'])) {
      const event = eventAt(tokens, at + 1);
      if (event !== undefined) return event;
    }
    const date = isOneOf(tokens, at, ['in', 'on']) ? dateAt(tokens, at + 1) : undefined;
    if (date !== undefined) return standsAlone(tokens, at + 1) ? { date } : undefined;
    if (tokens[at]?.kind === 'date') return undefined;
  }
  return undefined;
}

const MAX_PHRASE = 4;

/** The event that a noun phrase ends with that begins at an index. */
function eventAt(tokens: Tokens, from: number): Extract<Deed['at'], { event: Named }> | undefined {
  for (let at = from; at < from + MAX_PHRASE; at += 1) {
    const event = nameAt(tokens, at, 'event');
    if (event !== undefined) {
      const { start, end } = tokens[at] as Token;
      const whole = phraseStart(tokens, at) === from && event.linked && !isPossessive(tokens, at);
      return whole ? { event, name: { start, end } } : undefined;
    }
    if (tokens[at]?.kind !== 'word') return undefined;
  }
  return undefined;
}

/** When the clause is set whose subject begins at an index: "In 1930", "At the congress in March 1921,". */
function timeInFront(tokens: Tokens, subject: number): Deed['at'] | undefined {
  const at = dateInFront(tokens, subject);
  const date = at === undefined ? undefined : dateAt(tokens, at);
  if (date !== undefined) return { date };
  const event = textAt(tokens, subject - 1) === ',' ? subject - 2 : subject - 1;
  const prep = phraseStart(tokens, event) - 1;
  return isOneOf(tokens, prep, ['at', 'during']) && opensClause(tokens, prep) ? eventAt(tokens, prep + 1) : undefined;
}

/** So many tokens of a list of subjects are read, so that a list of thousands is not read anew from each. */
const MAX_SUBJECTS = 20;

/** Behind the other subjects, "Lenin, Trotsky and Kamenev", and adverbs. */
function verbFrom(tokens: Tokens, name: number): number {
  let at = behindParenthesis(tokens, name + 1);
  let last = at;
  const end = name + MAX_SUBJECTS;
  while (at < end && (isOneOf(tokens, at, [',', 'and']) || nameAt(tokens, at, 'person') !== undefined)) {
    if (nameAt(tokens, at, 'person') !== undefined && !isPossessive(tokens, at)) last = at + 1;
    at += 1;
  }
  const joined = tokens.slice(name, last).some((_, index) => textAt(tokens, name + index) === 'and');
  const first = joined ? last : behindParenthesis(tokens, name + 1);
  return behindAdverbs(tokens, isOneOf(tokens, first, ['himself', 'herself']) ? first + 1 : first);
}

/** The first of the subjects that a name is one of. */
function firstSubject(tokens: Tokens, name: number): number {
  let at = name;
  while (
    at > name - MAX_SUBJECTS &&
    ((isOneOf(tokens, at - 1, [',', 'and']) && nameAt(tokens, at - 2, 'person') !== undefined) ||
      nameAt(tokens, at - 1, 'person') !== undefined)
  ) {
    at -= nameAt(tokens, at - 1, 'person') === undefined ? 2 : 1;
  }
  return at;
}

/** The verb that somebody is the subject of, and the role it says. */
function roleOf(tokens: Tokens, from: number): readonly [role: string, verb: number] | undefined {
  const active = ACTIVE.get(textAt(tokens, from));
  if (active !== undefined) return [active, from];
  if (!isOneOf(tokens, from, ['was', 'were', 'is'])) return undefined;
  const verb = behindAdverbs(tokens, from + 1);
  const passive = PASSIVE.get(textAt(tokens, verb));
  // "Lenin was present in every office in 1930."
  if (passive === undefined || (textAt(tokens, verb) === 'present' && textAt(tokens, verb + 1) !== 'at'))
    return undefined;
  return isFigurative(tokens, verb + 1) ? undefined : [passive, verb];
}

/** "expelled from the history books": from what is neither a body nor a place. */
function isFigurative(tokens: Tokens, from: number): boolean {
  if (textAt(tokens, from) !== 'from') return false;
  const bodies = tokens
    .slice(from + 1, from + 1 + MAX_PHRASE)
    .some(
      (token) =>
        (token.kind === 'name' && ['org', 'place'].includes(token.name.found.entity.kind)) ||
        (token.kind === 'word' && BODIES.test(token.text)),
    );
  return !bodies;
}

const BODIES = /^(?:party|union|committee|council|army|comintern|congress|commissariat|government|cell|country)$/u;

const TITLES = ['comrade', 'comrades', 'dr', 'general', 'mr', 'mrs'];

/** Whether a name begins in the midst of another name: "Roy Medvedev". */
const isPartOfName = (tokens: Tokens, at: number): boolean => {
  const before = tokens[at - 1];
  return before?.kind === 'gap' || (before?.kind === 'word' && before.capital && !isOneOf(tokens, at - 1, TITLES));
};

function deedOf(tokens: Tokens, name: number, person: Named): Pick<Deed, 'role' | 'at'> | undefined {
  if (textAt(tokens, name + 1) !== '' && isPossessive(tokens, name)) return deedOfNoun(tokens, name);
  const subject = firstSubject(tokens, name);
  const front = timeInFront(tokens, subject);
  if (front === undefined && (!opensClause(tokens, subject) || isPartOfName(tokens, subject))) return undefined;
  if (hasDeterminer(tokens, name) && !person.linked) return undefined;
  const found = roleOf(tokens, verbFrom(tokens, name));
  if (found === undefined) return undefined;
  const at = timeBehind(tokens, found[1]) ?? front;
  return at === undefined ? undefined : { role: found[0], at };
}

/** "Lenin's speech at the congress" */
function deedOfNoun(tokens: Tokens, name: number): Pick<Deed, 'role' | 'at'> | undefined {
  const apart = isOneOf(tokens, name + 1, ["'", '’', 'ʼ']);
  const noun = !apart ? name + 1 : textAt(tokens, name + 2) === 's' ? name + 3 : name + 2;
  const role = NOUNS.get(textAt(tokens, noun));
  if (role === undefined || !isOneOf(tokens, noun + 1, ['at', 'to', 'during'])) return undefined;
  const at = eventAt(tokens, noun + 2);
  return at === undefined ? undefined : { role, at };
}

/** The deeds that a sentence states; nothing where it is doubtful, or where somebody may be there by name only. */
export function deedsIn({ tokens }: Sentence): Deed[] {
  if (isDoubtful(tokens) || isAbsent(tokens)) return [];
  return tokens.flatMap((token, at): Deed[] => {
    const person = nameAt(tokens, at, 'person');
    const deed = person === undefined ? undefined : deedOf(tokens, at, person);
    return person === undefined || deed === undefined
      ? []
      : [{ person, name: { start: token.start, end: token.end }, ...deed }];
  });
}
