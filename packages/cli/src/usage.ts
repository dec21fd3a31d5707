/** The words of --help, and the error for a command line that cannot be read. */
export class UsageError extends Error {}

export const HELP = `glossator: who is who and what happened when, in a historian's notes

  glossator check [paths...]      check the references in notes
  glossator mentions [paths...]   list the known names in notes
  glossator index [paths...]      list the people, groups and events of notes, as at the end of a book
  glossator show <id>             show an entity
  glossator search <text>         find entities by any spelling
  glossator export [dataset]      give a whole dataset to another program
  glossator build <folder>        build a dataset from its records
  glossator diff <old> <new>      tell what changed between two builds of a dataset
  glossator migrate [paths...]    write the new ids of what moved into notes
  glossator strip [paths...]      print or copy notes with plain words for references
  glossator init [folder]         set up a folder of notes
  glossator init dataset <folder> begin a dataset of your own

  glossator <command> --help      options and an example
  glossator --version

Exit codes: 0 clean, 1 findings (an unknown id in show, too low a release in diff, ids to decide in migrate), 2 could not run.
`;

export const COMMAND_HELP = {
  check: `glossator check [paths...] [options]

Checks notes: files, folders, globs in quotes, "-" for standard input. Without paths: those that glossator.config.json includes.
What is named behind "!" in quotes is left out: glossator check notes "!**/drafts". Notes that git ignores are checked only where
they, or the folder that is ignored, are named.

  --format <format>[=<file>]     pretty (when absent), json, sarif, github, junit or codeclimate; repeat it for several,
                                 each but one into a file
  --fix                          apply the fixes that cannot change the meaning
  --dry-run                      with --fix: write nothing, print what would change as a unified diff
  --fail-on error|warning|info   exit 1 from this severity on; error when absent
  --rule <code>=<severity>       off, hint, info, warning or error, whatever the configuration says; repeat it
  --baseline <file>              what it knows passes; what is new does not; what was healed is told
  --update-baseline              with --baseline: write it with what is found now
  --changed-since <revision>     only notes that differ from where the branch left a git revision, and new ones
  --stdin-path <file>            how a note on standard input is called
  --jobs <number>                so many threads; when absent one, for very many notes one a core

Example: glossator check notes --fail-on warning
Example: glossator check --format github --format sarif=notes.sarif
`,
  mentions: `glossator mentions [paths...] [options]

Lists the known names in notes, linked and not linked.

  --unlinked                     who and what is named and never linked, by entity, those named most often first
  --format pretty|json           pretty when absent

Example: glossator mentions notes --format json
`,
  index: `glossator index [paths...] [options]

Prints whom notes speak of, and in which lines, as at the end of a book: from references, and from names that surely mean somebody.
Other spellings send the reader to the heading.

  --format markdown|csv|json     markdown when absent
  --kinds <kind>,<kind>          person, org, event, work, place, concept; the first three when absent
  --linked                       from references alone

Example: glossator index notes --kinds person,work
`,
  show: `glossator show <id> [options]

Shows an entity. An unknown id exits with 1 and lists the ids most like it.

  --format pretty|json           pretty when absent

Example: glossator show person:leon-trotsky
`,
  search: `glossator search <text> [options]

Finds entities by a fragment of a name, in any spelling or script, best first.

  --format pretty|json           pretty when absent

Example: glossator search Trotzky
`,
  export: `glossator export [dataset] [options]

Gives a dataset (its name; the first of the configuration when absent) to another program.

  --format json|jsonld|tei|csv|graphml|bibtex
                                 JSON when absent; linked data, a TEI document, tables (CSV on the Web), a network
                                 (Gephi, yEd), a bibliography (BibLaTeX)
  --output <path>                write a file, not to standard output; of csv the folder for its tables, which has to be
                                 empty, missing or an export of before

Example: glossator export party-opposition --format csv --output tables
`,
  build: `glossator build <folder> [options]

Builds a dataset from its YAML records into <folder>/dist. All mistakes are reported at once, with file, line and cure;
then the previous output stays as it was.

  --lock                         for a release: add every id to <folder>/ids.lock; from then on no build passes in which
                                 one of them resolves no more

Example: glossator build data/party-opposition
`,
  diff: `glossator diff <old> <new> [options]

Tells what changed between two builds of one dataset, and the level of release that this asks for. Each is the folder of a
data package, or of records that were built. Exits with 1 where the version of the new one is lower than that level; the
same version twice is no release yet. docs/releases.md says what asks for which level.

  --format pretty|markdown|json  pretty when absent; markdown is a changelog
  --notes <folder>               only what these notes mention, and where; the level stays that of all changes

Example: glossator diff node_modules/@glossator/party-opposition data/party-opposition --notes notes
`,
  migrate: `glossator migrate [paths...] [options]

Writes the new ids of entities that moved into notes, and changes nothing else. Without paths: the notes that
glossator.config.json includes. An id that was split or withdrawn is listed for you to decide, and exits with 1.

  --dry-run                      write nothing, print what would change as a unified diff
  --format pretty|json           pretty when absent

Example: glossator migrate notes --dry-run
`,
  strip: `glossator strip [paths...] [options]

Makes plain words of the references in notes, for readers who have no dataset: a link becomes its label, comments to the
checker go ("<!-- -->" stays where one kept blocks apart), the rest stays as it is and reads as it did. One note, or "-"
for standard input, goes to standard output.

  --output <folder>              write copies there, each under the path it has below the working directory

Example: glossator strip notes --output plain
`,
  init: `glossator init [folder] [options]
glossator init dataset <folder> [options]

Sets up a folder of notes: a configuration, a first note, and a workflow that checks the notes on GitHub. With "dataset":
begins a dataset of your own, which builds at once. What is there already is kept as it is.

  --dataset <package or ./path>  of notes: a dataset they refer to; repeat it for several. When absent: those that
                                 package.json names, else @glossator/party-opposition
  --name <slug>                  of a dataset: its name; that of the folder when absent

Example: glossator init thesis
Example: glossator init dataset data/my-subject
`,
} as const;

export type Command = keyof typeof COMMAND_HELP;

export const isCommand = (text: string | undefined): text is Command =>
  text !== undefined && Object.hasOwn(COMMAND_HELP, text);
