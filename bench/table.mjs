// The lines of JSON that the benchmarks print, as one table of ratios with what is aimed at.

const short = (number) => (number === undefined ? '' : String(Number(number.toPrecision(3))));

const time = (ms) => (ms >= 10_000 ? `${short(ms / 1000)} s` : `${short(ms)} ms`);

/** How many times the second the first is. */
const times = ({ median, p25, p75 }) => `${short(median)} (${short(p25)}–${short(p75)})`;

const inverse = ({ median, p25, p75 }) => ({ median: 1 / median, p25: 1 / p75, p75: 1 / p25 });

const aimed = (aim, met) => `${aim} | ${met ? 'yes' : '**no**'}`;
const NO_AIM = ' | ';

const row = (what, ours, theirs, ratio, aim = NO_AIM) => `| ${what} | ${ours} | ${theirs} | ${ratio} | ${aim} |`;

/** Whole checks: how many times as long as a floor, or how many times as fast as another checker. */
function throughputRows(lines) {
  const [ours] = lines;
  const what = `\`check\` of ${ours.files} notes, ${(ours.bytes / 1e6).toFixed(1)} MB`;
  const memory = ours.memoryMb === undefined ? '' : `, ${short(ours.memoryMb.median)} MB`;
  return lines.slice(1).map(({ name, wallMs, ratio, over }) => {
    const cells = [
      `${what}, to ${name}`,
      `${time(ours.wallMs.median)}${memory}`,
      `${over ? 'over ' : ''}${time(wallMs.median)}`,
    ];
    if (name.startsWith('read and parse')) {
      const own = inverse(ratio);
      return row(...cells, `${times(own)} times`, aimed('at most 1.5', own.median <= 1.5));
    }
    if (name === 'markdownlint-cli2') {
      const least = ours.files > 1000 ? 15 : 5;
      return row(...cells, `${times(ratio)} times as fast`, aimed(`at least ${least}`, ratio.median >= least));
    }
    const isFloor = ['start Node', 'read', 'glossator', 'rumdl'].some((each) => name.startsWith(each));
    return row(...cells, isFloor ? `${times(inverse(ratio))} times` : `${times(ratio)} times as fast`);
  });
}

function initializeRows([ours, ...others]) {
  return others.map(({ name, ms, ratio }) =>
    row(
      `\`initialize\`, to ${name}`,
      time(ours.ms.median),
      time(ms.median),
      `${times(ratio)} times`,
      name.startsWith('an empty') ? aimed('at most 1.5', ratio.median <= 1.5) : NO_AIM,
    ),
  );
}

function keystrokeRows(lines) {
  const ours = new Map(lines.filter(({ name }) => name === 'glossator').map((line) => [line.corpus, line]));
  return lines
    .filter(({ name }) => name !== 'glossator')
    .map(({ corpus, name, characters, ms, ratio }) =>
      row(
        `keystroke to diagnostics in a note of ${short(characters / 1000)} kB, to ${name}`,
        time(ours.get(corpus).ms.median),
        time(ms.median),
        `${times(ratio)} times`,
        name.startsWith('the bare') && characters >= 1e6 ? aimed('at most 3', ratio.median <= 3) : NO_AIM,
      ),
    );
}

const askedRows = (lines) =>
  lines.map(({ what, entities, ms, firstMs, answered, asked }) =>
    row(
      `${what} among ${entities} entities, ${answered} of ${asked} answered`,
      `p50 ${time(ms.p50)}, p95 ${time(ms.p95)}, p99 ${time(ms.p99)}`,
      `the first ${time(firstMs)}`,
      '',
    ),
  );

const scanRows = (lines) =>
  lines
    .filter(({ what }) => what === 'scan')
    .map(({ entities, mbPerSecond, tokenizing, share, aim }) =>
      row(
        `names in prose with ${entities} entities, to parting it into words`,
        `${mbPerSecond} MB/s`,
        `${tokenizing} MB/s`,
        `${share} of its speed`,
        aim === 0 ? NO_AIM : aimed(`at least ${aim}`, share >= aim),
      ),
    );

const searchRows = (lines) =>
  lines
    .filter(({ way }) => way === 'read' || way === 'includes')
    .map(({ way, ms }) =>
      row(
        way === 'read' ? 'a search in the published table' : 'a filter of all names, for comparison',
        `p50 ${time(ms.p50)}, p95 ${time(ms.p95)}, p99 ${time(ms.p99)}`,
        '',
        '',
      ),
    );

/** The ways of one benchmark to its first, by the time of the processor. */
const wayRows = (title, aims) => (lines) => {
  const [base, ...others] = lines;
  return others
    .filter(({ cpuRatio }) => cpuRatio !== undefined)
    .map(({ way, what = way, cpuMs, cpuRatio }) =>
      row(
        `${title}: ${what}`,
        time(cpuMs.median),
        time(base.cpuMs.median),
        `${times(cpuRatio)} times`,
        aims[way] === undefined ? NO_AIM : aimed(`at most ${aims[way]}`, cpuRatio.median <= aims[way]),
      ),
    );
};

const ROWS = {
  throughput: throughputRows,
  initialize: initializeRows,
  keystrokes: keystrokeRows,
  asked: askedRows,
  scan: scanRows,
  search: searchRows,
  reparse: wayRows('an edit in a note of 1 MB, to the bare incremental parse', { reparse: 3 }),
  'import-index': wayRows('importing the data, to parsing its index', { import: 1.5 }),
};

/**
 * @param {{ bench: string }[]} lines as the benchmarks print them
 * @returns {string} Markdown
 */
export function tableOf(lines) {
  const groups = new Map();
  for (const line of lines) {
    const key = `${line.bench} ${line.bench === 'throughput' ? line.corpus : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const rows = [...groups.values()].flatMap((group) => ROWS[group[0].bench]?.(group) ?? []);
  return ['| what | ours | the other | ratio | aim | met |', '| --- | --- | --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  );
}
