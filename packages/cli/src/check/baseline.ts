/** Findings that a repository has had for long: they pass, new ones do not, and those that were healed are told. */
import fs from 'node:fs';
import path from 'node:path';
import { InputError } from '@glossator/dataset';
import { systemReason } from '@glossator/dataset/node';
import type { Baseline } from '@glossator/model';
import { Baseline as isBaseline } from '@glossator/model/validators';
import { replaceOutput } from '../outputs.js';
import type { Sighting } from './note.js';

type Known = Baseline['findings'][number];

/** What a finding stays the same by when lines are put in above it: the note, the rule and the words. */
const keyOf = ({ file, rule, text }: Omit<Known, 'count'>): string => JSON.stringify([file, rule, text]);

/** By file, rule and words, by code units: the same on every machine. */
const inOrder = (a: Known, b: Known): number => (keyOf(a) < keyOf(b) ? -1 : 1);

const knownAs = ({ finding: { file, rule }, text }: Sighting): Omit<Known, 'count'> => ({ file, rule, text });

/** The baseline that has these findings and no others. */
export function baselineOf(sightings: readonly Sighting[]): Baseline {
  const counts = new Map<string, Known>();
  for (const sighting of sightings) {
    const known = knownAs(sighting);
    const key = keyOf(known);
    counts.set(key, { ...known, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return { schemaVersion: 1, findings: [...counts.values()].sort(inOrder) };
}

/** Findings by whether a baseline has them, and what of it is found no more. */
export interface Compared {
  readonly fresh: readonly Sighting[];
  readonly known: number;
  readonly healed: readonly Known[];
}

/**
 * Compares findings, in the order of their notes, with a baseline. Of equal ones the first are the known ones.
 *
 * @param isDone whether all is known of a note: what a baseline knows of others is not healed
 */
export function compare(
  sightings: readonly Sighting[],
  { findings }: Baseline,
  isDone: (file: string) => boolean,
): Compared {
  const left = new Map(findings.map((known) => [keyOf(known), known.count]));
  const fresh = sightings.filter((sighting) => {
    const key = keyOf(knownAs(sighting));
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const healed = findings.flatMap((known) => {
    const count = left.get(keyOf(known)) ?? 0;
    return count > 0 && isDone(known.file) ? [{ ...known, count }] : [];
  });
  return { fresh, known: sightings.length - fresh.length, healed };
}

/**
 * Reads a baseline.
 *
 * @throws InputError where it cannot be read or is none
 */
export function readBaseline(file: string, cwd: string): Baseline {
  let text: string;
  try {
    text = fs.readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = isMissing ? `is not there: ${CURE}.` : `cannot be read: ${systemReason(error)}.`;
    throw new InputError([{ file, message }]);
  }
  const value = parsed(text);
  if (!isBaseline(value)) throw new InputError([{ file, message: `is no baseline: ${CURE}.` }]);
  return value as Baseline;
}

const CURE = 'write it with --update-baseline';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a baseline knows of notes of which a run does not know all; nothing of a file that is none. */
function knownOfOthers(file: string, cwd: string, isDone: (file: string) => boolean): readonly Known[] {
  let before: Baseline;
  try {
    before = readBaseline(file, cwd);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
  return before.findings.filter((known) => !isDone(known.file));
}

/**
 * Writes a baseline, whole: what was found now in the notes that were checked, and what it knew of the others.
 *
 * @returns the baseline, as it is then
 */
export async function updateBaseline(
  file: string,
  cwd: string,
  sightings: readonly Sighting[],
  isDone: (file: string) => boolean,
): Promise<Baseline> {
  const findings = [...knownOfOthers(file, cwd, isDone), ...baselineOf(sightings).findings].sort(inOrder);
  const baseline: Baseline = { schemaVersion: 1, findings };
  await replaceOutput(file, `${JSON.stringify(baseline, null, 2)}\n`, cwd);
  return baseline;
}
