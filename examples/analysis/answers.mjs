// node answers.mjs: asks the dataset three questions and prints the answers as Markdown.
import { load } from '@glossator/party-opposition';
import { best, claimsOf, formatDate, get, participationsOf, relationsOf } from '@glossator/party-opposition/api';
import { createNotes, plain, table } from './markdown.mjs';

const dataset = await load();
const notes = createNotes(dataset);

const doubt = ({ certainty = 'certain' }) => (certainty === 'certain' ? '' : ` (${certainty})`);

/** In the order of their signs, whatever the language of the machine. */
const compare = (a, b) => Number(a > b) - Number(a < b);

const dateOf = (entity, property) => {
  const claim = best(entity, property);
  return claim === undefined ? '' : formatDate(claim.value);
};

// 1. Who was in which opposition group, and when?

const GROUPS = [
  'org:group-of-democratic-centralism',
  'org:workers-opposition',
  'org:ignatov-group',
  'org:workers-truth',
  'org:workers-group',
  'org:opposition-of-1923',
];

/** The time of a membership where a source gives one; else that of the group, in brackets. */
function timeIn(group, claims) {
  const dated = claims.find(({ when }) => when !== undefined);
  if (dated !== undefined) return formatDate(dated.when);
  const [from, to] = [dateOf(group, 'founded'), dateOf(group, 'dissolved')];
  return from === '' && to === '' ? '' : `(${from || '?'} – ${to || '?'})`;
}

function members(group) {
  const relations = relationsOf(dataset, group).filter(
    ({ type, entity }) => entity.kind === 'person' && ['ledBy', 'hasMember'].includes(type),
  );
  return [...new Set(relations.map(({ entity }) => entity))].map((person) => {
    const own = relations.filter(({ entity }) => entity === person);
    const claims = own.map(({ claim }) => claim);
    const parts = own.map(({ type, claim }) => `${type === 'ledBy' ? 'leader' : 'member'}${doubt(claim)}`);
    return [plain(group.label), plain(person.label), parts.join(', '), timeIn(group, claims), notes.to(...claims)];
  });
}

const groups = () =>
  table(
    ['Group', 'Who', 'As', 'When', 'Source'],
    GROUPS.flatMap((id) => members(get(dataset, id))),
  );

// 2. Who signed the Letter of the Twenty-Two, and what became of them?

const LETTER = 'work:declaration-of-the-twenty-two';
const CONGRESSES = ['event:tenth-party-congress', 'event:eleventh-party-congress'];

const rolesAt = (parts, id) => parts.filter(({ event }) => event.id === id);

const startOf = (event) => best(event, 'when')?.value.bounds.earliestStart ?? '';

function fate(person, signature) {
  const parts = participationsOf(dataset, person);
  const atCongress = CONGRESSES.map((id) => rolesAt(parts, id));
  const end = startOf(get(dataset, CONGRESSES[1]));
  const later = parts.filter(({ event }) => startOf(event) > end);
  later.sort((a, b) => compare(startOf(a.event), startOf(b.event)));
  const died = best(person, 'died');
  const claims = [signature, ...[...atCongress.flat(), ...later].map(({ claim }) => claim), ...(died ? [died] : [])];
  return [
    plain(person.label),
    ...atCongress.map((roles) => roles.map(({ roleLabel }) => roleLabel).join(', ')),
    later.map(({ event, roleLabel }) => `${plain(event.label)}, ${dateOf(event, 'when')} (${roleLabel})`).join('; '),
    died === undefined ? '' : formatDate(died.value),
    notes.to(...claims),
  ];
}

const signatories = () =>
  table(
    ['Who', 'Tenth Congress', 'Eleventh Congress', 'Later', 'Died', 'Source'],
    relationsOf(dataset, get(dataset, LETTER))
      .filter(({ type, entity }) => type === 'signedBy' && entity.kind === 'person')
      .map(({ entity, claim }) => fate(entity, claim)),
  );

// 3. Which dates of the sources exclude each other, and by how many days?

/** Days since 1 January 1970 of a day such as 1921-03-08 or -0132-12-10. */
function dayNumber(iso) {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso).map(Number);
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

/** How many days lie between two dates at least: 0 where they may be the same. */
function daysApart({ bounds: a }, { bounds: b }) {
  const gap = (earlier, later) =>
    earlier.latestEnd && later.earliestStart ? dayNumber(later.earliestStart) - dayNumber(earlier.latestEnd) : 0;
  return Math.max(gap(a, b), gap(b, a), 0);
}

const DATES = ['born', 'died', 'founded', 'dissolved', 'when', 'published'];

/** The rival dates of an entity that exclude the best one. */
const rivals = (entity) =>
  claimsOf(entity).flatMap(({ property, claim }) => {
    if (!DATES.includes(property)) return [];
    const first = best(entity, property);
    const days = daysApart(first.value, claim.value);
    return days === 0 ? [] : [{ entity, property, first, claim, days }];
  });

const dated = (claim) => `${formatDate(claim.value)}${doubt(claim)} ${notes.to(claim)}`;

function disagreements() {
  const found = [...dataset.entities.values()].flatMap(rivals);
  found.sort((a, b) => b.days - a.days || compare(a.entity.id, b.entity.id));
  return table(
    ['Of', 'What', 'Best account', 'Other account', 'Days apart'],
    found.map(({ entity, property, first, claim, days }) => [
      plain(entity.label),
      property,
      dated(first),
      dated(claim),
      days,
    ]),
  );
}

console.log(`# Three questions to ${dataset.name}

## Who was in which opposition group, and when?

${groups()}

In brackets: the time of the group, where no source gives that of the person.

## Who signed the Letter of the Twenty-Two, and what became of them?

${signatories()}

## Which dates of the sources exclude each other, and by how many days?

${disagreements()}

## Sources

${notes.list()}`);
