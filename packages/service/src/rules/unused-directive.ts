import type { Note } from '@glossator/markdown';
import type { Directive, NamedCode } from '../directives.js';
import type { Edit, Fix, RuleFinding } from '../finding.js';
import { redirectTo } from './fixes.js';
import type { Rule } from './rule.js';

/** The mark of a list item, or what else a line begins with that is no indentation and no quote. */
const MARKED = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|\[\^[^\]]+\]:)[ \t]/u;

/** An item that began with the comment begins with what followed it. */
function removalInItem({ text }: Note, { start, end, scope }: Directive): Edit | undefined {
  const next = scope?.start ?? 0;
  return next > end && text.slice(end, next).trim() === '' ? { start, end: next, newText: '' } : undefined;
}

/** Takes a comment away: with its line where no paragraphs would run together then; undefined where that would leave an empty item. */
function removal(note: Note, directive: Directive): Edit | undefined {
  const { text, lines } = note;
  const from = lines.span(lines.at(directive.start).line)?.start ?? directive.start;
  const to = lines.span(lines.at(directive.end).line)?.end ?? directive.end;
  const [before, behind] = [text.slice(from, directive.start), text.slice(directive.end, to)];
  if (behind.trim() === '' && MARKED.test(before) && before.replace(MARKED, '').trim() === '') {
    return removalInItem(note, directive);
  }
  const above = lines.span(lines.at(directive.start).line - 1);
  const parted = above === undefined || text.slice(above.start, above.end).trim() === '';
  if (before.trim() === '' && behind.trim() === '' && parted) return { start: from, end: to, newText: '' };
  // Behind words the space goes too, before them it is indentation.
  const spaces = before.trim() === '' ? 0 : before.length - before.trimEnd().length;
  return { start: directive.start - spaces, end: directive.end, newText: '' };
}

/** Takes one code of several out of a list, with a comma. */
function withoutCode({ codes }: Directive, named: NamedCode): Edit {
  const at = codes.indexOf(named);
  const [previous, next] = [codes[at - 1], codes[at + 1]];
  const start = previous?.end ?? named.start;
  const end = previous === undefined ? (next?.start ?? named.end) : named.end;
  return { start, end, newText: '' };
}

/** Not safe: the reason is the writer's, and what is not found today may be found with the next version of the data. */
function fixesOf(note: Note, directive: Directive, named: NamedCode, alone: boolean): Fix[] {
  const { word, scope } = directive;
  const edit = alone ? removal(note, directive) : withoutCode(directive, named);
  return [
    ...(word.known === 'glossator-ignore' && scope === undefined
      ? [redirectTo(word, 'glossator-ignore-line', false)]
      : []),
    ...(edit === undefined
      ? []
      : [{ title: alone ? 'Remove this comment' : `Remove ${named.code}`, safe: false, edits: [edit] }]),
  ];
}

/**
 * # unused-directive
 *
 * A comment that tells the checker to ignore what it does not find: what was wrong has been mended, or the comment stands in the wrong
 * place. Nothing is said of a rule that is off, nor in a note that could not be read whole.
 *
 * Wrong: `<!-- glossator-ignore label-mismatch: quoted as printed -->⏎[Medvedev](person:sergei-medvedev) spoke.`, `He spoke. <!-- glossator-ignore wrong-kind: why not -->`
 * Right: `<!-- glossator-ignore label-mismatch: quoted as printed -->⏎[Shliapnikov](person:sergei-medvedev) spoke.`
 */
export const unusedDirective: Rule = {
  code: 'unused-directive',
  severity: 'warning',
  check: ({ note, unused }) => {
    const count = new Map<Directive, number>();
    for (const { directive } of unused) count.set(directive, (count.get(directive) ?? 0) + 1);
    return unused.map(({ directive, named }): RuleFinding => {
      const stray = directive.word.known === 'glossator-ignore' && directive.scope === undefined;
      const message = stray
        ? `No block follows here, so "${named.code}" is not ignored: put the comment on a line of its own before one, or write glossator-ignore-line.`
        : `Nothing here is a "${named.code}" that could be ignored: remove the comment, or put it where it belongs.`;
      const alone = count.get(directive) === directive.codes.length;
      return { start: named.start, end: named.end, message, fixes: fixesOf(note, directive, named, alone) };
    });
  },
};
