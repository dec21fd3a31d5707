import { kindOf, type Spelling } from '@glossator/model';
import { agreement } from './agree.js';
import { type Linking, linkingOf } from './linking.js';
import type { NameEntry, NameIndex, NameNode } from './name-index.js';
import { isPartOfAnother } from './neighbours.js';
import { type Token, tokenize } from './tokens.js';

export type MatchKind = 'preferred' | 'variant' | 'folded' | 'misprint' | 'candidate';

/**
 * Why it is not certain whom a name means: several bear it (shared), the record says that it may be somebody unknown (record), or the
 * words around it make it look like somebody else's (neighbours).
 */
export type Doubt = 'shared' | 'record' | 'neighbours';

/** A known name found in a text. Offsets are UTF-16, into the text given. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  /** Whom it means, or null: several can be meant, or the record says that it may be somebody else. */
  readonly entity: string | null;
  /** Whom it can mean, in the order of the datasets; never empty. */
  readonly candidates: readonly string[];
  readonly match: MatchKind;
  /** Present where `entity` is null. */
  readonly doubt?: Doubt;
  /** The spelling of the index that was recognised. */
  readonly name: Spelling;
}

interface Hit {
  readonly entry: NameEntry;
  readonly exact: boolean;
}

const linkingOfHit = ({ entry }: Hit): Linking => linkingOf({ kind: kindOf(entry.id) }, entry.name);

/** The spellings that agree with the text at a node; exact ones hide folded ones of the same entity. */
function hitsAt(node: NameNode, text: string, tokens: readonly Token[], from: number): Hit[] {
  const best = new Map<string, Hit>();
  for (const entry of node.entries) {
    const found = agreement(entry, text, tokens, from);
    if (found === 'no') continue;
    const exact = found === 'exact';
    const known = best.get(entry.id);
    if (known === undefined || (exact && !known.exact)) best.set(entry.id, { entry, exact });
  }
  return [...best.values()];
}

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A capital behind the first word, which no beginning of a sentence gives. */
const hasInnerCapital = (text: string): boolean => /[\p{L}\p{N}][^\p{L}\p{N}]+\p{Lu}/u.test(text);

/**
 * Without the common nouns of others. "Workers' Opposition", printed to the letter, is a proper name, and no other's "workers'
 * opposition" where the record of the other says that the noun never links. One word proves nothing: a sentence may begin with it.
 */
function withoutNouns(hits: readonly Hit[]): readonly Hit[] {
  const isProper = (hit: Hit): boolean =>
    hit.exact && linkingOfHit(hit) !== 'never' && hasInnerCapital(hit.entry.name.text);
  if (hits.length < 2 || !hits.some(isProper)) return hits;
  return hits.filter((hit) => hit.exact || linkingOfHit(hit) !== 'never' || !startsSmall(hit.entry.name.text));
}

function kindOfMatch({ entry, exact }: Hit): MatchKind {
  if (entry.name.kind === 'misprint') return 'misprint';
  if (!exact) return 'folded';
  return entry.name.kind === 'preferred' ? 'preferred' : 'variant';
}

/** A text that two entities carry is a candidate wherever it occurs, whatever the records say. */
function doubtOf(hits: readonly Hit[], doubtful: boolean): Doubt | undefined {
  if (doubtful) return 'neighbours';
  if (hits.length > 1) return 'shared';
  return hits.some((hit) => linkingOfHit(hit) === 'candidate') ? 'record' : undefined;
}

function decide(hits: readonly Hit[], doubtful: boolean): Omit<NameMatch, 'start' | 'end'> | undefined {
  const [first] = hits;
  if (first === undefined) return undefined;
  const candidates = hits.map(({ entry }) => entry.id);
  const doubt = doubtOf(hits, doubtful);
  if (doubt !== undefined) return { entity: null, candidates, match: 'candidate', doubt, name: first.entry.name };
  return { entity: first.entry.id, candidates, match: kindOfMatch(first), name: first.entry.name };
}

/** A name that means its entity in prose, be it only perhaps: others are passed over, and hide no shorter one. */
const inProse = (hits: readonly Hit[]): boolean => hits.some((hit) => linkingOfHit(hit) !== 'never');

/** The longest known name that starts at a token and is wanted, and how many tokens it has. */
function longestAt(
  index: NameIndex,
  text: string,
  tokens: readonly Token[],
  from: number,
  wanted: (hits: readonly Hit[]) => boolean,
): readonly [number, Hit[]] {
  let at: NameNode | undefined = index.root;
  let best: readonly [number, Hit[]] = [0, []];
  for (let length = 1; at !== undefined; length += 1) {
    const token = tokens[from + length - 1];
    at = token === undefined ? undefined : at.next.get(token.folded);
    if (at === undefined || at.entries.length === 0) continue;
    const hits = hitsAt(at, text, tokens, from);
    if (hits.length > 0 && wanted(hits)) best = [length, hits];
  }
  return best;
}

/**
 * Finds the known names of a text in one pass; the longest wins and matches never overlap.
 *
 * @example scan(index, 'Against Trotzky') // one match at 8–15
 */
export function scan(index: NameIndex, text: string): NameMatch[] {
  const tokens = tokenize(text);
  const matches: NameMatch[] = [];
  let named = 0;
  for (let from = 0; from < tokens.length; ) {
    const [length, hits] = longestAt(index, text, tokens, from, inProse);
    const [first, last] = [tokens[from], tokens[from + length - 1]];
    const behindName = named > 0 && named === from;
    const decided = decide(withoutNouns(hits), length === 1 && isPartOfAnother(text, tokens, from, behindName));
    if (first !== undefined && last !== undefined && decided !== undefined) {
      matches.push({ start: first.start, end: last.end, ...decided });
      named = from + length;
    }
    from += Math.max(length, 1);
  }
  return matches;
}

/** Somebody whose name a whole text is, and how surely that name means them in prose. */
export interface Bearer {
  readonly id: string;
  readonly linking: Linking;
}

/**
 * Whom a whole text names, whatever its linking says: for labels that a writer chose. A possessive ending is left aside.
 *
 * @returns in the order of the datasets; empty where it is nobody's name
 */
export function bearers(index: NameIndex, text: string): Bearer[] {
  const whole = text.trim().replace(/['’]s?$/u, '');
  for (const candidate of new Set([text.trim(), whole])) {
    const tokens = tokenize(candidate);
    const [length, hits] = longestAt(index, candidate, tokens, 0, () => true);
    if (tokens.length > 0 && length === tokens.length) {
      return hits.map((hit) => ({ id: hit.entry.id, linking: linkingOfHit(hit) }));
    }
  }
  return [];
}
