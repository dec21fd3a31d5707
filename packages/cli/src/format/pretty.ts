import type { Note } from '@glossator/markdown';
import type { CheckOutput } from '@glossator/model';
import type { World } from '../world.js';
import { harmless } from './harmless.js';
import { type Paint, painter } from './paint.js';

type FindingOutput = CheckOutput['findings'][number];

/** A note with what was found in it. */
export interface CheckedNote {
  readonly note: Note;
  readonly findings: readonly FindingOutput[];
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const;

/** The line of a finding with the place underlined; a place that runs over the line's end is underlined up to it. */
function excerpt({ text, lines }: Note, { start, end, severity }: FindingOutput, paint: Paint): string {
  const span = lines.span(start.line);
  const line = text.slice(span?.start, span?.end).replace(/[\r\n]+$/u, '');
  const number = String(start.line).padStart(5);
  const last = end.line === start.line ? end.column - 1 : line.length;
  const before = harmless(line.slice(0, start.column - 1)).replace(/[^\t]/gu, ' ');
  const marks = '^'.repeat(Math.max(1, last - start.column + 1));
  return `${paint('gray', `${number} |`)} ${harmless(line)}\n${paint('gray', '      |')} ${before}${paint(COLOURS[severity], marks)}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** For people: every finding with its line, then the sum. */
export function printPretty(checked: readonly CheckedNote[], { summary, datasets }: CheckOutput, world: World): void {
  const paint = painter(world);
  for (const { note, findings } of checked) {
    for (const finding of findings) {
      const { file, start, severity, rule, message } = finding;
      const place = paint('bold', harmless(`${file}:${start.line}:${start.column}`));
      world.stdout(`${place} ${paint(COLOURS[severity], severity)} ${harmless(message)} ${paint('gray', rule)}\n`);
      world.stdout(`${excerpt(note, finding, paint)}\n\n`);
    }
  }
  const { files, errors, warnings, infos, hints } = summary;
  const more = [...(infos > 0 ? [plural(infos, 'info')] : []), ...(hints > 0 ? [plural(hints, 'hint')] : [])].map(
    (text) => `, ${text}`,
  );
  const served = datasets.map(({ name, version }) => `${name} ${version}`).join(', ');
  world.stdout(
    `${plural(files, 'note')} checked with ${served || 'no dataset'}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${more.join('')}\n`,
  );
}
