/** Who and what is named in notes and never linked. */
import type { UnlinkedOutput } from '@glossator/model';
import { inertLine } from '../format/harmless.js';
import { plural, type Sight, shownAs } from './named.js';

type Place = UnlinkedOutput['unlinked'][number]['places'][number];

const placeOf = ({ file, start, end, mention: { text } }: Sight): Place => ({ file, start, end, text });

/** Sights by what they have in common, in the order of the first of each. */
function groupedBy(sights: readonly Sight[], keyOf: (sight: Sight) => string): Sight[][] {
  const groups = new Map<string, Sight[]>();
  for (const sight of sights) {
    const key = keyOf(sight);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [sight]);
    else group.push(sight);
  }
  return [...groups.values()];
}

const folded = (text: string): string => text.replace(/\s+/gu, ' ');

const byCount = (a: { readonly places: readonly Place[] }, b: { readonly places: readonly Place[] }): number =>
  b.places.length - a.places.length;

/**
 * What some notes name and never link, those named most often first. A name that can mean several is told apart, and only where the
 * notes link none of them.
 */
export function unlinkedOf(sights: readonly Sight[]): UnlinkedOutput {
  const linked = new Set(sights.flatMap(({ mention, found }) => (mention.linked && found ? [found.id] : [])));
  const names = sights.filter(({ mention }) => !mention.linked);
  const sure = groupedBy(
    names.filter(({ found }) => found !== undefined && !linked.has(found.id)),
    ({ found }) => found?.id ?? '',
  );
  const open = groupedBy(
    names.filter(({ mention: { entity, candidates } }) => entity === null && !candidates.some((id) => linked.has(id))),
    ({ mention: { text, candidates } }) => JSON.stringify([folded(text), candidates]),
  );
  return {
    schemaVersion: 1,
    unlinked: sure
      .flatMap(([first, ...rest]) =>
        first?.found === undefined
          ? []
          : [{ entity: first.found.id, ...shownAs(first.found), places: [first, ...rest].map(placeOf) }],
      )
      .sort(byCount),
    uncertain: open
      .flatMap(([first, ...rest]) =>
        first === undefined
          ? []
          : [
              {
                text: folded(first.mention.text),
                candidates: [...first.mention.candidates],
                places: [first, ...rest].map(placeOf),
              },
            ],
      )
      .sort(byCount),
  };
}

const lineOf = ({ file, start, text }: Place): string => `  ${file}:${start.line}:${start.column} ${folded(text)}`;

/** For people: each with its places, then the sum. */
export function unlinkedAsText({ unlinked, uncertain }: UnlinkedOutput): string {
  const lines = [
    ...unlinked.flatMap(({ entity, label, dates, places }) => [
      `${entity} ${label}${dates === '' ? '' : ` (${dates})`}: ${plural(places.length, 'time')}, never linked`,
      ...places.map(lineOf),
    ]),
    ...uncertain.flatMap(({ text, candidates, places }) => [
      `${text}: ${plural(places.length, 'time')}, perhaps ${candidates.join(' or ')}`,
      ...places.map(lineOf),
    ]),
    `${unlinked.length === 1 ? '1 entity' : `${unlinked.length} entities`} named and never linked, ${plural(uncertain.length, 'uncertain name')}`,
  ];
  return lines.map((line) => `${inertLine(line)}\n`).join('');
}
