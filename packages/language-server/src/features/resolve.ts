import { displayDates } from '@glossator/dataset';
import { parseId } from '@glossator/model';
import type { LanguageService } from '@glossator/service';
import type { CancellationToken } from 'vscode-languageserver';
import { whoKnows } from '../asked.js';
import type { Feature } from '../feature.js';
import { REQUESTS, type Resolved, type ResolveParams } from '../protocol.js';
import { safely } from '../safely.js';
import type { World } from '../world.js';

/** So many ids of a request are answered; no page shows more. */
const MAX_IDS = 1000;

function resolved(id: string, service: LanguageService | undefined): Resolved {
  if (parseId(id) === undefined) return { status: 'malformed' };
  const found = service?.resolve(id);
  if (found?.status !== 'live' && found?.status !== 'moved') return { status: found?.status ?? 'unknown' };
  const { label, kind } = found.entity;
  return { status: found.status, id: found.id, label, kind, dates: displayDates(found.entity) };
}

async function resolve(world: World, { ids, uri }: ResolveParams): Promise<Record<string, Resolved>> {
  const answers: [string, Resolved][] = [];
  for (const id of ids.slice(0, MAX_IDS)) answers.push([id, resolved(id, await whoKnows(world, id, uri))]);
  return Object.fromEntries(answers);
}

/** What ids mean, for a preview of a note. */
export const resolves: Feature = {
  listen: ({ connection, world }) => {
    connection.onRequest(REQUESTS.resolve, (params: ResolveParams, token: CancellationToken) =>
      safely(connection, 'resolve', {}, () => resolve(world, params), token),
    );
  },
};
