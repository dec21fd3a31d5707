/** A stretch of lines, from 1, both ends included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * The first stretch of a locator.
 *
 * @example firstLines('243-244, 260') // { from: 243, to: 244 }
 */
export function firstLines(locator: string): Lines | undefined {
  const match = /^\s*(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?/u.exec(locator);
  if (match === null) return undefined;
  const from = Number(match[1]);
  return from < 1 ? undefined : { from, to: Math.max(from, Number(match[2] ?? from)) };
}

/** A text as sources are counted and told apart: lines that end with LF, no byte order mark. */
export const asCounted = (text: string): string =>
  text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where the reader keeps a copy of a source: under the key of the source with its dataset, or alone.
 *
 * @param sources the setting, which may hold anything
 */
export function copyOf(sources: unknown, dataset: string, source: string): string | undefined {
  const given = new Map(Object.entries((sources ?? {}) as object));
  const found: unknown = given.get(`${dataset}/${source}`) ?? given.get(source);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
