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
  /** The words that say what was done. */
  readonly verb: Range;
  /** A role of the vocabulary. */
  readonly role: string;
  /** `later`: the deed came after the event, or presupposes it, "signed a protest against the execution". */
  readonly at: { readonly date: ProseDate } | { readonly event: Named; readonly later?: boolean };
}

const roles = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries).flatMap(([role, verbs]) => verbs.split(' ').map((verb) => [verb, role] as const)));

/** Verbs of one who acts, by the role that they say. */
const ACTIVE = roles({
  attended:
    'attended attends voted votes arrived arrives travelled traveled visited visits met joined fled escaped emigrated worked lived fought participated participates',
  author: 'wrote writes drafted',
  leader: 'led chaired chairs presided presides commanded',
  removed: 'resigned',
  signatory: 'signed signs',
  speaker:
    'spoke speaks addressed addresses declared announced told delivered replied replies answered protested lectured ' +
    'argued insisted proposed moved demanded urged warned welcomed greeted opposed criticised criticized denounced defended refused',
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

/** Whether a clause goes on at an index: no new one has begun, nobody else is quoted; `joined` lets "and" and objects by. */
const goesOn = (token: Token | undefined, joined = false): boolean =>
  token !== undefined &&
  !(token.kind === 'sign' && /^[;:—–(“„«"]$/u.test(token.text)) &&
  !(token.kind === 'word' && CLAUSES.has(token.text) && !(joined && JOINING.has(token.text))) &&
  // Another deed, of which the date would be: "opposed the rising planned in 1930".
  !(token.kind === 'word' && !token.capital && (/..(?:ed|ing)$/u.test(token.text) || PARTICIPLES.has(token.text)));

const JOINING: ReadonlySet<string> = new Set(['and', 'for', 'of', 'about', 'to', 'after', 'before']);

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
const TRANSITIVE = /^(?:attend|address|chair|told|led|visit|sign|join|welcom|greet)/u;

/** Prepositions in front of an event that the deed falls into, and of one that it follows or presupposes. */
const DURING = ['at', 'during', 'in'];
const LATER: ReadonlyMap<string, RegExp> = new Map([
  ['after', /./u],
  ['against', /^(?:signed|voted|protested)$/u],
  ['for', /^(?:signed|voted)$/u],
  ['into', /^led$/u],
  ['over', /^presided$/u],
]);

/** The event that a preposition at an index ties to a verb. */
function eventBehind(tokens: Tokens, at: number, verb: string): Deed['at'] | undefined {
  const word = textAt(tokens, at);
  if (DURING.includes(word)) return eventAt(tokens, at + 1);
  const event = LATER.get(word)?.test(verb) === true ? eventAt(tokens, at + 1) : undefined;
  return event === undefined ? undefined : { ...event, later: true };
}

/** When the deed was: behind its verb, at an event or in a date. */
function timeBehind(tokens: Tokens, { first, last }: Said): Deed['at'] | undefined {
  const verb = textAt(tokens, first);
  const object = eventAt(tokens, last + 1);
  if (object !== undefined) return TRANSITIVE.test(verb) ? object : undefined;
  // "was a delegate to the congress"
  if (last > first && isOneOf(tokens, last + 1, ['to', 'of'])) return eventAt(tokens, last + 2);
  for (let at = last + 1; at < last + MAX_WORDS; at += 1) {
    const event = eventBehind(tokens, at, verb);
    if (event !== undefined) return event;
    if (!goesOn(tokens[at])) return undefined;
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
      const whole = phraseStart(tokens, at) === from && event.linked && !isPossessive(tokens, at);
      return whole ? { event } : undefined;
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

/** What says a role: the words from one index to another. */
interface Said {
  readonly role: string;
  readonly first: number;
  readonly last: number;
}

/** "took part", "took the chair", "was a delegate": a role in more than one word. */
const PHRASES: readonly (readonly [role: string, words: readonly string[]])[] = [
  ['attended', ['took', 'part']],
  ['attended', ['takes', 'part']],
  ['leader', ['took', 'the', 'chair']],
  ['speaker', ['took', 'the', 'floor']],
  ['attended', ['was', 'a', 'delegate']],
  ['attended', ['was', 'a', 'guest']],
];

/** The verb that somebody is the subject of, and the role it says. */
function roleOf(tokens: Tokens, first: number): Said | undefined {
  const phrase = PHRASES.find(([, words]) => words.every((word, at) => textAt(tokens, first + at) === word));
  if (phrase !== undefined) return { role: phrase[0], first, last: first + phrase[1].length - 1 };
  const active = ACTIVE.get(textAt(tokens, first));
  if (active !== undefined) return { role: active, first, last: first };
  if (!isOneOf(tokens, first, ['was', 'were', 'is'])) return undefined;
  const last = behindAdverbs(tokens, first + 1);
  const passive = PASSIVE.get(textAt(tokens, last));
  // "Lenin was present in every office in 1930."
  if (passive === undefined || (textAt(tokens, last) === 'present' && textAt(tokens, last + 1) !== 'at'))
    return undefined;
  return isFigurative(tokens, last + 1) ? undefined : { role: passive, first, last };
}

/** The verbs of a subject: the one behind it, and one behind "and". */
function rolesOf(tokens: Tokens, name: number): Said[] {
  const from = verbFrom(tokens, name);
  const first = roleOf(tokens, from);
  for (let at = from + 1; at < from + MAX_WORDS && goesOn(tokens[at], true); at += 1) {
    const second = textAt(tokens, at) === 'and' ? roleOf(tokens, behindAdverbs(tokens, at + 1)) : undefined;
    if (second !== undefined) return first === undefined ? [second] : [first, second];
  }
  return first === undefined ? [] : [first];
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

type Done = Said & Pick<Deed, 'at'>;

function deedsOf(tokens: Tokens, name: number, person: Named): Done[] {
  if (textAt(tokens, name + 1) !== '' && isPossessive(tokens, name)) return deedOfNoun(tokens, name);
  const subject = firstSubject(tokens, name);
  const start = person.linked ? phraseStart(tokens, subject) : subject;
  const front = timeInFront(tokens, start);
  if (front === undefined && (!opensClause(tokens, start) || isPartOfName(tokens, start))) return [];
  if (hasDeterminer(tokens, name) && !person.linked) return [];
  return rolesOf(tokens, name).flatMap((said): Done[] => {
    const at = timeBehind(tokens, said) ?? front;
    return at === undefined ? [] : [{ ...said, at }];
  });
}

/** "Lenin's speech at the congress" */
function deedOfNoun(tokens: Tokens, name: number): Done[] {
  const apart = isOneOf(tokens, name + 1, ["'", '’', 'ʼ']);
  const noun = !apart ? name + 1 : textAt(tokens, name + 2) === 's' ? name + 3 : name + 2;
  const role = NOUNS.get(textAt(tokens, noun));
  if (role === undefined || !isOneOf(tokens, noun + 1, ['at', 'to', 'during'])) return [];
  const at = eventAt(tokens, noun + 2);
  return at === undefined ? [] : [{ role, first: noun, last: noun, at }];
}

/** The deeds that a sentence states; nothing where it is doubtful, or where somebody may be there by name only. */
export function deedsIn({ tokens }: Sentence): Deed[] {
  if (isDoubtful(tokens) || isAbsent(tokens)) return [];
  return tokens.flatMap((_, name): Deed[] => {
    const person = nameAt(tokens, name, 'person');
    if (person === undefined) return [];
    return deedsOf(tokens, name, person).map(({ role, first, last, at }) => {
      const [{ start = 0 } = {}, { end = 0 } = {}] = [tokens[first], tokens[last]];
      return { person, role, at, verb: { start, end } };
    });
  });
}
