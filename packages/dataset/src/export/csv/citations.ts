import type { Attestation, Citation } from '@glossator/model';
import type { Column } from './table.js';

const PARTS: readonly (readonly [name: string, description: string, of: (cited: Citation) => string | undefined])[] = [
  ['lines', 'lines of its transcription, from 1', ({ lines }) => lines],
  ['page', 'page or pages as the source numbers them', ({ page }) => page],
  ['section', 'a part of a source without pages', ({ section }) => section],
  ['asPrinted', 'the date or the name exactly as printed', ({ asPrinted }) => asPrinted],
  ['note', 'a remark of the curators', ({ note }) => note],
  ['viaAddress', 'the copy that was read, where it was not the source itself', ({ via }) => via?.address],
  ['viaAccessed', 'the day on which it was read', ({ via }) => via?.accessed],
];

/** Which source says it, and where. */
export const locatorColumns = <Row>(citationOf: (row: Row) => Attestation | Citation): Column<Row>[] => [
  { name: 'source', description: 'the source', of: (row) => citationOf(row).source, required: true },
  ...PARTS.map(([name, description, part]): Column<Row> => ({ name, description, of: (row) => part(citationOf(row)) })),
];
