import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What a terminal would obey, line ends aside: those of the note are part of the patch. */
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/gu;

/** A change of a file as a unified diff that `git apply` takes. Control characters of a note are shown as replacement characters. */
export const unifiedDiff = (file: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  }).replace(OBEYED, '\uFFFD');
