import type { CheckOutput } from '@glossator/model';

type FindingOutput = CheckOutput['findings'][number];

const ORDER = ['error', 'warning', 'info', 'hint'] as const;

/** Errors first, hints last, those of one severity in their order: for readers that show but the first. */
export const mostSevereFirst = (findings: readonly FindingOutput[]): FindingOutput[] =>
  ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
