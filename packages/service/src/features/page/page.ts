import { best, type Resolution } from '@glossator/dataset';
import { KIND_WORDS, parseId } from '@glossator/model';
import { oneLine } from '../../markdown-text.js';
import type { Snapshot } from '../../snapshot.js';
import { cardDates } from '../card.js';
import type { About } from './about.js';
import { facts } from './facts.js';
import { identifiers } from './identifiers.js';
import { life } from './life.js';
import { names } from './names.js';
import { participants } from './participants.js';
import { pageOfDead } from './redirected.js';
import { relations } from './relations.js';
import { distinctions, remarks } from './remarks.js';
import { sourcesOf } from './sources.js';
import { code, compose, EMPTY, heading, type Line, type Passage, plain } from './text.js';

/** All that is known of an entity, on one page of Markdown in which everything from the data is escaped. */
export interface Page {
  /** The shortest id of the entity: that of the successor where the id moved, the id itself where it means nobody for certain. */
  readonly id: string;
  /** Plain text, one line. */
  readonly title: string;
  readonly text: string;
  /** Places of the text at which a passage of a source can be opened, in its order. */
  readonly passages: readonly Passage[];
}

/** What follows the head of a page, a file each. */
const SECTIONS = [facts, life, participants, relations, names, identifiers, distinctions, remarks];

const CLASSES = { event: 'eventClasses', work: 'workClasses', org: 'organizationClasses' } as const;

/** "event, party congress" */
function kindOf({ entity, dataset }: About): string {
  const word = KIND_WORDS[entity.kind];
  if (entity.kind === 'person') return entity.allusion === true ? `${word}, a figure of allusion` : word;
  if (entity.kind === 'place' || entity.kind === 'concept') return word;
  const { class: id } = entity;
  const label = dataset.vocabularies[CLASSES[entity.kind]].find((term) => term.id === id)?.label ?? id;
  return label === word ? word : `${word}, ${label}`;
}

/** Its names in languages other than English. */
const natives = ({ entity }: About): string[] => [
  ...new Set(
    entity.names
      .filter(({ kind, lang, text }) => kind === 'preferred' && lang !== 'en' && text !== entity.label)
      .map(({ text }) => text),
  ),
];

function head(about: About): Line[] {
  const { id, entity, dataset } = about;
  const title = [kindOf(about), cardDates(entity)].filter((text) => text !== '').map(plain);
  const native = natives(about).slice(0, 10).map(plain).join(' · ');
  const description = best(entity, 'description')?.value;
  return [
    heading(1, entity.label),
    EMPTY,
    ...(native === '' ? [] : [[native], EMPTY]),
    [title.join(' — ')],
    EMPTY,
    ...(description === undefined ? [] : [[plain(description)], EMPTY]),
    [`${code(id)} · ${plain(`${dataset.name} ${dataset.version}`)}`],
    EMPTY,
  ];
}

const movedTo = (asked: string, found: Resolution): Line[] =>
  found.status === 'moved'
    ? [[`${code(asked)} moved here in version ${code(found.redirect.version)}: ${plain(found.redirect.reason)}`], EMPTY]
    : [];

/**
 * The page of an id. One that moved shows its successor and says so; one that was split lists what it can mean; one that was
 * withdrawn says why; of one that nobody has, those most like it are listed.
 *
 * @returns undefined for what is no id
 */
export function page({ datasets, near }: Snapshot, asked: string): Page | undefined {
  if (parseId(asked) === undefined) return undefined;
  const found = datasets.resolve(asked);
  if (found.status !== 'live' && found.status !== 'moved') {
    const others = found.status === 'unknown' ? near(asked) : [];
    return { id: asked, title: asked, ...compose(pageOfDead(asked, found, others, datasets)) };
  }
  const about: About = { id: found.id, entity: found.entity, dataset: found.dataset, datasets };
  const lines = [...head(about), ...movedTo(asked, found), ...SECTIONS.flatMap((section) => section(about))];
  return { id: found.id, title: oneLine(found.entity.label), ...compose([...lines, ...sourcesOf(lines)]) };
}
