/** The words by which a sentence says that an event happened, and which edge of it they are about. */

/** Which part of the time of something a date is of. */
export type Aspect = 'whole' | 'start' | 'end';

type Words = ReadonlyMap<string, Aspect>;

const table = (whole: string, start = '', end = ''): Words => {
  const entries = (words: string, aspect: Aspect): [string, Aspect][] =>
    words.split(' ').flatMap((word) => (word === '' ? [] : [[word, aspect]]));
  return new Map([...entries(whole, 'whole'), ...entries(start, 'start'), ...entries(end, 'end')]);
};

/** "The congress met, opened, closed": of any event. */
const ACTIVE = table(
  'met meets sat sits convened convenes assembled assembles gathered gathers happened happens occurred occurs lasted lasts ran runs came followed fell',
  'opened opens began begins started starts commenced commences',
  'closed closes ended ends concluded concludes finished finishes',
);

/** "took place", "broke out", "came to an end". */
const PHRASES: readonly (readonly [words: readonly string[], aspect: Aspect])[] = [
  [['took', 'place'], 'whole'],
  [['takes', 'place'], 'whole'],
  [['broke', 'out'], 'start'],
  [['breaks', 'out'], 'start'],
  [['came', 'to', 'an', 'end'], 'end'],
  [['was', 'over'], 'end'],
];

/** "was held": of any event. */
const PASSIVE = table('held convened sitting meeting', 'opened begun started', 'closed concluded ended');

/** "The club was attacked": what is done in an event of the class, so that its being done is the event. */
const BY_CLASS: ReadonlyMap<string, Words> = new Map([
  ['arrest', table('arrested detained seized jailed imprisoned rounded')],
  ['attack', table('attacked raided stormed bombed shot')],
  ['censure', table('censured reprimanded rebuked')],
  ['death', table('died')],
  ['decision', table('adopted proclaimed taken passed made approved introduced issued')],
  ['dissolution', table('dissolved disbanded suppressed liquidated broken crushed')],
  ['election', table('elected')],
  ['execution', table('executed shot hanged killed')],
  ['exile', table('exiled deported banished expelled')],
  ['expulsion', table('expelled excluded')],
  ['formation', table('formed founded created established')],
  ['letter', table('written sent signed addressed')],
  ['murder', table('murdered assassinated killed shot')],
  ['publication', table('published printed issued')],
  ['removal', table('removed dismissed')],
  ['revolution', table('', '', 'crushed defeated suppressed')],
  ['rising', table('rose revolted mutinied', '', 'crushed defeated suppressed')],
  ['seizure', table('seized confiscated raided closed')],
  ['sentence', table('sentenced passed pronounced')],
  ['speech', table('delivered made given')],
  ['strike', table('', '', 'broken crushed suppressed')],
  ['treaty', table('signed concluded')],
  ['trial', table('tried heard')],
  ['vote', table('taken')],
]);

/** What an assembly does while it meets. */
export const ACTS: ReadonlySet<string> = new Set(
  (
    'adopted approved banned condemned confirmed decided declared decreed elected endorsed expelled forbade outlawed passed prohibited ' +
    'proclaimed ratified rejected resolved voted heard debated discussed'
  ).split(' '),
);

export const ASSEMBLIES: ReadonlySet<string> = new Set(['conference', 'congress', 'meeting']);

/** What comes of these lasts longer than they do: "the New Economic Policy ended in 1928" is not said of its introduction. */
const OUTLASTED: ReadonlySet<string> = new Set([
  'appointment',
  'decision',
  'exile',
  'formation',
  'publication',
  'treaty',
]);

/** What the words at the beginning of a list say of an event, and how many they are. */
export function happening(
  words: readonly string[],
  eventClass: string,
): { readonly aspect: Aspect; readonly length: number } | undefined {
  const phrase = PHRASES.find(([each]) => each.every((word, at) => words[at] === word));
  const isOutlasted = (aspect: Aspect | undefined): boolean => aspect === 'end' && OUTLASTED.has(eventClass);
  if (phrase !== undefined) return isOutlasted(phrase[1]) ? undefined : { aspect: phrase[1], length: phrase[0].length };
  const had = words[0] === 'had' || words[0] === 'has' ? 1 : 0;
  const active = ACTIVE.get(words[had] ?? '');
  if (active !== undefined) return isOutlasted(active) ? undefined : { aspect: active, length: had + 1 };
  const be = had === 0 ? /^(?:was|were|is|are)$/u.test(words[0] ?? '') : words[had] === 'been';
  const first = words[had + 1] === 'first' || words[had + 1] === 'finally' ? had + 2 : had + 1;
  const passive = be ? participle(words[first] ?? '', eventClass) : undefined;
  return passive === undefined ? undefined : { aspect: passive, length: first + 1 };
}

/** "held", or "attacked" of an attack. */
export const participle = (word: string, eventClass: string): Aspect | undefined =>
  PASSIVE.get(word) ?? BY_CLASS.get(eventClass)?.get(word);

/** Whether a label is itself the verb: "Kirov was [shot](event:murder-of-kirov)". */
export function isVerb(label: string, eventClass: string): boolean {
  const words = label.split(' ').filter((word) => !/^(?:was|were|been|is)$/u.test(word));
  const verbs = BY_CLASS.get(eventClass);
  return words.some((word) => verbs?.has(word)) || /^(?:\p{L}{2,}ed|found|fled|forbade|broke)$/u.test(words[0] ?? '');
}
