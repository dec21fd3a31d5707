// Generated from ../../schemas by scripts/generate.mjs. Change the schemas, then run "npm run generate".

/**
 * An id: one of the six prefixes, a colon, a slug of ASCII letters, digits and single hyphens, such as person:gavriil-myasnikov.
 */
export type EntityId = string;
/**
 * A glob, relative to this file: ** alone between slashes and at most three times; in one part at most three of *, + and groups, which have no slash beside a wildcard. What is more intricate could take forever to compare: write several.
 */
export type Glob = string;
/**
 * ASCII lower-case words joined by single hyphens.
 */
export type Slug = string;
/**
 * A proleptic Gregorian day, year-month-day; a year outside 0000-9999 has a sign.
 */
export type IsoDate = string;
/**
 * A BCP 47 tag: en, ru-Cyrl, ru-Latn, ru-Latn-alalc97.
 */
export type LanguageTag = string;
/**
 * Lines of a source's transcription, from 1: "243", "243-244", "12, 40-41".
 */
export type Lines = string;
/**
 * An ISO 8601 duration of years, months, weeks and days, of ten thousand years at most: P1M15D. A leading minus counts backwards.
 */
export type Duration = string;
/**
 * A proleptic Gregorian day, or null where nothing is known.
 */
export type IsoDateOrNull = string | null;
/**
 * What names this claim for ever: property, canonical value, role or type and target, authored key.
 */
export type ClaimKey = string;
/**
 * At least one: a fact without a source is refused.
 */
export type Citations = Citation[];
/**
 * How sure the curators are that the source is right; certain when absent.
 */
export type Certainty = 'certain' | 'probable' | 'possible';
/**
 * Whether the source states it or the curators infer it; stated when absent.
 */
export type Basis = 'stated' | 'inferred';
/**
 * Points at one of several rival claims, with a reason; the others stay.
 */
export type Rank = 'preferred';
/**
 * Why this claim is the preferred one.
 */
export type Reason = string;
/**
 * A remark of the curator.
 */
export type Note = string;
/**
 * A term of a vocabulary: memberOf, speaker, party-congress.
 */
export type Term = string;
/**
 * dist/index.json: what is needed to find an entity without loading it.
 */
export type DatasetIndex = IndexEntry[];
/**
 * redirects.yaml: where ids that are no longer live lead.
 */
export type Redirects = Redirect[];

/**
 * glossator check --baseline FILE: findings that a repository has had for long, and that pass.
 */
export interface Baseline {
  /**
   * Of this file. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * Each kind of finding of a note once.
   *
   * Items: Findings of one rule at equal words of one note.
   */
  findings: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    /**
     * Its code.
     */
    rule: string;
    /**
     * The words at which it is found, the first 200 UTF-16 units of them.
     */
    text: string;
    /**
     * How many of them pass.
     */
    count: number;
  }[];
}
/**
 * The copy of the source that was read, when it was not the source itself.
 */
export interface Via {
  /**
   * Where it was read, an https or http address.
   */
  address: string;
  /**
   * The day on which it was read: 2026-11-22.
   */
  accessed: string;
}
/**
 * Where a source says it.
 */
export interface Citation {
  /**
   * The key of a source: the name of its file in sources/, without .yaml.
   */
  source: string;
  lines?: Lines;
  /**
   * Page or pages as the source numbers them.
   */
  page?: string;
  /**
   * A part of a source without pages: a heading, an entry, 'lead', 'infobox'.
   */
  section?: string;
  /**
   * The date or the name exactly as the source prints it.
   */
  asPrinted?: string;
  /**
   * A remark of the curator.
   */
  note?: string;
  via?: Via;
}
/**
 * Where a source prints a spelling.
 */
export interface Attestation {
  /**
   * The key of a source: the name of its file in sources/, without .yaml.
   */
  source: string;
  lines: Lines;
}
/**
 * One spelling of a name, with the places where it is printed (seen) or the source that gives it (cite).
 */
export interface Name {
  /**
   * The spelling.
   */
  text: string;
  lang: LanguageTag;
  /**
   * preferred: the one to show in this language; misprint: found in notes, never offered.
   */
  kind: 'preferred' | 'variant' | 'alias' | 'birth' | 'pseudonym' | 'misprint';
  /**
   * Whether this text in prose means this entity: sure (the default), candidate (it may be somebody else), never.
   */
  linking?: 'sure' | 'candidate' | 'never';
  /**
   * Every place where a source with a transcription prints this spelling.
   */
  seen?: Attestation[];
  /**
   * The sources that give this spelling, where it is not seen in a transcription.
   */
  cite?: Citation[];
}
/**
 * The earliest and latest days on which it can have started and ended; null where nothing is known.
 */
export interface Bounds {
  earliestStart: IsoDateOrNull;
  latestStart: IsoDateOrNull;
  earliestEnd: IsoDateOrNull;
  latestEnd: IsoDateOrNull;
}
/**
 * A date known only by its distance from an event.
 */
export interface RelativeDate {
  /**
   * The event to count from.
   */
  to: string;
  /**
   * From which end of that event to count.
   */
  edge: 'start' | 'end';
  /**
   * The least distance, an ISO 8601 duration: P1M15D; a leading minus counts backwards.
   */
  min: string;
  /**
   * The greatest distance, an ISO 8601 duration: P2M15D; a leading minus counts backwards.
   */
  max: string;
}
/**
 * A date: edtf (always proleptic Gregorian) or relative, never both.
 */
export interface HistoricalDate {
  /**
   * Extended Date/Time Format (ISO 8601-2), proleptic Gregorian: 1880-10-31, 1923, 1921-03-08/1921-03-16, 1887~, [1922-02-20,1922-02-22] for one of two days.
   */
  edtf?: string;
  /**
   * The Old Style (Julian) date as printed, to the day: 1880-10-19.
   */
  julian?: string;
  /**
   * The date expression as the cited source writes it.
   */
  asWritten?: string;
  relative?: RelativeDate;
  bounds: Bounds;
}
/**
 * A claim whose value is a date.
 */
export interface DateClaim {
  claim: ClaimKey;
  value: HistoricalDate;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * A claim whose value is a short text in the curators' own words.
 */
export interface TextClaim {
  claim: ClaimKey;
  /**
   * In our own words, English.
   */
  value: string;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * A claim whose value is a point on the earth (WGS 84).
 */
export interface CoordinatesClaim {
  claim: ClaimKey;
  value: Coordinates;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * Decimal degrees, WGS 84.
 */
export interface Coordinates {
  /**
   * North is positive.
   */
  latitude: number;
  /**
   * East is positive.
   */
  longitude: number;
}
/**
 * A claim whose value is an identifier in another register, seen on a page that was read.
 */
export interface IdentifierClaim {
  claim: ClaimKey;
  value: Identifier;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * A number or name in another register.
 */
export interface Identifier {
  /**
   * The register: viaf, wikidata.
   */
  scheme: string;
  /**
   * As that register writes it.
   */
  id: string;
}
/**
 * A claim that this entity stands in a relation to another one.
 */
export interface Relation {
  claim: ClaimKey;
  /**
   * A relation type, in the direction that is stored: memberOf, partOf, before, authorOf.
   */
  type: string;
  /**
   * The id of the other entity: org:workers-group.
   */
  to: string;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * A claim that an entity took part in this event in a role.
 */
export interface Participation {
  claim: ClaimKey;
  /**
   * The id of who took part: person:flor-mitin.
   */
  entity: string;
  /**
   * A role: speaker, signatory, expelled.
   */
  role: string;
  when?: HistoricalDate;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * Tells two claims apart that would else have one key.
   */
  key?: string;
}
/**
 * A judgement that another entity is somebody or something else.
 */
export interface Distinction {
  /**
   * The id of the other one.
   */
  entity: string;
  /**
   * Why this claim is the preferred one.
   */
  reason: string;
}
/**
 * A relation stored on another entity, seen from this one.
 */
export interface InverseRelation {
  type: Term;
  from: EntityId;
  claim: ClaimKey;
}
/**
 * A part in an event, stored on the event, seen from who took part.
 */
export interface Involvement {
  event: EntityId;
  role: Term;
  claim: ClaimKey;
}
/**
 * An idea, doctrine or institution that a historian would link.
 */
export interface Concept {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'concept';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * glossator.config.json: which datasets a folder of notes uses, and how it is checked.
 */
export interface Configuration {
  /**
   * Where this schema lies.
   */
  $schema?: string;
  /**
   * In order: a short id means the first dataset that has it.
   *
   * Items: A package name, or a path that starts with ./ or ../.
   */
  datasets?: string[];
  /**
   * Notes to check; ** /*.md when absent.
   */
  include?: Glob[];
  /**
   * Notes and folders to leave out.
   */
  exclude?: Glob[];
  /**
   * Severity of each rule.
   */
  rules?: {
    [k: string]: 'off' | 'hint' | 'info' | 'warning' | 'error';
  };
  /**
   * Whether [[person:slug|label]] is a reference too; false when absent.
   */
  wikilinks?: boolean;
  /**
   * A folder of records of your own, relative to this file and below its folder: new entities, and names and claims that are added to those of the datasets.
   */
  records?: string;
}
/**
 * dataset.yaml: what the dataset is.
 */
export interface DatasetRecord {
  name: Slug;
  /**
   * For readers.
   */
  title: string;
  /**
   * One sentence.
   */
  description?: string;
  /**
   * An SPDX identifier: CC0-1.0.
   */
  licence: string;
  baseSource?: Slug;
  /**
   * Roles of this dataset's own.
   */
  roles?: RoleTerm[];
  /**
   * Relation types of its own.
   */
  relationTypes?: RelationType[];
  /**
   * Event classes of its own.
   */
  eventClasses?: ClassTerm[];
  /**
   * Work classes of its own.
   */
  workClasses?: ClassTerm[];
  /**
   * Organization classes of its own.
   */
  organizationClasses?: ClassTerm[];
}
/**
 * A part that somebody or something takes in an event.
 */
export interface RoleTerm {
  id: Term;
  /**
   * For readers, English.
   */
  label: string;
  /**
   * What it means, one sentence.
   */
  definition: string;
  /**
   * Whether only a person alive at the time can fill it.
   */
  needsLivingPerson: boolean;
  /**
   * The same term in other vocabularies.
   */
  mappings?: {
    /**
     * A term of schema.org.
     */
    schemaOrg?: string;
    /**
     * A class or property of CIDOC-CRM.
     */
    cidocCrm?: string;
    /**
     * A value for TEI, such as relation/@name.
     */
    tei?: string;
  };
}
/**
 * A relation between two entities, in the direction in which it is stored.
 */
export interface RelationType {
  id: Term;
  /**
   * Read from the entity that stores it: "member of".
   */
  label: string;
  inverse: Term;
  /**
   * Read from the other one: "members".
   */
  inverseLabel: string;
  /**
   * What it means, one sentence.
   */
  definition: string;
  /**
   * The kinds that may stand here.
   */
  from: ('person' | 'org' | 'event' | 'work' | 'place' | 'concept')[];
  /**
   * The kinds that may stand here.
   */
  to: ('person' | 'org' | 'event' | 'work' | 'place' | 'concept')[];
  /**
   * The same term in other vocabularies.
   */
  mappings?: {
    /**
     * A term of schema.org.
     */
    schemaOrg?: string;
    /**
     * A class or property of CIDOC-CRM.
     */
    cidocCrm?: string;
    /**
     * A value for TEI, such as relation/@name.
     */
    tei?: string;
  };
}
/**
 * A class of events, works or organizations.
 */
export interface ClassTerm {
  id: Term;
  /**
   * For readers, English.
   */
  label: string;
  /**
   * What it means, one sentence.
   */
  definition: string;
  /**
   * The same term in other vocabularies.
   */
  mappings?: {
    /**
     * A term of schema.org.
     */
    schemaOrg?: string;
    /**
     * A class or property of CIDOC-CRM.
     */
    cidocCrm?: string;
    /**
     * A value for TEI, such as relation/@name.
     */
    tei?: string;
  };
}
/**
 * Something that happened.
 */
export interface Event {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'event';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it happened.
   */
  when?: DateClaim[];
  /**
   * Who took part, in which role.
   */
  participants?: Participation[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * What is needed to find one entity without loading it.
 */
export interface IndexEntry {
  id: EntityId;
  kind: 'person' | 'org' | 'event' | 'work' | 'place' | 'concept';
  /**
   * The preferred name to show.
   */
  label: string;
  /**
   * Life or event dates for display; empty where none are known.
   */
  dates: string;
  /**
   * Its spellings, without their evidence.
   */
  names: Spelling[];
}
/**
 * A spelling without its evidence.
 */
export interface Spelling {
  /**
   * The spelling.
   */
  text: string;
  lang: LanguageTag;
  /**
   * preferred: the one to show in this language; misprint: found in notes, never offered.
   */
  kind: 'preferred' | 'variant' | 'alias' | 'birth' | 'pseudonym' | 'misprint';
  /**
   * Whether this text in prose means this entity: sure (the default), candidate (it may be somebody else), never.
   */
  linking?: 'sure' | 'candidate' | 'never';
}
/**
 * dist/dataset.json: what a data package holds.
 */
export interface Manifest {
  /**
   * Of the published form. A reader refuses a newer one.
   */
  formatVersion: number;
  name: Slug;
  /**
   * For readers.
   */
  title: string;
  /**
   * One sentence.
   */
  description?: string;
  /**
   * SemVer of the data.
   */
  version: string;
  /**
   * An SPDX identifier.
   */
  licence: string;
  /**
   * Entities of each kind.
   */
  counts: {
    person: number;
    org: number;
    event: number;
    work: number;
    place: number;
    concept: number;
  };
  /**
   * Every data file.
   *
   * Items: One file beside the manifest.
   */
  files: {
    /**
     * Relative to the manifest, with /.
     */
    path: string;
    /**
     * SHA-256 of its bytes: 64 hexadecimal digits in lower case.
     */
    sha256: string;
    /**
     * Entries in it.
     */
    count: number;
  }[];
}
/**
 * A party, faction, commission, state organ, union, paper as a body, factory or prison.
 */
export interface Organization {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'org';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it came into being.
   */
  founded?: DateClaim[];
  /**
   * When it ended.
   */
  dissolved?: DateClaim[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * glossator index --format json
 */
export interface BookIndexOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * In the order of the index: people, groups, events and what else was asked for, each by their headings.
   *
   * Items: An entity that the notes speak of.
   */
  entries: {
    /**
     * Its id.
     */
    entity: string;
    /**
     * The prefix of its id.
     */
    kind: 'person' | 'org' | 'event' | 'work' | 'place' | 'concept';
    /**
     * The preferred name; of a person the surname first, where the record has it as a spelling of its own.
     */
    heading: string;
    /**
     * For display; empty where none are known.
     */
    dates: string;
    /**
     * Other spellings of the record that the notes use, and under which nobody would find the heading.
     *
     * Items: As the record has it.
     */
    spellings: string[];
    /**
     * The ids by which the notes refer to it, as they write them: short, with a dataset, or one that moved to it. Sorted; each once.
     *
     * Items: An id.
     */
    references: string[];
    /**
     * Sorted by file and line; a line once.
     *
     * Items: A line of a note.
     */
    places: {
      /**
       * Relative to the working directory, with /.
       */
      file: string;
      /**
       * From 1.
       */
      line: number;
      /**
       * Whether the line refers to it; else it names it.
       */
      linked: boolean;
    }[];
  }[];
}
/**
 * glossator check --format json
 */
export interface CheckOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * In the order of the configuration.
   *
   * Items: A dataset.
   */
  datasets: {
    name: Slug;
    /**
     * SemVer.
     */
    version: string;
  }[];
  /**
   * Counts.
   */
  summary: {
    /**
     * Notes checked.
     */
    files: number;
    /**
     * Findings.
     */
    errors: number;
    /**
     * Findings.
     */
    warnings: number;
    /**
     * Findings.
     */
    infos: number;
    /**
     * Findings.
     */
    hints: number;
  };
  /**
   * Sorted by file, offset, rule.
   *
   * Items: One finding.
   */
  findings: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    /**
     * Its code.
     */
    rule: string;
    severity: 'error' | 'warning' | 'info' | 'hint';
    /**
     * What is wrong and what would mend it.
     */
    message: string;
    start: Position;
    end: Position;
    /**
     * An id, short where that reaches the entity, else prefix:dataset/slug.
     */
    entity?: string;
    /**
     * Other places.
     *
     * Items: Another place that matters.
     */
    related?: {
      /**
       * Relative to the working directory, with /.
       */
      file: string;
      start: Position;
      end: Position;
      /**
       * Why.
       */
      message: string;
    }[];
    /**
     * Ways to mend it, likeliest first.
     *
     * Items: A way to mend it.
     */
    fixes?: {
      /**
       * What it does.
       */
      title: string;
      /**
       * Whether meaning cannot change, so that --fix may apply it.
       */
      safe: boolean;
      /**
       * All of them or none.
       *
       * Items: Replace the text from start to end.
       */
      edits: {
        /**
         * Relative to the working directory, with /. Another file than that of the finding is one to be created.
         */
        file: string;
        start: Position;
        end: Position;
        /**
         * What to put there.
         */
        newText: string;
      }[];
    }[];
  }[];
  /**
   * Only where the run is incomplete, with exit code 2: why. What it does not speak of was checked.
   *
   * Items: A note that could not be read, a configuration or dataset that is wrong, or a rule that failed.
   */
  problems?: {
    /**
     * Relative to the working directory, with /; absolute outside of it, absent where no file is to blame.
     */
    file?: string;
    /**
     * From 1; absent where the whole file is meant.
     */
    line?: number;
    /**
     * From 1, in UTF-16 units.
     */
    column?: number;
    /**
     * What was found, what was expected, and the cure.
     */
    message: string;
  }[];
  /**
   * With --baseline alone: what became of the findings that it knows.
   */
  baseline?: {
    /**
     * Findings that it knows; they are not among the findings, nor in the summary.
     */
    known: number;
    /**
     * What it knows and is found no more.
     *
     * Items: As in the baseline.
     */
    healed: {
      /**
       * Relative to the working directory, with /.
       */
      file: string;
      /**
       * Its code.
       */
      rule: string;
      /**
       * The words at which it is found, the first 200 UTF-16 units of them.
       */
      text: string;
      /**
       * How many of them pass.
       */
      count: number;
    }[];
  };
}
/**
 * A place in a file, in UTF-16 units; a byte order mark is not counted.
 */
export interface Position {
  /**
   * From 1.
   */
  line: number;
  /**
   * From 1.
   */
  column: number;
  /**
   * From 0.
   */
  offset: number;
}
/**
 * glossator diff <old> <new> --format json
 */
export interface DiffOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  dataset: string;
  /**
   * Version of the old build, SemVer.
   */
  before: string;
  /**
   * Version of the new build, SemVer.
   */
  after: string;
  /**
   * The level of release that the differences ask for, all of them, whatever notes are named.
   */
  level: 'none' | 'patch' | 'minor' | 'major';
  /**
   * The step between the two versions: none where they are the same and nothing is released yet, lower where the new one is older.
   */
  released: 'none' | 'patch' | 'minor' | 'major' | 'lower';
  /**
   * The lowest version that the new build may be released as.
   */
  atLeast: string;
  /**
   * False where the new build is released as less than it asks for: the exit code is 1 then.
   */
  enough: boolean;
  /**
   * Sorted by id, property, claim and kind. With --notes, those of entities that the notes mention.
   *
   * Items: One difference.
   */
  changes: {
    /**
     * What kind of difference; docs/releases.md lists them with their levels.
     */
    change:
      | 'entity-split'
      | 'entity-withdrawn'
      | 'entity-vanished'
      | 'redirect-broken'
      | 'source-removed'
      | 'term-removed'
      | 'licence-changed'
      | 'format-changed'
      | 'schema-broken'
      | 'file-removed'
      | 'export-removed'
      | 'entity-added'
      | 'entity-moved'
      | 'redirect-added'
      | 'redirect-changed'
      | 'name-added'
      | 'name-removed'
      | 'name-changed'
      | 'fact-added'
      | 'fact-changed'
      | 'fact-removed'
      | 'property-changed'
      | 'term-added'
      | 'term-changed'
      | 'schema-extended'
      | 'file-added'
      | 'export-added'
      | 'claim-added'
      | 'claim-changed'
      | 'claim-removed'
      | 'name-evidence-changed'
      | 'remark-changed'
      | 'redirect-reworded'
      | 'source-added'
      | 'source-changed'
      | 'term-reworded'
      | 'schema-reworded'
      | 'dataset-reworded'
      | 'code-changed';
    /**
     * The level of release that it asks for.
     */
    level: 'patch' | 'minor' | 'major';
    /**
     * The id of an entity, the key of a source, a term, the path of a file, or the name of the dataset.
     */
    id: string;
    /**
     * What people call it.
     */
    label: string;
    /**
     * What of it changed: born, names, class; in a schema, the place as a JSON pointer.
     */
    property?: string;
    /**
     * What names this claim for ever: property, canonical value, role or type and target, authored key.
     */
    claim?: string;
    /**
     * What it said, in words; absent where there was nothing.
     */
    before?: string;
    /**
     * What it says, in words; absent where there is nothing.
     */
    after?: string;
    /**
     * Who says so: of what is now there, else of what was.
     *
     * Items: A citation.
     */
    sources: {
      source: Slug;
      /**
       * In short: Maximoff 1940, l. 243.
       */
      citation: string;
    }[];
    /**
     * Every entity that it is about: its own, the other end of a relation, the ends of a redirect.
     */
    entities: EntityId[];
  }[];
  /**
   * With --notes: where they mention the entities that changed, sorted by file and offset.
   *
   * Items: A reference, or a name that surely means the entity.
   */
  mentions?: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    start: Position;
    end: Position;
    /**
     * The exact slice of the file.
     */
    text: string;
    entity: EntityId;
    /**
     * Whether it is the label of a reference.
     */
    linked: boolean;
  }[];
}
/**
 * glossator export --format json
 */
export interface ExportOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * A dataset.
   */
  dataset: {
    name: Slug;
    /**
     * SemVer.
     */
    version: string;
  };
  /**
   * In the order of their ids.
   */
  entities: (Person | Organization | Event | Work | Place | Concept)[];
  /**
   * In the order of their keys.
   */
  sources: Source[];
  /**
   * In the order of their ids.
   */
  redirects: Redirect[];
}
/**
 * A man or woman.
 */
export interface Person {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'person';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * Date of birth.
   */
  born?: DateClaim[];
  /**
   * Date of death.
   */
  died?: DateClaim[];
  /**
   * A figure of legend, scripture or the remote past that the text only alludes to; never found in prose by itself.
   */
  allusion?: true;
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * A book, pamphlet, paper, leaflet, resolution, letter, speech or platform as a text.
 */
export interface Work {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'work';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it was published, or dated if it was not.
   */
  published?: DateClaim[];
  /**
   * Number of the issue of a serial in which it stands, as cited.
   */
  issue?: TextClaim[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * A place on the earth.
 */
export interface Place {
  /**
   * The id; in a record it is the folder and the file name.
   */
  id: string;
  /**
   * The prefix of the id.
   */
  kind: 'place';
  /**
   * The preferred name to show: English where there is one.
   */
  label: string;
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaim[];
  /**
   * Where it lies.
   */
  coordinates?: CoordinatesClaim[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: Relation[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaim[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
  /**
   * Relations stored on other entities, seen from this one.
   */
  inverseRelations?: InverseRelation[];
  /**
   * Parts in events, stored on the events.
   */
  participations?: Involvement[];
}
/**
 * A source that claims cite. Field names of CSL-JSON, beside type and transcription.
 */
export interface Source {
  id: Slug;
  /**
   * primary: of the time or by a participant; secondary: a historian's work; tertiary: an encyclopaedia or what copies one.
   */
  type: 'primary' | 'secondary' | 'tertiary';
  /**
   * The CSL type of item: book, chapter, article-journal, entry-encyclopedia, webpage.
   */
  genre?: string;
  /**
   * Title as the source gives it.
   */
  title: string;
  /**
   * Who wrote it.
   *
   * Items: A person or a body.
   */
  author?: {
    /**
     * Family name.
     */
    family?: string;
    /**
     * Given names.
     */
    given?: string;
    /**
     * A name not to be divided.
     */
    literal?: string;
  }[];
  /**
   * The book, journal or site it stands in.
   */
  'container-title'?: string;
  /**
   * Who published it.
   */
  publisher?: string;
  /**
   * Where.
   */
  'publisher-place'?: string;
  /**
   * When, EDTF.
   */
  issued?: string;
  /**
   * Which edition.
   */
  edition?: string;
  /**
   * Which volume.
   */
  volume?: string;
  /**
   * Which issue.
   */
  issue?: string;
  /**
   * Which pages.
   */
  page?: string;
  language?: LanguageTag;
  /**
   * Its own address, not a copy's.
   */
  URL?: string;
  /**
   * Digital object identifier.
   */
  DOI?: string;
  /**
   * International standard book number.
   */
  ISBN?: string;
  note?: Note;
  /**
   * The plain text that "lines" count: UTF-8, LF, no byte order mark.
   */
  transcription?: {
    /**
     * SHA-256 of that text: 64 hexadecimal digits in lower case.
     */
    sha256: string;
    /**
     * How many lines it has.
     */
    lines: number;
    note?: Note;
  };
}
/**
 * One id that is no longer live.
 */
export interface Redirect {
  id: EntityId;
  /**
   * moved: one successor; split: several, the reader chooses; withdrawn: none.
   */
  kind: 'moved' | 'split' | 'withdrawn';
  /**
   * The live ids: one for moved, two or more for split, none for withdrawn.
   */
  to?: EntityId[];
  reason: Reason;
  /**
   * The version of the dataset that did it.
   */
  version: string;
}
/**
 * glossator mentions --format json
 */
export interface MentionsOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * Sorted by file and offset.
   *
   * Items: A known name in prose, or the label of a reference.
   */
  mentions: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    start: Position;
    end: Position;
    /**
     * The exact slice of the file.
     */
    text: string;
    /**
     * Whom it means; null where that is not certain.
     */
    entity: string | null;
    /**
     * Whom it can mean.
     *
     * Items: An id, short where that reaches the entity, else prefix:dataset/slug.
     */
    candidates: string[];
    /**
     * Whether it is the label of a reference.
     */
    linked: boolean;
    /**
     * How the name was recognised.
     */
    match: 'preferred' | 'variant' | 'romanised' | 'inflected' | 'folded' | 'misprint' | 'candidate' | 'reference';
    /**
     * What of the note left fewer candidates than bear the name, or but one.
     */
    why?: string;
  }[];
}
/**
 * glossator migrate [paths...] --format json
 */
export interface MigrateOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * Whether nothing was written.
   */
  dryRun: boolean;
  /**
   * Every id that was, or would be, replaced; sorted by file and offset.
   *
   * Items: One place where an id that moved was written.
   */
  migrated: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    start: Position;
    end: Position;
    /**
     * The exact slice of the file.
     */
    before: string;
    /**
     * What stands there instead.
     */
    after: string;
  }[];
  /**
   * Ids that were split or withdrawn, which the writer has to decide; sorted by file and offset.
   *
   * Items: One place where such an id is written.
   */
  undecided: {
    /**
     * Relative to the working directory, with /.
     */
    file: string;
    start: Position;
    end: Position;
    /**
     * Why it cannot be migrated.
     */
    rule: 'split-reference' | 'withdrawn-reference';
    /**
     * What became of the id.
     */
    message: string;
    /**
     * The ids that it may mean; none for one that was withdrawn.
     *
     * Items: An id, short where that reaches the entity, else prefix:dataset/slug.
     */
    choices: string[];
  }[];
}
/**
 * glossator search <text> --format json
 */
export interface SearchOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * Best first.
   *
   * Items: One entity.
   */
  results: {
    /**
     * An id, short where that reaches the entity, else prefix:dataset/slug.
     */
    id: string;
    kind: 'person' | 'org' | 'event' | 'work' | 'place' | 'concept';
    /**
     * The preferred name.
     */
    label: string;
    /**
     * For display; empty where none are known.
     */
    dates: string;
    /**
     * 1 is an exact name; higher is better.
     */
    score: number;
    /**
     * How the text matched which name.
     */
    why: string;
  }[];
}
/**
 * glossator show <id> --format json
 */
export interface ShowOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * prefix:dataset/slug, where the entity's own id means another dataset's entity.
   */
  id?: string;
  entity?: Person | Organization | Event | Work | Place | Concept;
  /**
   * An id, short where that reaches the entity, else prefix:dataset/slug.
   */
  redirectedFrom?: string;
  /**
   * Ids that look like the unknown one, best first.
   *
   * Items: An id, short where that reaches the entity, else prefix:dataset/slug.
   */
  near?: string[];
}
/**
 * glossator mentions --unlinked --format json
 */
export interface UnlinkedOutput {
  /**
   * Of this output. Grows when a field changes its meaning.
   */
  schemaVersion: 1;
  /**
   * Who and what the notes name and never link; those named most often first.
   *
   * Items: An entity.
   */
  unlinked: {
    /**
     * Its id.
     */
    entity: string;
    /**
     * The preferred name.
     */
    label: string;
    /**
     * For display; empty where none are known.
     */
    dates: string;
    /**
     * Where it stands, sorted by file and offset.
     *
     * Items: A name in prose.
     */
    places: {
      /**
       * Relative to the working directory, with /.
       */
      file: string;
      start: Position;
      end: Position;
      /**
       * The exact slice of the file.
       */
      text: string;
    }[];
  }[];
  /**
   * Names of which it is not certain whom they mean, where the notes link none whom they can mean.
   *
   * Items: A name.
   */
  uncertain: {
    /**
     * As printed, white space folded.
     */
    text: string;
    /**
     * Whom it can mean.
     *
     * Items: An id, short where that reaches the entity, else prefix:dataset/slug.
     */
    candidates: string[];
    /**
     * Where it stands, sorted by file and offset.
     *
     * Items: A name in prose.
     */
    places: {
      /**
       * Relative to the working directory, with /.
       */
      file: string;
      start: Position;
      end: Position;
      /**
       * The exact slice of the file.
       */
      text: string;
    }[];
  }[];
}
/**
 * dist/search.json: the spellings of index.json in the order in which a search looks them up. Every list of texts is sorted by UTF-16 code units and has nothing twice.
 */
export interface SearchTable {
  /**
   * The spellings in their fold: case and diacritics aside.
   */
  keys: string[];
  /**
   * For each key the spellings that fold to it, numbered from 0 through the names of index.json; each stands here once.
   */
  names: number[][];
  /**
   * The words of the keys.
   */
  words: string[];
  /**
   * For each word the places in keys of those that hold it. Counted from 0.
   */
  keysOf: number[][];
  /**
   * What is left of the words in Latin letters when systems of romanisation are set aside.
   */
  sounds: string[];
  /**
   * For each sound the places in words of those that have it. Counted from 0.
   */
  wordsOf: number[][];
}
/**
 * The terms a dataset may use.
 */
export interface Vocabularies {
  /**
   * Parts in events.
   */
  roles: RoleTerm[];
  /**
   * Relations between entities.
   */
  relationTypes: RelationType[];
  /**
   * Classes of events.
   */
  eventClasses: ClassTerm[];
  /**
   * Classes of works.
   */
  workClasses: ClassTerm[];
  /**
   * Classes of organizations.
   */
  organizationClasses: ClassTerm[];
}
/**
 * A man or woman.
 */
export interface PersonRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * Date of birth.
   */
  born?: DateClaimRecord[];
  /**
   * Date of death.
   */
  died?: DateClaimRecord[];
  /**
   * A figure of legend, scripture or the remote past that the text only alludes to; never found in prose by itself.
   */
  allusion?: true;
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * A claim whose value is a short text in the curators' own words.
 */
export interface TextClaimRecord {
  /**
   * In our own words, English.
   */
  value: string;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * A date: edtf (always proleptic Gregorian) or relative, never both.
 */
export interface HistoricalDateRecord {
  /**
   * Extended Date/Time Format (ISO 8601-2), proleptic Gregorian: 1880-10-31, 1923, 1921-03-08/1921-03-16, 1887~, [1922-02-20,1922-02-22] for one of two days.
   */
  edtf?: string;
  /**
   * The Old Style (Julian) date as printed, to the day: 1880-10-19.
   */
  julian?: string;
  /**
   * The date expression as the cited source writes it.
   */
  asWritten?: string;
  relative?: RelativeDate;
}
/**
 * A claim whose value is a date.
 */
export interface DateClaimRecord {
  value: HistoricalDateRecord;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * A claim that this entity stands in a relation to another one.
 */
export interface RelationRecord {
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  type: string;
  /**
   * An id: one of the six prefixes, a colon, a slug of ASCII letters, digits and single hyphens, such as person:gavriil-myasnikov.
   */
  to: string;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * A claim whose value is an identifier in another register, seen on a page that was read.
 */
export interface IdentifierClaimRecord {
  value: Identifier;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * A party, faction, commission, state organ, union, paper as a body, factory or prison.
 */
export interface OrganizationRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it came into being.
   */
  founded?: DateClaimRecord[];
  /**
   * When it ended.
   */
  dissolved?: DateClaimRecord[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * Something that happened.
 */
export interface EventRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it happened.
   */
  when?: DateClaimRecord[];
  /**
   * Who took part, in which role.
   */
  participants?: ParticipationRecord[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * A claim that an entity took part in this event in a role.
 */
export interface ParticipationRecord {
  /**
   * An id: one of the six prefixes, a colon, a slug of ASCII letters, digits and single hyphens, such as person:gavriil-myasnikov.
   */
  entity: string;
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  role: string;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * A book, pamphlet, paper, leaflet, resolution, letter, speech or platform as a text.
 */
export interface WorkRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * A term of a vocabulary: memberOf, speaker, party-congress.
   */
  class: string;
  /**
   * When it was published, or dated if it was not.
   */
  published?: DateClaimRecord[];
  /**
   * Number of the issue of a serial in which it stands, as cited.
   */
  issue?: TextClaimRecord[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * A place on the earth.
 */
export interface PlaceRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * Where it lies.
   */
  coordinates?: CoordinatesClaimRecord[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * A claim whose value is a point on the earth (WGS 84).
 */
export interface CoordinatesClaimRecord {
  value: Coordinates;
  when?: HistoricalDateRecord;
  cite: Citations;
  certainty?: Certainty;
  basis?: Basis;
  rank?: Rank;
  reason?: Reason;
  note?: Note;
  /**
   * ASCII lower-case words joined by single hyphens.
   */
  key?: string;
}
/**
 * An idea, doctrine or institution that a historian would link.
 */
export interface ConceptRecord {
  /**
   * Every spelling known, one preferred a language.
   */
  names: Name[];
  /**
   * One line that tells who or what it is, in our own words.
   */
  description?: TextClaimRecord[];
  /**
   * Relations to other entities, in their stored direction.
   */
  relations?: RelationRecord[];
  /**
   * Identifiers in other registers, seen on a page that was read.
   */
  identifiers?: IdentifierClaimRecord[];
  /**
   * Entities that this one must not be taken for.
   */
  distinctFrom?: Distinction[];
  /**
   * Why the record is here although no source of the dataset prints a name of it.
   */
  why?: string;
  note?: Note;
}
/**
 * A source that claims cite. Field names of CSL-JSON, beside type and transcription.
 */
export interface SourceRecord {
  /**
   * primary: of the time or by a participant; secondary: a historian's work; tertiary: an encyclopaedia or what copies one.
   */
  type: 'primary' | 'secondary' | 'tertiary';
  /**
   * The CSL type of item: book, chapter, article-journal, entry-encyclopedia, webpage.
   */
  genre?: string;
  /**
   * Title as the source gives it.
   */
  title: string;
  /**
   * Who wrote it.
   *
   * Items: A person or a body.
   */
  author?: {
    /**
     * Family name.
     */
    family?: string;
    /**
     * Given names.
     */
    given?: string;
    /**
     * A name not to be divided.
     */
    literal?: string;
  }[];
  /**
   * The book, journal or site it stands in.
   */
  'container-title'?: string;
  /**
   * Who published it.
   */
  publisher?: string;
  /**
   * Where.
   */
  'publisher-place'?: string;
  /**
   * When, EDTF.
   */
  issued?: string;
  /**
   * Which edition.
   */
  edition?: string;
  /**
   * Which volume.
   */
  volume?: string;
  /**
   * Which issue.
   */
  issue?: string;
  /**
   * Which pages.
   */
  page?: string;
  language?: LanguageTag;
  /**
   * Its own address, not a copy's.
   */
  URL?: string;
  /**
   * Digital object identifier.
   */
  DOI?: string;
  /**
   * International standard book number.
   */
  ISBN?: string;
  note?: Note;
  /**
   * The plain text that "lines" count: UTF-8, LF, no byte order mark.
   */
  transcription?: {
    /**
     * SHA-256 of that text: 64 hexadecimal digits in lower case.
     */
    sha256: string;
    /**
     * How many lines it has.
     */
    lines: number;
    note?: Note;
  };
}
