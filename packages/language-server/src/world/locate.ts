/** Where the record of an entity can be read. */
import { type LoadedDataset, pathIn } from '@glossator/dataset';
import { FOLDERS, parseId } from '@glossator/model';

/** A line of a file, from 0. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
}

/** The curator's record, where it is at hand. */
export async function locateRecord({ files, root }: LoadedDataset, id: string): Promise<RecordPlace | undefined> {
  const parts = parseId(id);
  if (parts === undefined) return undefined;
  const file = pathIn(root, `${FOLDERS[parts.kind]}/${parts.slug}.yaml`);
  const stat = await files.stat(file).catch(() => undefined);
  return stat?.type === 'file' ? { file, line: 0 } : undefined;
}

/** What a line of a published file begins with: an entity stands on each. */
const BEGINNING = '{"id":"';

/** On which line of a published file each id stands, from 0. */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (let [at, line] = [0, 0]; at < text.length; line += 1) {
    const from = at + BEGINNING.length;
    if (text.startsWith(BEGINNING, at)) lines.set(text.slice(from, text.indexOf('"', from)), line);
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  }
  return lines;
}

/** By dataset as it was loaded, and by file: a list of symbols asks a hundred times, of files of many megabytes. */
const known = new WeakMap<LoadedDataset, Map<string, Promise<ReadonlyMap<string, number>>>>();

function linesIn(loaded: LoadedDataset, file: string): Promise<ReadonlyMap<string, number>> {
  const files = known.get(loaded) ?? new Map<string, Promise<ReadonlyMap<string, number>>>();
  known.set(loaded, files);
  const lines = files.get(file) ?? loaded.files.read(file).then((text = '') => linesOf(text));
  files.set(file, lines);
  // What could not be read may be there the next time.
  lines.catch(() => files.delete(file));
  return lines;
}

/** The curator's record where the dataset is at hand with its records, else its line in the published file. */
export async function locateEntity(loaded: LoadedDataset, id: string): Promise<RecordPlace | undefined> {
  const record = await locateRecord(loaded, id);
  const parts = parseId(id);
  if (record !== undefined || parts === undefined || loaded.published === undefined) return record;
  const file = pathIn(loaded.published, `${FOLDERS[parts.kind]}.json`);
  return { file, line: (await linesIn(loaded, file)).get(id) ?? 0 };
}
