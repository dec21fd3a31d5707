/** A published dataset that was tampered with by somebody who knows how: its digests are right again. */
import { sha256 } from '../src/node/digest.js';
import { publish } from './minimal.js';

// biome-ignore lint/suspicious/noExplicitAny: what JSON.parse gives, to be damaged at will.
type Json = any;

const FILES = publish();

/** @param change gets the parsed file and gives what is to stand there instead */
export function resealed(path: string, change: (value: Json) => Json): ReadonlyMap<string, string> {
  const text = JSON.stringify(change(JSON.parse(FILES.get(path) ?? '')));
  const manifest: Json = JSON.parse(FILES.get('dataset.json') ?? '');
  for (const file of manifest.files) if (file.path === path) file.sha256 = sha256(text);
  return new Map([...FILES, ['dataset.json', JSON.stringify(manifest)], [path, text]]);
}
