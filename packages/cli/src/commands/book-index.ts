import { json } from '../format/json.js';
import { sayProblems } from '../format/problem.js';
import { bookIndexOf, INDEX_KINDS, type IndexKind } from '../handing-on/book-index.js';
import { indexAsCsv, indexAsMarkdown } from '../handing-on/book-index-formats.js';
import { sightsIn } from '../handing-on/named.js';
import { readNotes } from '../notes.js';
import { oneOf, readOptions } from '../options.js';
import { EXIT, type ExitCode, type World } from '../world.js';

const FORMATS = { markdown: indexAsMarkdown, csv: indexAsCsv, json };

function kindsOf(value: string | undefined): IndexKind[] {
  const wanted = (value ?? 'person,org,event').split(',');
  return wanted.map((each) => oneOf('kinds', each, INDEX_KINDS));
}

/** `glossator index`: whom notes speak of, and in which lines, as at the end of a book. */
export async function bookIndex(args: readonly string[], world: World): Promise<ExitCode> {
  const { values, positionals } = readOptions(args, {
    format: { type: 'string' },
    kinds: { type: 'string' },
    linked: { type: 'boolean' },
  });
  const format = oneOf('format', values.format, ['markdown', 'csv', 'json']);
  const kinds = kindsOf(values.kinds);
  const { notes, problems } = await readNotes(positionals, world);
  world.stdout(FORMATS[format](bookIndexOf(sightsIn(notes), kinds, values.linked ?? false)));
  sayProblems(problems, world);
  return problems.length > 0 ? EXIT.failed : EXIT.clean;
}
