import type { Datasets } from '@glossator/dataset';
import { type Configuration, FOLDERS, type IdParts, type Kind } from '@glossator/model';
import type { Fix, NewFile } from '../finding.js';

/** What a record cites until its writer names a better source: the notes, where the name was met. */
const SOURCE = 'my-notes';

/** As long as a name may be. */
const MAX_NAME = 200;

/** What no name of a record holds: control characters, halves of a pair, marks that turn the direction. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\u202a-\u202e\u2066-\u2069]/u;

const isName = (text: string): boolean =>
  text.length <= MAX_NAME && /[\p{L}\p{N}]/u.test(text) && !FORBIDDEN.test(text);

/** The folder of records as a plain path below that of the configuration; undefined for any other. */
function folderOf(records: string | undefined): string | undefined {
  if (records === undefined || /^[/\\]|[:\\\p{Cc}]/u.test(records)) return undefined;
  const parts = records.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? undefined : parts.join('/');
}

/** Where no word of the name tells more. */
const CLASSES = { event: 'meeting', org: 'committee', work: 'book' } as const;

/** A class whose word stands in the name, and all to choose from; undefined for a kind without classes. */
function classOf(kind: Kind, name: string, { all }: Datasets) {
  if (kind !== 'event' && kind !== 'org' && kind !== 'work') return undefined;
  const property = ({ event: 'eventClasses', org: 'organizationClasses', work: 'workClasses' } as const)[kind];
  const ids = [...new Set(all.flatMap(({ vocabularies }) => vocabularies[property].map(({ id }) => id)))].sort();
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  return { ids, chosen: ids.find((id) => words.includes(id)) ?? CLASSES[kind] };
}

/** A text as YAML has it between double quotes, which is how JSON has it. */
const quoted = (text: string): string => JSON.stringify(text);

type Class = ReturnType<typeof classOf>;

function recordFile(folder: string, { kind, slug }: IdParts, name: string, named: Class): NewFile {
  const classLine = named === undefined ? '' : `# One of: ${named.ids.join(', ')}\nclass: ${named.chosen}\n`;
  // A language that is not known is not guessed; most names are printed in Latin letters, for readers of English.
  const lang = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(name) ? 'en' : 'und';
  const text = `# Cite where you read the name in place of "${SOURCE}", and say what else you know.
${classLine}names:
  - { text: ${quoted(name)}, lang: ${lang}, kind: preferred, cite: [{ source: ${SOURCE} }] }
why: Named in my notes.
`;
  return { file: `${folder}/${FOLDERS[kind]}/${slug}.yaml`, text };
}

/** The source of the first record; the next ones find it there. */
function sourceFiles(folder: string, { all }: Datasets): NewFile[] {
  if (all.some(({ sources }) => sources.has(SOURCE))) return [];
  return [{ file: `${folder}/sources/${SOURCE}.yaml`, text: 'type: secondary\ntitle: My notes\n' }];
}

/**
 * Creates a record of one's own for an id that no dataset has, with the name that a label gives it. It is a beginning: it builds,
 * and cites the notes.
 *
 * @param label its text, without markup
 * @returns nothing where the configuration has no `records`, the id names another dataset, or the label could be no name
 */
export function recordFixes(
  { datasets, config }: { readonly datasets: Datasets; readonly config: Configuration },
  id: IdParts,
  label: string,
): Fix[] {
  const folder = folderOf(config.records);
  const name = label.normalize('NFC').trim();
  // Records of one's own are the last of the datasets.
  const isOwn = id.dataset === undefined || id.dataset === datasets.all.at(-1)?.name;
  if (folder === undefined || !isName(name) || !isOwn) return [];
  const named = classOf(id.kind, name, datasets);
  const creates = [recordFile(folder, id, name, named), ...sourceFiles(folder, datasets)];
  // A class is guessed: whoever chooses the fix is to see it.
  const guess = named === undefined ? '' : ` with the class ${named.chosen}`;
  const title = `Create a record for "${name}"${guess} in ${folder}/${FOLDERS[id.kind]}`;
  return [{ title, safe: false, edits: [], creates }];
}
