import { writeMachineClient } from '../../store/access/machine-clients.ts';
import type { Store } from '../../store/connection.ts';

/** Enters a program of a unit (接入系统) with the role of a clerk; it acts as `machine-<client id>`. */
export async function writeMachine(
  store: Store,
  {
    clientId,
    unit,
    active = true,
  }: { readonly clientId: string; readonly unit: string; readonly active?: boolean },
): Promise<void> {
  const client = { clientId, unit, active, name: clientId, roles: ['clerk'] as const };
  await writeMachineClient(store.em(), { ...client, person: `machine-${clientId}` });
}
