import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CheckOutput } from '@glossator/model';
import { RULES } from '@glossator/service';
import { RULE_HELP } from '@glossator/service/rule-help';
import { fingerprints } from './fingerprint.js';
import { mostSevereFirst } from './most-severe.js';
import type { About, Rendered } from './rendered.js';
import { strictJson, wellFormed } from './strict-json.js';

type FindingOutput = CheckOutput['findings'][number];
type ProblemOutput = NonNullable<CheckOutput['problems']>[number];
type Fix = NonNullable<FindingOutput['fixes']>[number];
type Place = Pick<FindingOutput, 'file' | 'start' | 'end'>;

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** GitHub refuses a run with more results than this. */
const REFUSED_ABOVE = 25_000;

/** Of the results of a run GitHub shows as many: the most severe ones, it says, so they come first where there are more. */
const SHOWN = 5000;

/** SARIF knows nothing below a note. */
const LEVELS = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

const RULE_INDEX: ReadonlyMap<string, number> = new Map(RULES.map(({ code }, at) => [code, at]));

/**
 * Text as it is: no placeholder in it, and no link, both of which a reader of SARIF would make of the words of a note. A backslash says
 * something only in front of what would end the text of a link.
 */
const message = (text: string) => ({
  text: text.replace(/(?<!\\)(\\*)\](?=\()/gu, '$1$1\\]').replace(/[{}]/gu, '$&$&'),
});

/** A path as a relative URI. */
const uriOf = (file: string): string =>
  wellFormed(file)
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/');

/** A file below the working directory, or wherever else it is. */
const artifact = (file: string) =>
  path.isAbsolute(file) ? { uri: pathToFileURL(file).href } : { uri: uriOf(file), uriBaseId: '%SRCROOT%' };

/** The same place by lines and columns, and by offsets; all ends are exclusive, all counts are UTF-16 units. */
const region = ({ start, end }: Pick<Place, 'start' | 'end'>) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
  charOffset: start.offset,
  charLength: end.offset - start.offset,
});

const physicalLocation = (place: Place) => ({ artifactLocation: artifact(place.file), region: region(place) });

/** An edit of the note; a fix that makes a new file is not one of SARIF's, which replaces text in files that are there. */
const fixesOf = ({ file, fixes = [] }: FindingOutput) =>
  fixes
    .filter(({ edits }) => edits.every((edit) => edit.file === file))
    .map(({ title, edits }: Fix) => ({
      description: message(title),
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: edits.map((edit) => ({
            deletedRegion: region(edit),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    }));

function resultOf(finding: FindingOutput, fingerprint: string | undefined) {
  const { rule, severity, related = [] } = finding;
  const ruleIndex = RULE_INDEX.get(rule);
  const fixes = fixesOf(finding);
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: message(finding.message),
    locations: [{ physicalLocation: physicalLocation(finding) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((each, id) => ({
            id,
            physicalLocation: physicalLocation(each),
            message: message(each.message),
          })),
        }),
    partialFingerprints: { 'glossator/v1': fingerprint },
    ...(fixes.length === 0 ? {} : { fixes }),
  };
}

const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/u.exec(text)?.[0] ?? text;

function ruleOf({ code, severity }: (typeof RULES)[number]) {
  const { description = code, help = code } = RULE_HELP.get(code) ?? {};
  return {
    id: code,
    shortDescription: { text: firstSentence(description) },
    fullDescription: { text: description },
    // The braces of its examples stay single: GitHub shows help as it stands.
    help: { text: description, markdown: help },
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
  };
}

/** What could not be checked, and where. */
const notificationOf = ({ file, line, column, message: said }: ProblemOutput) => ({
  level: 'error',
  message: message(said),
  ...(file === undefined
    ? {}
    : {
        locations: [
          {
            physicalLocation: {
              artifactLocation: artifact(file),
              ...(line === undefined
                ? {}
                : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
            },
          },
        ],
      }),
});

/** What is to be said of a report with so many findings. */
function wordsOf(count: number): string[] {
  if (count > REFUSED_ABOVE) {
    return [
      `GitHub refuses a SARIF report of more than ${REFUSED_ABOVE} results and shows ${SHOWN}: this one has the ${REFUSED_ABOVE} most severe of ${count} findings. Check folder by folder to have all.`,
    ];
  }
  if (count > SHOWN)
    return [`GitHub shows ${SHOWN} results of a SARIF report: this one has ${count}, the most severe first.`];
  return [];
}

/**
 * The findings as SARIF 2.1.0, for GitHub's code scanning and whatever else reads it.
 *
 * Places count UTF-16 units and are relative to the working directory, which for GitHub is the root of the repository. A fingerprint
 * `glossator/v1` knows a finding again when lines above it change; `primaryLocationLineHash` is left to GitHub's own upload, which
 * computes it of the checked-out text. More findings than GitHub shows come the most severe first; more than it takes are cut, which the
 * report says itself.
 *
 * @example sarif(output, { version: '1.0.0', files: ['notes/a.md'] }).text
 */
export function sarif({ findings, problems = [] }: CheckOutput, { version }: About): Rendered {
  const words = wordsOf(findings.length);
  const names = new Map(fingerprints(findings).map((name, at) => [findings[at], name]));
  const isCut = findings.length > REFUSED_ABOVE;
  const notifications = [
    ...problems.map(notificationOf),
    ...(isCut ? words.map((word) => ({ level: 'warning', message: message(word) })) : []),
  ];
  const kept = findings.length > SHOWN ? mostSevereFirst(findings).slice(0, REFUSED_ABOVE) : findings;
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Glossator', version, semanticVersion: version, rules: RULES.map(ruleOf) } },
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            ...(notifications.length === 0 ? {} : { toolExecutionNotifications: notifications }),
          },
        ],
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which the notes were checked.' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: kept.map((finding) => resultOf(finding, names.get(finding))),
      },
    ],
  };
  return { text: strictJson(log), words };
}
