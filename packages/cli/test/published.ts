/** Reports as those read them for whom they are: by the schema that was published, or as the reader's own source reads them. */
import fs from 'node:fs';
import path from 'node:path';
import Ajv4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect } from 'vitest';

const published = (name: string): string =>
  fs.readFileSync(path.join(import.meta.dirname, '../../../test/schemas', name), 'utf8');

const ajv = new Ajv4({ allErrors: true, strict: false });
formats(ajv);

function reader(name: string): (value: unknown) => void {
  const validate = ajv.compile(JSON.parse(published(name)));
  return (value) => {
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  };
}

const sarifSchema = reader('sarif-2.1.0.schema.json');
const issueSchema = reader('gitlab-codeclimate.schema.json');
const junitSchema = XsdValidator.fromDoc(XmlDocument.fromString(published('junit-10.xsd')));

/** What our reports have of SARIF. */
export interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
  readonly results: readonly SarifResult[];
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications?: readonly {
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations?: readonly [{ readonly physicalLocation: unknown }];
      }[];
    },
  ];
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly enabled?: boolean; readonly level?: string };
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: SarifRegion;
  };
}

interface SarifRegion {
  readonly startLine: number;
  readonly charOffset: number;
  readonly charLength: number;
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: SarifRegion;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
}

/** The run of a report. Fails where it is not SARIF 2.1.0. */
export function readSarif(text: string): SarifRun {
  const log = JSON.parse(text) as { readonly runs: readonly [SarifRun] };
  sarifSchema(log);
  return log.runs[0];
}

/** A message as a viewer shows it: what it would make of placeholders and links stands between ⟦ and ⟧. */
export const shownOf = ({ text }: { readonly text: string }): string =>
  text
    .replace(/\{\{|\}\}|\{\d+\}/gu, (match) =>
      match.startsWith('{') && match !== '{{' ? `⟦${match}⟧` : match.charAt(0),
    )
    .replace(/\[((?:[^[\]\\]|\\[[\]\\])*)\]\(([^)\s]*)\)/gu, '⟦$1→$2⟧');

/** An issue of a report of code quality. */
export interface Issue {
  readonly check_name: string;
  readonly description: string;
  readonly severity: string;
  readonly fingerprint: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } };
}

/** The issues of a report. Fails where GitLab would refuse one. */
export function readCodeclimate(text: string): readonly Issue[] {
  const issues = JSON.parse(text) as Issue[];
  for (const issue of issues) issueSchema(issue);
  return issues;
}

/** What stands at an XPath of a report. Fails where it is no report of JUnit. */
export function readJunit(text: string, ...paths: readonly string[]): readonly (readonly string[])[] {
  const document = XmlDocument.fromString(text);
  try {
    junitSchema.validate(document);
    return paths.map((each) => document.find(each).map(({ content }) => content));
  } finally {
    document.dispose();
  }
}

/** A command that GitHub's runner obeys. */
export interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescaped = (text: string, escapes: readonly (readonly [string, string])[]): string =>
  escapes.reduce((rest, [code, character]) => rest.replaceAll(code, character), text);

const LINE_ENDS = [
  ['%0D', '\r'],
  ['%0A', '\n'],
] as const;

const inData = (text: string): string => unescaped(text, [...LINE_ENDS, ['%25', '%']]);
const inProperty = (text: string): string => unescaped(text, [...LINE_ENDS, ['%3A', ':'], ['%2C', ','], ['%25', '%']]);

/** A line as the runner reads it: `::name key=value,key=value::data`. */
function commandOf(line: string): Command {
  const [, info, data] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? expect.fail(`no command: ${JSON.stringify(line)}`);
  const [command = '', ...rest] = (info ?? '').split(' ');
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), inProperty(pair.slice(pair.indexOf('=') + 1))] as const);
  return { command, properties: Object.fromEntries(pairs), data: inData(data ?? '') };
}

/** The commands of a log, a line each, whichever way lines end there. */
export const readCommands = (log: string): readonly Command[] =>
  log
    .split(/\r\n|\r|\n/u)
    .filter((line) => line !== '')
    .map(commandOf);
