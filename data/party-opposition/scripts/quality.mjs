/** What is wanting in the records, and where sources disagree: a page for curators and for readers who weigh them. */

export const KINDS = {
  person: { file: 'people', many: 'people' },
  org: { file: 'organizations', many: 'organizations' },
  event: { file: 'events', many: 'events' },
  work: { file: 'works', many: 'works' },
  place: { file: 'places', many: 'places' },
  concept: { file: 'concepts', many: 'concepts' },
};

/** The properties of which only one claim can be right. */
const SINGLE = ['born', 'died', 'founded', 'dissolved', 'when', 'published', 'coordinates'];

/** What each kind should have a date in. */
const DATED = { person: ['born', 'died'], org: ['founded'], event: ['when'], work: ['published'] };

const WORDS = {
  born: 'no date of birth',
  died: 'no date of death',
  founded: 'no date of foundation',
  when: 'no date',
  published: 'no date of publication',
};

const asText = (value) => {
  if (typeof value === 'string') return value;
  if (value.edtf !== undefined)
    return value.julian === undefined ? value.edtf : `${value.edtf} (Old Style ${value.julian})`;
  if (value.relative !== undefined) {
    const { min, max, edge, to } = value.relative;
    return `${min} to ${max} from the ${edge} of ${to}`;
  }
  return value.latitude === undefined ? JSON.stringify(value) : `${value.latitude}, ${value.longitude}`;
};

const isRussian = (source) => /^(?:ru|uk|be)\b/u.test(source?.language ?? '');

const hasCyrillic = ({ names }) => names.some(({ text }) => /\p{Script=Cyrillic}/u.test(text));

const section = (title, number, lead, lines) => [
  `## ${title} (${number})`,
  '',
  lead,
  '',
  ...(lines.length === 0 ? ['None.'] : lines),
  '',
];

const item = ({ id, label }) => `- ${label} (\`${id}\`)`;

/** Ids of a kind in one paragraph: the lists are long. */
const byKind = (entities) =>
  Object.entries(KINDS).flatMap(([kind, { many }]) => {
    const own = entities.filter((entity) => entity.kind === kind);
    return own.length === 0 ? [] : [`- ${many} (${own.length}): ${own.map(({ id }) => `\`${id}\``).join(', ')}`];
  });

const cited = ({ cite }, sources) =>
  [
    ...new Set(
      cite.map(
        ({ source, lines }) => `${sources.get(source)?.title ?? source}${lines === undefined ? '' : `, l.${lines}`}`,
      ),
    ),
  ].join('; ');

/** An ISO day as a number that grows with it, also before Christ. */
const dayNumber = (iso) => {
  const [, sign, year, month, day] = /^(-?)(\d+)-(\d+)-(\d+)$/u.exec(iso);
  return Number(`${sign}${year}`) * 10_000 + Number(month) * 100 + Number(day);
};

const apart = ([firstA, lastA], [firstB, lastB]) =>
  (lastA !== null && firstB !== null && dayNumber(lastA) < dayNumber(firstB)) ||
  (lastB !== null && firstA !== null && dayNumber(lastB) < dayNumber(firstA));

/** Approximate; or hung on an event, whose own date may be. */
const isVague = ({ edtf }) => edtf === undefined || /[?~%]/u.test(edtf);

/** Whether two dates cannot both be right: the days on which it can have started, or ended, exclude each other. */
function contradict({ value: a }, { value: b }) {
  if (a.bounds === undefined) return asText(a) !== asText(b);
  if (isVague(a) || isVague(b)) return false;
  const [start, end] = [
    ({ earliestStart, latestStart }) => [earliestStart, latestStart],
    ({ earliestEnd, latestEnd }) => [earliestEnd, latestEnd],
  ];
  return apart(start(a.bounds), start(b.bounds)) || apart(end(a.bounds), end(b.bounds));
}

/** The values of one property that stand against each other. */
function rivals(entity, sources) {
  return SINGLE.flatMap((property) => {
    const claims = entity[property] ?? [];
    if (!claims.some((a) => claims.some((b) => contradict(a, b)))) return [];
    return [
      `- ${entity.label} (\`${entity.id}\`), ${property}:`,
      ...claims.map((claim) => {
        const certainty = claim.certainty === undefined ? '' : `, ${claim.certainty}`;
        const rank = claim.rank === undefined ? '' : ` **preferred**: ${claim.reason}`;
        return `  - ${asText(claim.value)}${certainty} (${cited(claim, sources)})${rank}`;
      }),
    ];
  });
}

/** Claims that their own curators doubt. */
const doubted = (entity, sources) =>
  ['participants', 'relations', ...SINGLE]
    .flatMap((property) => (entity[property] ?? []).map((claim) => ({ property, claim })))
    .filter(({ claim }) => claim.certainty === 'possible')
    .map(({ claim }) => {
      const what =
        claim.to === undefined
          ? claim.entity === undefined
            ? asText(claim.value)
            : `${claim.role} \`${claim.entity}\``
          : `${claim.type} \`${claim.to}\``;
      return `- \`${entity.id}\`: ${what} (${cited(claim, sources)})${claim.note === undefined ? '' : `: ${claim.note}`}`;
    });

const isPartOfDated = ({ relations = [] }, dated) =>
  relations.some(({ type, to }) => type === 'partOf' && dated.has(to));

/** The page. @param built entities as published, sources by key */
export function quality({ entities, sources }) {
  const missingDates = Object.entries(DATED).flatMap(([kind, properties]) =>
    properties.map((property) => ({
      what: `${KINDS[kind].many}: ${WORDS[property]}`,
      of: entities.filter(
        (entity) => entity.kind === kind && entity.allusion !== true && entity[property] === undefined,
      ),
    })),
  );
  const base = 'maximoff-1940';
  const onlyBase = entities.filter((entity) => {
    const cites = Object.values(entity).flatMap((value) =>
      Array.isArray(value) ? value.flatMap(({ cite = [] }) => cite) : [],
    );
    return ['person', 'org', 'place'].includes(entity.kind) && cites.every(({ source }) => source === base);
  });
  const found = entities.flatMap((entity) => rivals(entity, sources));
  const dated = new Set(entities.filter(({ when }) => when !== undefined).map(({ id }) => id));
  const latin = entities.filter((entity) => ['person', 'org', 'place'].includes(entity.kind) && !hasCyrillic(entity));
  const unnamed = entities.filter(({ names }) => !names.some(({ seen }) => seen !== undefined));
  const possible = entities.flatMap((entity) => doubted(entity, sources));
  const russian = [...sources.values()].filter(isRussian).length;
  return `${[
    '# Data quality',
    '',
    'Made by `npm run build` from the records of `data/party-opposition`; not edited by hand. What is wanting is no mistake: a fact that no',
    `page shows stays out. Of the sources, ${russian} of ${sources.size} are in Russian, Ukrainian or Belarusian.`,
    '',
    '# What is wanting',
    '',
    ...missingDates.flatMap(({ what, of }) => {
      const held = of.filter((entity) => isPartOfDated(entity, dated)).length;
      const lead = held === 0 ? '' : ` ${held} of them are parts of an event that has one.`;
      return section(
        what,
        of.length,
        `No source that was read gives one.${lead}`,
        of.length > 12 ? byKind(of) : of.map(item),
      );
    }),
    ...section(
      'No source but the chapter',
      onlyBase.length,
      'People, organizations and places of which nothing was found elsewhere.',
      byKind(onlyBase),
    ),
    ...section(
      'No name in Cyrillic',
      latin.length,
      'People, organizations and places without a spelling in Cyrillic, foreign ones among them.',
      byKind(latin),
    ),
    ...section(
      'Without a name in the chapter',
      unnamed.length,
      'Records that are there for another reason, which each says in `why`: mostly events that the chapter tells without naming them.',
      byKind(unnamed),
    ),
    '# Where claims stand against each other',
    '',
    ...section(
      'Rival claims',
      found.filter((line) => line.startsWith('- ')).length,
      'Each value with its sources; `preferred` points at one and says why.',
      found,
    ),
    ...section(
      'Claims that are only possible',
      possible.length,
      'What a source says and the curators doubt, or what a source only guesses.',
      possible,
    ),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
