/** The words of --help, and the error for a command line that cannot be read. */
export class UsageError extends Error {}

export const HELP = `glossator: who is who and what happened when, in a historian's notes

  glossator check [paths...]      check the references in notes
  glossator mentions [paths...]   list the known names in notes
  glossator show <id>             show an entity
  glossator search <text>         find entities by any spelling
  glossator export [dataset]      print a whole dataset as JSON
  glossator build <folder>        build a dataset from its records

  glossator <command> --help      options and an example
  glossator --version

Exit codes: 0 clean, 1 findings (or an unknown id in show), 2 could not run.
`;

export const COMMAND_HELP = {
  check: `glossator check [paths...] [options]

Checks notes. Without paths: those that glossator.config.json includes.

  --format pretty|json           pretty when absent
  --fix                          apply the fixes that cannot change the meaning
  --fail-on error|warning|info   exit 1 from this severity on; error when absent

Example: glossator check notes --fail-on warning
`,
  mentions: `glossator mentions [paths...] [options]

Lists the known names in notes, linked and not linked.

  --format pretty|json           pretty when absent

Example: glossator mentions notes --format json
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

Prints a dataset (its name; the first of the configuration when absent) as one JSON object.

  --format json                  json when absent

Example: glossator export party-opposition
`,
  build: `glossator build <folder>

Builds a dataset from its YAML records into <folder>/dist. All mistakes are reported at once, with file, line and cure;
then the previous output stays as it was.

Example: glossator build data/party-opposition
`,
} as const;

export type Command = keyof typeof COMMAND_HELP;

export const isCommand = (text: string | undefined): text is Command =>
  text !== undefined && Object.hasOwn(COMMAND_HELP, text);
