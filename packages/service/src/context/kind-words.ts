import { KIND_WORDS, type Kind, kindOf } from '@glossator/model';
import { tokenize } from '@glossator/names';
import { keep, type Means } from './context.js';

/** Words that stand directly before or behind a name and say what kind of thing it is. */
const WORDS: Readonly<Partial<Record<Kind, string>>> = {
  person: 'comrade citizen commissar mr mrs dr professor general товарищ тов',
  org: 'group faction organization organisation union committee party bureau soviet members группа',
  event: 'rising revolt mutiny strike trial uprising rebellion восстание',
  work: 'newspaper paper journal magazine pamphlet brochure book article manifesto periodical газета журнал брошюра',
  place: 'city town port fortress village province garrison город крепость',
};

const KIND_OF_WORD: ReadonlyMap<string, Kind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as Kind] as const)),
);

/** Nothing but spaces, one line break and marks of emphasis or quotation between a name and its neighbour. */
const NEIGHBOUR = /^[ \t\u2060\u00ad]*(?:\r\n|\n|\r)?[ \t\u2060"“”„«»*_]*$/u;

/** How far before and behind a name its neighbour is looked for: the length of a long word. */
const REACH = 40;

/**
 * A word beside the name says the kind: "the newspaper Pravda", "the Kronstadt garrison".
 *
 * @example byKindWord({ block: 'the magazine Rabochaya Pravda', … }) // only works are left
 */
export const byKindWord: Means = ({ candidates, block, start, end }) => {
  const ahead = block.slice(Math.max(0, start - REACH), start);
  const behind = block.slice(end, end + REACH);
  const [before, after] = [tokenize(ahead).at(-1), tokenize(behind)[0]];
  const beside = [
    before !== undefined && NEIGHBOUR.test(ahead.slice(before.end)) ? before : undefined,
    after !== undefined && after.start > 0 && NEIGHBOUR.test(behind.slice(0, after.start)) ? after : undefined,
  ];
  for (const token of beside) {
    const kind = token === undefined ? undefined : KIND_OF_WORD.get(token.folded);
    if (token === undefined || kind === undefined) continue;
    const kept = keep(candidates, `“${token.word}” beside it says ${KIND_WORDS[kind]}`, (id) => kindOf(id) === kind);
    if (kept !== undefined) return kept;
  }
  return undefined;
};
