// The page of one entity: its names, its dates with their rivals, what it took part in, what it is related to.
import {
  best,
  claimsOf,
  formatDate,
  participantsOf,
  participationsOf,
  relationsOf,
} from '@glossator/party-opposition/api';
import { html, page } from './html.mjs';
import { createNotes } from './notes.mjs';

export const pathOf = (id) => `${id.split(':').map(encodeURIComponent).join('/')}.html`;

export const link = (entity, root = '../') => html`<a href="${root}${pathOf(entity.id)}">${entity.label}</a>`;

const KIND = {
  person: 'Person',
  org: 'Organization',
  event: 'Event',
  work: 'Work',
  place: 'Place',
  concept: 'Concept',
};
const CLASSES = { org: 'organizationClasses', event: 'eventClasses', work: 'workClasses' };

function kindOf({ vocabularies }, entity) {
  const term = vocabularies[CLASSES[entity.kind]]?.find(({ id }) => id === entity.class);
  return [KIND[entity.kind], term?.label].filter(Boolean).join(': ');
}

/** What is doubtful about a claim, in words. */
function remarksOn({ when, certainty, basis, rank, reason, note }) {
  const remarks = [
    when && formatDate(when),
    certainty !== 'certain' && certainty,
    basis === 'inferred' && 'inferred',
    rank === 'preferred' && `preferred: ${reason}`,
    note,
  ].filter(Boolean);
  return remarks.length > 0 && html` <span class="remarks">(${remarks.join('; ')})</span>`;
}

const degrees = (value, [positive, negative]) => `${Math.abs(value)}° ${value < 0 ? negative : positive}`;

const DATED = {
  born: 'Born',
  died: 'Died',
  founded: 'Founded',
  dissolved: 'Dissolved',
  when: 'When',
  published: 'Published',
};

/** The properties that hold a value, with their heading and how the value is written. */
const VALUES = {
  ...Object.fromEntries(Object.entries(DATED).map(([property, title]) => [property, [title, dateText]])),
  issue: ['Issue', (text) => text],
  coordinates: ['Where', ({ latitude, longitude }) => `${degrees(latitude, 'NS')}, ${degrees(longitude, 'EW')}`],
  identifiers: ['Elsewhere', ({ scheme, id }) => `${scheme} ${id}`],
};

function dateText(date) {
  return html`${formatDate(date)}${date.asWritten !== undefined && html` <q>${date.asWritten}</q>`}`;
}

const groupBy = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
};

/** Terms with what belongs to each; nothing where there are none. */
const definitions = (title, groups) =>
  groups.length > 0 &&
  html`<h2>${title}</h2>
<dl>
${groups.map(([term, items]) => html`<dt>${term}</dt>\n${items.map((item) => html`<dd>${item}</dd>\n`)}`)}</dl>
`;

function namesOf({ names, label }, notes) {
  const items = names.map(({ text, lang, kind, cite = [], seen = [] }) => {
    const remark = `${lang}, ${kind === 'preferred' && text === label ? 'shown here' : kind}`;
    const marks = notes.to({ cite: [...cite, ...seen] });
    return html`<li><span lang="${lang}">${text}</span> <span class="remarks">(${remark})</span>${marks}</li>\n`;
  });
  return html`<h2>Names</h2>\n<ul>\n${items}</ul>\n`;
}

/** Rival claims of one property stand side by side, the one to prefer first. */
function valuesOf(entity, notes) {
  const claims = claimsOf(entity).filter(({ property }) => Object.hasOwn(VALUES, property));
  return groupBy(claims, ({ property }) => property).map(([property, rivals]) => {
    const [title, write] = VALUES[property];
    const items = rivals.map(({ claim }) => html`${write(claim.value)}${remarksOn(claim)}${notes.to(claim)}`);
    return [rivals.length > 1 && property !== 'identifiers' ? `${title} (${rivals.length} accounts)` : title, items];
  });
}

/** The parts that it took in events, as they followed one another; those without a date come last. */
function partsOf(dataset, entity, { order, notes }) {
  const placeOf = ({ event }) => order.get(event.id) ?? order.size;
  const parts = participationsOf(dataset, entity).sort((a, b) => placeOf(a) - placeOf(b));
  return parts.map(({ event, roleLabel, claim }) => {
    const when = best(event, 'when');
    return [
      when ? formatDate(when.value) : 'Undated',
      [html`${roleLabel}: ${link(event)}${remarksOn(claim)}${notes.to(claim)}`],
    ];
  });
}

const linksBy = (items, termOf, notes) =>
  groupBy(items, termOf).map(([term, group]) => [
    term,
    group.map(({ entity, claim }) => html`${link(entity)}${remarksOn(claim)}${notes.to(claim)}`),
  ]);

const distinctionsOf = ({ entities }, { distinctFrom = [] }) =>
  distinctFrom.flatMap(({ entity: id, reason }) => {
    const other = entities.get(id);
    return other === undefined ? [] : [[link(other), [reason]]];
  });

/**
 * @param dates of the entity, for display; empty where unknown
 * @param order the place of each dated event in time, by id
 */
export function entityPage(dataset, entity, { dates, order }) {
  const notes = createNotes(dataset);
  const claimed = (claim) => html`<p>${claim.value}${remarksOn(claim)}${notes.to(claim)}</p>\n`;
  const participants = entity.kind === 'event' ? participantsOf(dataset, entity) : [];
  // From top to bottom, which is how the notes are numbered.
  const parts = [
    html`<p class="kind">${kindOf(dataset, entity)}</p>\n<h1>${entity.label}</h1>\n`,
    dates && html`<p class="dates">${dates}</p>\n`,
    (entity.description ?? []).map(claimed),
    entity.note && html`<p class="remarks">${entity.note}</p>\n`,
    definitions('What is recorded', valuesOf(entity, notes)),
    definitions(
      'Who took part',
      linksBy(participants, ({ roleLabel }) => roleLabel, notes),
    ),
    definitions('In events', partsOf(dataset, entity, { order, notes })),
    definitions(
      'Relations',
      linksBy(relationsOf(dataset, entity), ({ label }) => label, notes),
    ),
    definitions('Not to be taken for', distinctionsOf(dataset, entity)),
    namesOf(entity, notes),
    notes.list(),
  ];
  return page(entity.label, '../', parts);
}
