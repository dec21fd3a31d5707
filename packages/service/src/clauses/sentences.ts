import type { Token } from './tokens.js';

/** A sentence, or what stands for one: a heading, an item, a cell. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Whether it is the only one of its block. */
  readonly whole: boolean;
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'approx art assn bd bk ca cf ch chap co col comp dept dr ed eds edn est etc fasc ff fig fn gen gov hon ibid inc jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec jr lt ltd maj messrs mr mrs ms mt nos op cit pp prof pt rev sec ser sgt sr st ' +
    'supp tr trans univ vol vols vs viz'
  ).split(' '),
);

const isStop = (token: Token | undefined): boolean => token?.kind === 'sign' && /^[.!?…]$/u.test(token.text);

/** "V. I. Lenin", "p. 12", "vol. 3": a stop behind a single letter or an abbreviation. */
const isShort = (token: Token | undefined, stop: Token): boolean =>
  token?.kind === 'word' && token.end === stop.start && (token.text.length === 1 || ABBREVIATIONS.has(token.text));

/** Whether a sentence ends with the stop at an index: what follows does not go on in small letters. */
function endsAt(tokens: readonly Token[], at: number): boolean {
  const [before, stop, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (stop === undefined || !isStop(stop) || isStop(next)) return false;
  if (stop.kind === 'sign' && stop.text === '.' && isShort(before, stop)) return false;
  // "1.5", "example.org"
  if (before?.end === stop.start && next?.start === stop.end && next.kind === 'word') return false;
  return next?.kind !== 'word' || next.capital || /^\d/u.test(next.text);
}

/** Cuts a block into sentences; a closing quotation mark or bracket behind the stop begins the next one, which hurts nobody. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  if (tokens.length === 0) return [];
  const cuts = tokens.flatMap((_, at) => (endsAt(tokens, at) ? [at + 1] : []));
  const ends = [...cuts.filter((cut) => cut < tokens.length), tokens.length];
  return ends.map((end, at) => ({ tokens: tokens.slice(ends[at - 1] ?? 0, end), whole: ends.length === 1 }));
}
