import type { MentionsOutput } from '@glossator/model';
import { inertLine } from '../format/harmless.js';
import { printJson } from '../format/json.js';
import { sayProblems } from '../format/problem.js';
import { sightsIn } from '../handing-on/named.js';
import { unlinkedAsText, unlinkedOf } from '../handing-on/unlinked.js';
import { type NoteFile, readNotes } from '../notes.js';
import { FORMAT, oneOf, readOptions } from '../options.js';
import { positionAt } from '../positions.js';
import { EXIT, type ExitCode, type World } from '../world.js';

/** Whom an uncertain name can mean. */
function maybe(candidates: readonly string[]): string {
  if (candidates.length === 0) return 'nobody known';
  return candidates.length === 1 ? `perhaps ${candidates[0]}` : `one of ${candidates.join(', ')}`;
}

/** `glossator mentions --unlinked`: who and what is named and never linked, by entity. */
function tellUnlinked(notes: readonly NoteFile[], format: 'pretty' | 'json', world: World): void {
  const output = unlinkedOf(sightsIn(notes));
  if (format === 'json') printJson(output, world);
  else world.stdout(unlinkedAsText(output));
}

/** Every known name in its place. */
function tellAll(notes: readonly NoteFile[], format: 'pretty' | 'json', world: World): void {
  const output: MentionsOutput = {
    schemaVersion: 1,
    mentions: notes.flatMap(({ file, text, loaded: { service } }) => {
      const note = service.parse(text);
      return service.mentions(note).map(({ start, end, candidates, doubt: _, ...rest }) => ({
        file,
        start: positionAt(note.lines, start),
        end: positionAt(note.lines, end),
        ...rest,
        candidates: [...candidates],
      }));
    }),
  };
  if (format === 'json') printJson(output, world);
  else {
    for (const { file, start, text, entity, candidates, match, linked, why } of output.mentions) {
      const whom = entity ?? maybe(candidates);
      const how = [linked ? 'linked' : match, ...(why === undefined ? [] : [why])].join('; ');
      world.stdout(
        `${inertLine(`${file}:${start.line}:${start.column} ${text.replace(/\s+/gu, ' ')}: ${whom} (${how})`)}\n`,
      );
    }
  }
}

/** `glossator mentions`: every known name, linked and not. */
export async function mentions(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, { ...FORMAT, unlinked: { type: 'boolean' } });
  const format = oneOf('format', values.format, ['pretty', 'json']);
  const { notes, problems } = await readNotes(positionals, world);
  if (values.unlinked) tellUnlinked(notes, format, world);
  else tellAll(notes, format, world);
  sayProblems(problems, world);
  return problems.length > 0 ? EXIT.failed : EXIT.clean;
}
