/** The text of a note, from its bytes. */
import { isUtf8 } from 'node:buffer';
import { InputError, type Problem, stripBom } from '@glossator/dataset';

/** So much of the beginning tells how letters are written. */
const LOOKED_AT = 8000;

const SAVE = 'save it as UTF-8.';

/** Every other byte of Latin letters in UTF-16 is zero: those at even places where the higher byte comes first. */
function looksLikeUtf16(file: Buffer): boolean {
  const bytes = file.subarray(0, LOOKED_AT);
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xFF\xFE' || mark === '\xFE\xFF') return true;
  // Most notes have none, and are not looked at byte by byte.
  if (!bytes.includes(0)) return false;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return bytes.length % 2 === 0 && Math.min(even, odd) === 0 && Math.max(even, odd) * 4 > bytes.length;
}

/** The first line, from 1, that is not UTF-8: no letter of it goes over the end of a line. */
function lineThatIsNot(bytes: Buffer): number {
  const lines = bytes.toString('latin1').split(/\r\n?|\n/u);
  return lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1;
}

/** Why bytes are no text that can be read; undefined where they are. */
function refusal(bytes: Buffer): Omit<Problem, 'file'> | undefined {
  if (looksLikeUtf16(bytes)) return { message: `is UTF-16: ${SAVE}` };
  if (bytes.includes(0)) {
    return { message: 'is binary, expected text: leave it out with "exclude" in glossator.config.json.' };
  }
  return isUtf8(bytes) ? undefined : { line: lineThatIsNot(bytes), message: `is not UTF-8: ${SAVE}` };
}

/** The text of a note without a byte order mark. @throws InputError where it is not UTF-8, whose letters a fix would lose */
export function textOf(file: string, bytes: Buffer): { readonly text: string; readonly bom: boolean } {
  const refused = refusal(bytes);
  if (refused !== undefined) throw new InputError([{ file, ...refused }]);
  const raw = bytes.toString('utf8');
  const text = stripBom(raw);
  return { text, bom: text !== raw };
}
