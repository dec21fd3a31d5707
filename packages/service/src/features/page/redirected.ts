import type { Datasets, Found, Resolution } from '@glossator/dataset';
import { best } from '@glossator/dataset';
import { KIND_WORDS } from '@glossator/model';
import { cardDates } from '../card.js';
import { bounded, code, EMPTY, heading, item, type Line, link, plain } from './text.js';

type Dead = Exclude<Resolution, { readonly status: 'live' | 'moved' }>;

/** An entity that may have been meant. */
function choiceLine({ id, entity }: Found): Line {
  const description = best(entity, 'description')?.value;
  const about = [KIND_WORDS[entity.kind], cardDates(entity), description ?? ''].filter((text) => text !== '');
  return [link(entity.label, id), ` — ${about.map(plain).join(' — ')}`];
}

/** The page of an id that means nobody for certain: what became of it, and what can be meant. */
export function pageOfDead(id: string, found: Dead, near: readonly string[], datasets: Datasets): Line[] {
  const choices =
    found.status === 'split'
      ? found.choices
      : near.flatMap((other) => {
          const known = datasets.resolve(other);
          return known.status === 'live' ? [known] : [];
        });
  const list = bounded(choices, (each) => item(choiceLine(each)));
  const said =
    found.status === 'unknown' ? '' : `in version ${code(found.redirect.version)}: ${plain(found.redirect.reason)}`;
  const words: Readonly<Record<Dead['status'], readonly string[]>> = {
    split: [`${code(id)} was split ${said}`, 'It can mean:'],
    withdrawn: [`${code(id)} was withdrawn ${said}`, ''],
    unknown: [`No entity has the id ${code(id)}.`, list.length === 0 ? 'No id looks like it.' : 'Did you mean:'],
  };
  const [first = '', second = ''] = words[found.status];
  const rest = found.status === 'withdrawn' ? [] : [EMPTY, [second], EMPTY, ...list];
  return [heading(1, id), EMPTY, [first], ...rest];
}
