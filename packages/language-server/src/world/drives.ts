import type { Files } from '@glossator/dataset';
import { URI } from 'vscode-uri';

/** The files of one scheme and authority: a disk, a repository that the editor shows, a folder of a browser. */
export interface Drive {
  readonly files: Files;
  /** The URI of a path on it. */
  readonly uriOf: UriOf;
}

export type UriOf = (path: string) => string;

/** A file or a folder. */
export interface Place {
  readonly drive: Drive;
  readonly path: string;
}

export const uriOfPlace = ({ drive, path }: Place): string => drive.uriOf(path);

/** Of everything on a drive alike. What `file:` has for an authority is a part of the path: a machine of the network. */
const keyOf = ({ scheme, authority, query }: URI): string =>
  scheme === 'file' ? 'file:' : `${scheme}://${authority}?${query}`;

/** A drive of Windows has one letter, and editors do not agree on its case. */
function pathOf({ scheme, authority, path }: URI): string {
  const bare = path.replace(/(?<=.)\/+$/u, '');
  if (scheme !== 'file') return bare;
  return authority === '' ? bare.replace(/^\/[A-Z]:/u, (drive) => drive.toLowerCase()) : `//${authority}${bare}`;
}

/** The drives that URIs lead to, each made when it is first met. */
export class Drives {
  readonly #open: (scheme: string, uriOf: UriOf) => Files;
  readonly #byKey = new Map<string, Drive>();

  /** @param open the files of a scheme, which may ask for them by their URIs */
  constructor(open: (scheme: string, uriOf: UriOf) => Files) {
    this.#open = open;
  }

  placeOf(uri: string): Place {
    const parsed = URI.parse(uri);
    const drive = this.#byKey.get(keyOf(parsed)) ?? this.#make(parsed);
    this.#byKey.set(keyOf(parsed), drive);
    return { drive, path: pathOf(parsed) };
  }

  /** The drive that a URI leads to, where another one has led to it before. */
  known(uri: string): Drive | undefined {
    return this.#byKey.get(keyOf(URI.parse(uri)));
  }

  uriOf(files: Files, path: string): string | undefined {
    return [...this.#byKey.values()].find((drive) => drive.files === files)?.uriOf(path);
  }

  #make({ scheme, authority, query }: URI): Drive {
    const uriOf: UriOf =
      scheme === 'file'
        ? (path) => URI.file(path).toString()
        : (path) => URI.from({ scheme, authority, path, query }).toString();
    return { files: this.#open(scheme, uriOf), uriOf };
  }
}
