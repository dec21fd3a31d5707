/** A check told in each of the formats that it can be told in. */
import type { CheckOutput } from '@glossator/model';
import type { Sighting } from '../check/note.js';
import type { Format } from '../check/targets.js';
import { codeclimate } from './codeclimate.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import type { About, Rendered } from './rendered.js';
import { sarif } from './sarif.js';

/** All that is known of a check when it is over. */
export interface Report {
  readonly output: CheckOutput;
  /** The findings of the output, in its order, with the lines that they stand in. */
  readonly sightings: readonly Sighting[];
  readonly about: About;
}

const plain = (text: string): Rendered => ({ text, words: [] });

const FORMATTERS: Readonly<Record<Format, (report: Report, colour: boolean) => Rendered>> = {
  pretty: ({ output, sightings }, colour) => plain(pretty(output, sightings, colour)),
  json: ({ output }) => plain(json(output)),
  sarif: ({ output, about }) => sarif(output, about),
  github: ({ output }) => github(output),
  junit: ({ output, about }) => junit(output, about),
  codeclimate: ({ output }) => codeclimate(output),
};

/** Tells a check in a format. @param colour whether what is for people may have colours */
export const render = (format: Format, report: Report, colour: boolean): Rendered => FORMATTERS[format](report, colour);
