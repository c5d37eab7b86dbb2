import type { RJSFSchema } from '@rjsf/utils';
import { queryOptions } from '@tanstack/react-query';
import type { StepTaken } from '../../client/transport.ts';
import type { RecordVerification } from '../../client/verification.ts';
import type { CaseView, LetterEntry, Page, PaperView, RecordEntry } from '../../client/views.ts';
import type { TaskEventView, WorkItem } from '../../client/worklist.ts';
import type { ProcedureDescription } from '../../machines/describe.ts';
import type { ChartDrawing } from '../../machines/diagram.ts';
import type { PermittedAction } from '../../machines/permission.ts';
import { request, send } from '../api/request.ts';
import type { LetterSource } from '../shell/letter-list.tsx';

/** An action with the schema of its content. */
export type OfferedAction = PermittedAction & { readonly schema: RJSFSchema };

/** A case with what may be done with it now. */
export type OpenedCase = Omit<CaseView, 'permitted'> & { readonly permitted: readonly OfferedAction[] };

/** A procedure with the schemas of its contents, and its chart. */
export type ProcedureDetail = Omit<ProcedureDescription, 'actions'> & {
  readonly actions: readonly (ProcedureDescription['actions'][number] & { readonly schema: RJSFSchema })[];
  readonly intake: RJSFSchema;
  readonly diagram: ChartDrawing;
};

const at = (ref: string, more = '') => `/cases/${encodeURIComponent(ref)}${more}`;

/** A key of anything in a case begins with 'case' and its reference: that is what live updates mark as stale. */
export const caseQuery = (ref: string) =>
  queryOptions({
    queryKey: ['case', ref],
    queryFn: ({ signal }) => request<OpenedCase>(at(ref), { signal }),
  });

export const recordQuery = (ref: string) =>
  queryOptions({
    queryKey: ['case', ref, 'record'],
    queryFn: async ({ signal }) => (await request<Page<RecordEntry>>(at(ref, '/record'), { signal })).items,
  });

/** The open tasks with who holds them, and what one may do with them. Every change of a task moves its key. */
export const caseTasksQuery = (ref: string) =>
  queryOptions({
    queryKey: ['tasks', 'case', ref],
    queryFn: async ({ signal }) => (await request<Page<WorkItem>>(at(ref, '/tasks'), { signal })).items,
  });

export const taskHistoryQuery = (id: string) =>
  queryOptions({
    queryKey: ['tasks', 'history', id],
    queryFn: async ({ signal }) =>
      (await request<Page<TaskEventView>>(`/tasks/${encodeURIComponent(id)}/history`, { signal })).items,
  });

export const verificationQuery = (ref: string) =>
  queryOptions({
    queryKey: ['case', ref, 'verification'],
    queryFn: ({ signal }) => request<RecordVerification>(at(ref, '/record/verification'), { signal }),
  });

export const lettersQuery = (ref: string) =>
  queryOptions({
    queryKey: ['case', ref, 'letters'],
    queryFn: async ({ signal }) => (await request<Page<LetterEntry>>(at(ref, '/letters'), { signal })).items,
  });

export const papersQuery = (ref: string) =>
  queryOptions({
    queryKey: ['case', ref, 'papers'],
    queryFn: async ({ signal }) => (await request<Page<PaperView>>(at(ref, '/papers'), { signal })).items,
  });

export const procedureQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedure', id],
    queryFn: ({ signal }) => request<ProcedureDetail>(`/procedures/${encodeURIComponent(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The letters of a case by themselves. */
export const letterSource = (ref: string): LetterSource => ({
  key: ['case', ref, 'letter'],
  read: (number, format, signal) =>
    send(at(ref, `/letters/${encodeURIComponent(number)}`), { query: { format }, ...(signal && { signal }) }),
  kept: true,
});

export async function paper(ref: string, hash: string): Promise<Blob> {
  return (await send(at(ref, `/papers/${hash}`))).blob();
}

/** Takes a step in a case. Refused when the case has moved since it was read. */
export function act(
  { id, sequence }: Pick<CaseView, 'id' | 'sequence'>,
  action: { readonly type: string; readonly payload: object },
  requestId: string,
): Promise<StepTaken> {
  return request(at(id, '/actions'), { method: 'POST', body: { ...action, seen: sequence }, requestId });
}
