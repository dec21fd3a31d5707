import type { Datasets } from '@glossator/dataset';
import type { Range } from '@glossator/markdown';
import type { Entity, Name } from '@glossator/model';
import { spelledAlike, tokenize } from '@glossator/names';
import type { Mention } from '../features/mentions.js';
import type { Fix, RuleFinding } from '../finding.js';
import type { Rule, RuleContext } from './rule.js';

/** One part of an entity's name as a note prints it. */
interface Printed extends Range {
  /** The same for all that print the part in one spelling. */
  readonly folded: string;
  /** As the record has it. */
  readonly word: string;
  /** In which languages the record has it. */
  readonly languages: ReadonlySet<string>;
}

/** A part of an entity's name, with the words that stand there in its recorded names. */
interface Part {
  readonly id: string;
  readonly entity: Entity;
  readonly known: readonly string[];
  readonly printed: Printed[];
}

/** Another name is no other spelling. */
const isSpelling = ({ kind }: Name): boolean => kind === 'preferred' || kind === 'variant';

/** The language of a spelling: of a romanisation that of the label, for whose readers it was made. */
function languageOf({ lang }: Name, { names, label }: Entity): string {
  if (!lang.includes('-Latn')) return lang;
  return names.find(({ text }) => text === label)?.lang ?? lang;
}

/** Which of the words of a name can be compared: a person's first and last, of others each with that in the same place. */
const partsOf = (kind: Entity['kind'], count: number): readonly (readonly [part: string, at: number])[] => {
  if (kind !== 'person') return Array.from({ length: count }, (_, at) => [`${at} of ${count}`, at] as const);
  return count === 1
    ? [['last', 0]]
    : [
        ['first', 0],
        ['last', count - 1],
      ];
};

/** The words of a mention, a possessive ending left aside. */
function wordsOf({ text }: Mention) {
  const words = tokenize(text);
  const last = words.at(-1);
  return last?.folded === 's' && /['’]/u.test(text.charAt(last.start - 1)) ? words.slice(0, -1) : words;
}

/** The words of an entity's names that stand in the place of a part, folded. */
function knownWords({ kind, names }: Entity, part: string): string[] {
  return names.flatMap(({ text }) => {
    const words = tokenize(text);
    const at = partsOf(kind, words.length).find(([name]) => name === part)?.[1];
    return at === undefined ? [] : [words[at]?.folded ?? ''];
  });
}

function addMention(parts: Map<string, Part>, mention: Mention, id: string, entity: Entity): void {
  const words = wordsOf(mention);
  const printed = words.map(({ folded }) => folded).join(' ');
  const bearing = entity.names.flatMap((name) => {
    const own = tokenize(name.text);
    return own.map(({ folded }) => folded).join(' ') === printed ? [{ name, own }] : [];
  });
  const [first] = bearing;
  if (first === undefined || !bearing.every(({ name }) => isSpelling(name))) return;
  const languages = new Set(bearing.map(({ name }) => languageOf(name, entity)));
  for (const [name, at] of partsOf(entity.kind, words.length)) {
    const [word, own] = [words[at], first.own[at]];
    if (word === undefined || own === undefined) continue;
    const key = `${id} ${name}`;
    const part = parts.get(key) ?? { id, entity, known: knownWords(entity, name), printed: [] };
    const [start, end] = [mention.start + word.start, mention.start + word.end];
    part.printed.push({ start, end, folded: word.folded, word: own.word, languages });
    parts.set(key, part);
  }
}

/** Whether a place lies in what is quoted or a title; asked in the order of the text. */
function isQuotedIn(quoted: readonly Range[]): (start: number) => boolean {
  let next = 0;
  return (start) => {
    while ((quoted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (quoted[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
  };
}

function partsIn({ mentions, note }: RuleContext, datasets: Datasets): Part[] {
  const parts = new Map<string, Part>();
  const isQuoted = isQuotedIn(note.quoted);
  for (const mention of mentions) {
    if (mention.entity === null || isQuoted(mention.start)) continue;
    const found = datasets.resolve(mention.entity);
    if (found.status === 'live') addMention(parts, mention, mention.entity, found.entity);
  }
  return [...parts.values()];
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((each) => b.has(each));

/** The spellings of a part with their places, the commonest first; of two as common the earlier. */
function spellings({ printed }: Part): (readonly [Printed, ...Printed[]])[] {
  const groups = new Map<string, [Printed, ...Printed[]]>();
  for (const each of printed) {
    const group = groups.get(each.folded);
    if (group === undefined) groups.set(each.folded, [each]);
    else group.push(each);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

const isUpper = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();

function findingsOf(part: Part, text: string): RuleFinding[] {
  const all = spellings(part);
  return all.flatMap((rare, rank) => {
    const other = all
      .slice(0, rank)
      .find(
        ([common]) =>
          spelledAlike(common.folded, rare[0].folded, part.known) && shares(common.languages, rare[0].languages),
      );
    if (other === undefined) return [];
    const [common] = other;
    const edits = rare.map(({ start, end }) => {
      const newText = isUpper(text.slice(start, end)) ? common.word.toUpperCase() : common.word;
      return { start, end, newText };
    });
    return rare.map((place, at): RuleFinding => {
      const printed = text.slice(place.start, place.end);
      const fix = (title: string, chosen: Fix['edits']): Fix => ({ title, safe: false, edits: chosen });
      const every = at === 0 && rare.length > 1;
      return {
        start: place.start,
        end: place.end,
        message: `"${printed}" is "${common.word}" elsewhere in this note: ${part.entity.label} in two spellings.`,
        entity: part.id,
        related: [{ start: common.start, end: common.end, message: `"${common.word}" here` }],
        fixes: [
          fix(`Change to ${common.word}`, edits.slice(at, at + 1)),
          ...(every ? [fix(`Change all ${rare.length} to ${common.word}`, edits)] : []),
        ],
      };
    });
  });
}

/**
 * # inconsistent-spelling
 *
 * One part of a name in two spellings of one language in the same note. Only spellings that the records have are compared, and
 * only the writer's own words: not quotations, titles, emphasised words or code. Another name (a pseudonym, a name at birth), another language,
 * an initial, a plural or an adjective is no other spelling. The rarer one is marked, of two as common the later.
 *
 * Wrong: `Miasnikov wrote. Lenin answered Myasnikov.`
 * Right: `Miasnikov wrote. Lenin answered Miasnikov.`, `Miasnikov wrote. "Myasnikov's letter", it says.`, `Miasnikov is Мясников.`
 */
export const inconsistentSpelling: Rule = {
  code: 'inconsistent-spelling',
  severity: 'off',
  check: (context) => partsIn(context, context.datasets).flatMap((part) => findingsOf(part, context.note.text)),
};
