import type { CheckOutput } from '@glossator/model';
import { eastAsianWidth } from 'get-east-asian-width';
import type { Sighting } from '../check/note.js';
import { inert, inertLine } from './harmless.js';
import { type Paint, painter } from './paint.js';

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const;

/**
 * How many columns a terminal gives a text: two to 字, none to an accent of its own. Emoji that are joined into one picture are
 * counted one by one, as some terminals show them; to part a text into what others show as one takes longer to load than a note to check.
 */
const columnsOf = (text: string): number =>
  Array.from(text.replace(/[\p{M}\p{Cf}]/gu, '')).reduce(
    (sum, letter) => sum + eastAsianWidth(letter.codePointAt(0) ?? 0),
    0,
  );

/** As many blanks as a text has columns; a tab stays one. */
const blanks = (text: string): string =>
  text
    .split('\t')
    .map((part) => ' '.repeat(columnsOf(part)))
    .join('\t');

/** The line of a finding with the place underlined; a place that runs over what is shown of the line is underlined up to its end. */
function excerpt({ finding: { start, end, severity }, line, cut }: Sighting, paint: Paint): string {
  const number = String(start.line).padStart(5);
  const from = start.column - 1 - cut;
  const to = end.line === start.line ? Math.min(end.column - 1 - cut, line.length) : line.length;
  const before = blanks(inert(line.slice(0, from)));
  const marks = '^'.repeat(Math.max(1, columnsOf(inert(line.slice(from, to)))));
  return `${paint('gray', `${number} |`)} ${inert(line)}\n${paint('gray', '      |')} ${before}${paint(COLOURS[severity], marks)}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What became of the findings of a baseline. */
function baselineLines({ baseline }: CheckOutput): string[] {
  if (baseline === undefined) return [];
  const healed = baseline.healed.reduce((sum, { count }) => sum + count, 0);
  return [
    ...baseline.healed.map(
      ({ file, rule, text }) => `healed: ${inertLine(`${file} ${rule} ${text.replace(/\s+/gu, ' ')}`)}`,
    ),
    `${plural(baseline.known, 'finding')} of the baseline left, ${healed} healed${healed > 0 ? ': --update-baseline forgets them' : ''}`,
  ];
}

/** For people: every finding with its line, then the sum. */
export function pretty(output: CheckOutput, sightings: readonly Sighting[], colour: boolean): string {
  const { summary, datasets, problems } = output;
  const paint = painter({ colour });
  const shown = sightings.map((sighting) => {
    const { file, start, severity, rule, message } = sighting.finding;
    const place = paint('bold', inertLine(`${file}:${start.line}:${start.column}`));
    const head = `${place} ${paint(COLOURS[severity], severity)} ${inertLine(message)} ${paint('gray', rule)}`;
    return `${head}\n${excerpt(sighting, paint)}\n\n`;
  });
  const { files, errors, warnings, infos, hints } = summary;
  const more = [...(infos > 0 ? [plural(infos, 'info')] : []), ...(hints > 0 ? [plural(hints, 'hint')] : [])].map(
    (text) => `, ${text}`,
  );
  const served = datasets.map(({ name, version }) => `${name} ${version}`).join(', ');
  // Where no note was checked no dataset was asked for: to say that there is none would mislead.
  const found = `with ${served || 'no dataset'}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${more.join('')}`;
  const incomplete = problems === undefined ? '' : '; not everything could be checked';
  const sum = `${plural(files, 'note')} checked${files === 0 ? '' : ` ${found}`}${incomplete}`;
  return [...shown, ...[...baselineLines(output), sum].map((line) => `${line}\n`)].join('');
}
