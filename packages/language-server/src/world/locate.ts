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

/** The curator's record where the dataset is at hand with its records, else its line in the published file. */
export async function locateEntity(loaded: LoadedDataset, id: string): Promise<RecordPlace | undefined> {
  const record = await locateRecord(loaded, id);
  const parts = parseId(id);
  if (record !== undefined || parts === undefined || loaded.published === undefined) return record;
  const file = pathIn(loaded.published, `${FOLDERS[parts.kind]}.json`);
  const text = (await loaded.files.read(file)) ?? '';
  const line = text.split('\n').findIndex((each) => each.startsWith(`{"id":"${id}"`));
  return { file, line: Math.max(line, 0) };
}
