import type { Tie } from '../clauses/tie.js';
import { tiesOfLives } from './date-conflict.js';
import { thingOf, withSources } from './date-words.js';
import type { Rule } from './rule.js';
import { judge, sides } from './verdict.js';

/** "on 29 June or 29 July": the note gives the rivals itself. */
const givesChoice = ({ date, disputed = false }: Tie): boolean =>
  disputed || date.readings.some(({ edtf }) => /^\[.*,/u.test(edtf));

/**
 * # contested-fact
 *
 * A date that the sentence ties to an event or a life agrees with one claim of the dataset and contradicts a rival one. Nothing is wrong: the
 * message shows both with their sources.
 *
 * Wrong: `[Shliapnikov](person:alexander-shliapnikov) was born in 1883.`
 * Right: `[Miasnikov](person:gavriil-myasnikov) was born in 1889.`
 */
export const contestedFact: Rule = {
  code: 'contested-fact',
  severity: 'hint',
  check: ({ statements: { ties, lives }, note }) =>
    [...ties, ...tiesOfLives(lives)].flatMap((tie) => {
      const found = givesChoice(tie) ? undefined : sides(judge(tie));
      if (found === undefined) return [];
      const { start, end } = tie.date;
      const said = note.text.slice(start, end).replace(/\s+/gu, ' ');
      const message =
        `${said} agrees with ${withSources(found.agreed, tie, thingOf(tie))}, ` +
        `not with ${withSources(found.contradicted, tie)}`;
      return [{ start, end, message, entity: tie.found.id }];
    }),
};
