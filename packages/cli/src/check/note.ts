import path from 'node:path';
import { withSlashes } from '@glossator/dataset/node';
import type { Note, Range } from '@glossator/markdown';
import type { CheckOutput, Position } from '@glossator/model';
import type { Finding } from '@glossator/service';
import type { NoteFile } from '../notes.js';
import { positionAt } from '../positions.js';

export type FindingOutput = CheckOutput['findings'][number];

/** A finding with what a reader is shown of the note, which is not kept. */
export interface Sighting {
  readonly finding: FindingOutput;
  /** The text of its place, cut where it is long; its lines are ended by LF, however the note ends them. */
  readonly text: string;
  /** The line it begins in, or as much of it as is around the place. */
  readonly line: string;
  /** How many UTF-16 units of its line stand before `line`. */
  readonly cut: number;
}

/** Where the text of a new file goes. */
const BEGINNING: Position = { line: 1, column: 1, offset: 0 };

/** So much of a place, and of its line on either side, is shown: a note can be one line of megabytes. */
const SHOWN = 200;

const place = ({ lines }: Note, { start, end }: Range): { readonly start: Position; readonly end: Position } => ({
  start: positionAt(lines, start),
  end: positionAt(lines, end),
});

/** A finding as machines read it: every offset with its line and column, every edit with its file. */
function outputOf(file: string, note: Note, finding: Finding, pathOf: (created: string) => string): FindingOutput {
  const { rule, severity, message, entity, related = [], fixes = [] } = finding;
  return {
    file,
    rule,
    severity,
    message,
    ...place(note, finding),
    ...(entity === undefined ? {} : { entity }),
    ...(related.length === 0
      ? {}
      : { related: related.map((each) => ({ file, ...place(note, each), message: each.message })) }),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, safe, edits, creates = [] }) => ({
            title,
            safe,
            edits: [
              ...edits.map((edit) => ({ file, ...place(note, edit), newText: edit.newText })),
              ...creates.map((created) => ({
                file: pathOf(created.file),
                start: BEGINNING,
                end: BEGINNING,
                newText: created.text,
              })),
            ],
          })),
        }),
  };
}

function sightingOf({ text, lines }: Note, finding: FindingOutput): Sighting {
  const { start, end } = finding;
  const span = lines.span(start.line);
  const from = Math.max(span?.start ?? 0, start.offset - SHOWN);
  const to = Math.min(span?.end ?? text.length, start.offset + 2 * SHOWN);
  return {
    finding,
    // Git may have given the note other ends of lines than where the baseline was written.
    text: text
      .slice(start.offset, Math.min(end.offset, start.offset + 2 * SHOWN))
      .replace(/\r\n?/gu, '\n')
      .slice(0, SHOWN),
    line: text.slice(from, to).replace(/[\r\n]+$/u, ''),
    cut: from - (span?.start ?? 0),
  };
}

/** Everything the rules find in a note. @param cwd what the names of files are relative to */
export function checkNote({ file, text, loaded }: NoteFile, cwd: string): Sighting[] {
  const { service, project } = loaded;
  const note = service.parse(text);
  const pathOf = (created: string): string => withSlashes(path.relative(cwd, path.join(project.root, created)));
  return service.check(note).map((finding) => sightingOf(note, outputOf(file, note, finding, pathOf)));
}
