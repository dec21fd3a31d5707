import { nearFinder } from '@glossator/names';
import { DIRECTIVES, type Directive } from '../directives.js';
import type { RuleFinding } from '../finding.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

const FORM = '<!-- glossator-ignore code: reason -->';

/** The directive that a slip, or another checker's word, stands for; undefined where it switches something on again. */
function meant(word: string): (typeof DIRECTIVES)[number] | undefined {
  if (!/ign|disable|skip|suppress|off/iu.test(word)) return undefined;
  if (/file|all/iu.test(word)) return 'glossator-ignore-file';
  return /line/iu.test(word) && !/next/iu.test(word) ? 'glossator-ignore-line' : 'glossator-ignore';
}

function badWord({ word }: Directive): RuleFinding {
  const right = meant(word.text);
  return {
    start: word.start,
    end: word.end,
    message: `"${word.text}" is no directive: expected ${DIRECTIVES.slice(0, -1).join(', ')} or ${DIRECTIVES.at(-1)}.`,
    fixes: right === undefined ? [] : [redirectTo(word, right, false)],
  };
}

function badCodes({ word, codes }: Directive, known: ReadonlySet<string>): RuleFinding[] {
  if (codes.length === 0) {
    return [
      { start: word.start, end: word.end, message: `No rule is named, so nothing is ignored: expected ${FORM}.` },
    ];
  }
  return codes.flatMap((named): RuleFinding[] => {
    if (known.has(named.code)) return [];
    const near = nearFinder(known)(named.code, 3);
    const cure =
      near.length === 0 ? 'see the table of rules; several are parted by commas' : `did you mean ${near[0]}?`;
    const message = `"${named.code}" is no rule, so nothing is ignored by it: ${cure}`;
    return [{ start: named.start, end: named.end, message, fixes: near.map((code) => redirectTo(named, code, false)) }];
  });
}

const noReason = ({ start, end, reason }: Directive): RuleFinding[] =>
  reason === ''
    ? [{ start, end, message: `No reason is given, so nothing is ignored: write why behind a colon, ${FORM}.` }]
    : [];

/**
 * # unknown-directive
 *
 * A comment to the checker that it cannot obey: a word that it does not know, no rule, a rule that there is not, or no reason.
 * Whoever reads the note later should learn why something was let stand, so the reason is not optional; `why?`, which the fix "Ignore …"
 * leaves to be replaced, is none. The codes of a directive that are right go on to count.
 *
 * Wrong: `<!-- glossator-ignore label-mismatch -->⏎The letter.`, `<!-- glossator-ignore label-mistmatch: as printed -->⏎The letter.`, `<!-- glossator-ignore-next label-mismatch: as printed -->⏎The letter.`
 * Right: `<!-- glossator-ignore label-mismatch: quoted as printed -->⏎[Shliapnikov](person:sergei-medvedev) spoke.`
 */
export const unknownDirective: Rule = {
  code: 'unknown-directive',
  severity: 'warning',
  check: ({ directives, codes }) =>
    directives.flatMap((directive) =>
      directive.word.known === undefined
        ? [badWord(directive)]
        : [...badCodes(directive, codes), ...(directive.codes.length === 0 ? [] : noReason(directive))],
    ),
};
