import type { DiffOutput } from '@glossator/model';
import type { World } from '../world.js';
import { demandOf, grouped, kindText, nameOf, placesOf, subjectOf, transition } from './changelog.js';
import { inert } from './harmless.js';
import { type Paint, painter } from './paint.js';

type Change = DiffOutput['changes'][number];

const COLOURS = { major: 'red', minor: 'yellow', patch: 'gray' } as const;

const oneLine = (text: string): string => inert(text.replace(/\s+/gu, ' ').trimEnd());

function changeLine(change: Change, paint: Paint): string {
  const { level, sources } = change;
  const what = transition(change);
  const of = subjectOf(change);
  const said = of === undefined ? kindText(change) : `${kindText(change)} ${of}`;
  const cited = sources.map(({ citation }) => citation).join('; ');
  const text = oneLine(what === '' ? said : `${said}: ${what}`);
  return `  ${paint(COLOURS[level], level)} ${text}${cited === '' ? '' : paint('gray', oneLine(` (${cited})`))}`;
}

/** For people at a terminal: what changed, a thing at a time, where notes mention it, then the sum. */
export function printChanges(output: DiffOutput, world: World): void {
  const paint = painter(world);
  const print = (lines: readonly string[]): void => world.stdout(lines.map((line) => `${line}\n`).join(''));
  for (const changes of grouped(output.changes)) {
    const [{ id, label }] = changes as [Change];
    print([
      paint('bold', oneLine(label === id ? id : `${id}  ${label}`)),
      ...changes.map((change) => changeLine(change, paint)),
      ...placesOf(changes, output.mentions).map(({ place, text }) => `  at ${oneLine(`${place} ${text}`)}`),
      '',
    ]);
  }
  print([oneLine(`${nameOf(output)}: ${demandOf(output)}.`)]);
}
