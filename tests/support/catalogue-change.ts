import type { ActionOf, DocketClient, IntakeOf } from '../../client/docket-client.ts';
import type { Outcome } from '../../client/outcome.ts';
import type { StepTaken } from '../../client/transport.ts';
import type { Actor } from '../../machines/party.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';
import { BUREAU_HEAD, POLICE_CLERK, POLICE_HEAD } from './registers.ts';
import { accepted } from './share-request.ts';

type Action = ActionOf<'catalogue-change'>;
export type Contents = Extract<IntakeOf<'catalogue-change'>, { kind: 'add' }>['contents'];

/** What an item of the police says. Tests give it a name and data items of their own. */
export const CONTENTS: Contents = {
  name: '户籍登记信息',
  category: 'departmental',
  dataItems: ['姓名', '住址', '户号'],
  format: '数据库表',
  updateCycle: '每日',
  sharing: 'conditional',
  basis: [{ instrument: '中华人民共和国居民身份证法', level: '法律', article: '第六条' }],
  conditions: ['限于社会救助核对'],
  opening: 'not-open',
  securityLevel: '3级',
};

/** Puts an item of the police into the catalogue, in its first version. */
export function writeItem(store: Store, code: string, dataItems: readonly string[]): Promise<void> {
  const { sharing } = CONTENTS;
  return writeRegisters(store, {
    items: [
      {
        ...{ code, version: 1, name: `事项${code}`, provider: 'police', sharing, dataItems: [...dataItems] },
        ...{ conditions: ['限于社会救助核对'], basis: '《居民身份证法》第六条', category: '部门业务数据' },
        ...{ inForceFrom: '2025-01-01', inForceTo: null },
      },
    ],
  });
}

const trigger = { kind: 'law-amended', document: '《居民身份证法》' } as const;

/** Submits a change of the police's catalogue. The law was amended on the day before. */
export function submitChange(
  client: DocketClient,
  change:
    | { readonly kind: 'add' | 'modify'; readonly item: string; readonly contents: Contents }
    | { readonly kind: 'delete'; readonly item: string },
  said: { readonly actor?: Actor; readonly concerned?: string[]; readonly on?: string } = {},
): Promise<Outcome<StepTaken>> {
  const { actor = POLICE_CLERK, concerned = [], on = '2026-01-05' } = said;
  const common = { trigger: { ...trigger, on }, concerned };
  const intake: IntakeOf<'catalogue-change'> =
    change.kind === 'delete'
      ? { kind: 'delete', item: change.item, reasons: '职能划转', ...common }
      : { ...change, ...common };
  return client.submit({ procedure: 'catalogue-change', actor, intake });
}

export function takeChange(
  client: DocketClient,
  caseRef: string,
  actor: Actor,
  action: Action,
): Promise<Outcome<StepTaken>> {
  return client.act<'catalogue-change'>({ case: caseRef, actor, action });
}

export const SUBMIT_DRAFT: Action = {
  type: 'submitDraft',
  payload: {
    assessments: {
      secrecy: 'no-secrets',
      personalInformation: 'with-measures',
      findings: '只返回核验结果，调用留痕。',
    },
  },
};

/** Brings a change of the police to the table of the city's bureau. @returns the id of the case */
export async function toCityReview(client: DocketClient, submitted: Outcome<StepTaken>): Promise<string> {
  const { caseId } = accepted(submitted);
  accepted(await takeChange(client, caseId, POLICE_CLERK, SUBMIT_DRAFT));
  accepted(await takeChange(client, caseId, POLICE_HEAD, { type: 'approveDraft', payload: {} }));
  return caseId;
}

/** The head of the city's bureau publishes; the police are the department responsible. */
export function publish(
  client: DocketClient,
  caseRef: string,
  distinct: readonly { readonly item: string; readonly why: string }[] = [],
): Promise<Outcome<StepTaken>> {
  const payload = { filing: '潍数备〔2026〕12号', responsible: 'police', distinct: [...distinct] };
  return takeChange(client, caseRef, BUREAU_HEAD, { type: 'publish', payload });
}

export function publishDeletion(client: DocketClient, caseRef: string): Promise<Outcome<StepTaken>> {
  return takeChange(client, caseRef, BUREAU_HEAD, {
    type: 'publish',
    payload: { filing: '潍数备〔2026〕13号' },
  });
}
