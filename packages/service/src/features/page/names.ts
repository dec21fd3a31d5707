import type { Name } from '@glossator/model';
import type { About } from './about.js';
import { citedBehind } from './cited.js';
import { languageWords } from './language.js';
import { groupedList, type Line, plain, section, strong } from './text.js';

const KINDS: Readonly<Record<Name['kind'], string | undefined>> = {
  preferred: 'preferred',
  variant: undefined,
  alias: 'alias',
  birth: 'at birth',
  pseudonym: 'pseudonym',
  misprint: 'misprint',
};

const LINKING: ReadonlyMap<Name['linking'], string> = new Map([
  ['candidate', 'may be another’s'],
  ['never', 'not looked for in notes'],
]);

function nameLine(name: Name, { dataset }: About): Line {
  const words = [KINDS[name.kind], LINKING.get(name.linking)].filter((word) => word !== undefined);
  const text = name.kind === 'misprint' ? plain(name.text) : strong(name.text);
  // Where it is printed, and then who else gives it.
  const places = [...(name.seen ?? []), ...(name.cite ?? [])];
  return [text, words.length === 0 ? '' : ` (${words.join('; ')})`, ...citedBehind(places, dataset)];
}

/** Every spelling by its language, with what it is and where it stands. */
export const names = (about: About): Line[] =>
  section(
    'Names',
    groupedList(
      about.entity.names,
      ({ lang }) => languageWords(lang),
      (name) => nameLine(name, about),
    ),
  );
