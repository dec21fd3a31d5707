import { formatCitation, shortCitation } from '@glossator/dataset';
import type { Source } from '@glossator/model';
import { bounded, item, type Line, plain, section, sourcesIn, strong } from './text.js';

/** In passing, and as a line of a bibliography where that says more. */
function sourceLine(source: Source): Line {
  const citation = { source: source.id };
  const { URL: _, DOI: __, ...unlinked } = source;
  const [short, whole] = [shortCitation(citation, source), formatCitation(citation, unlinked)];
  return [strong(short), short === whole ? '' : `: ${plain(whole)}`, ` (${plain(source.type)})`];
}

/** The sources that lines name, whole. */
export const sourcesOf = (lines: readonly Line[]): Line[] =>
  section(
    'Sources',
    bounded(sourcesIn(lines), (source) => item(sourceLine(source))),
  );
