import { useQuery } from '@tanstack/react-query';
import { Asked } from '../shell/states.tsx';
import { type OpenedCase, procedureQuery, recordQuery } from './case-queries.ts';
import { Content } from './content.tsx';

/** 案情: what the case was opened with. */
export function Stated({ held, reference }: { readonly held: OpenedCase; readonly reference: string }) {
  const record = useQuery(recordQuery(reference));
  const procedure = useQuery(procedureQuery(held.procedure.id));
  return (
    <Asked query={record}>
      {([opening]) => (
        <Content value={opening?.content} {...(procedure.data && { schema: procedure.data.intake })} />
      )}
    </Asked>
  );
}
