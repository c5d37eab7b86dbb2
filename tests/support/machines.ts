import type { Role } from '../../machines/party.ts';
import { writeMachineClient } from '../../store/access/machine-clients.ts';
import type { Store } from '../../store/connection.ts';

/** Enters a program of a unit (接入系统), which acts as `machine-<client id>`. @returns its client id */
export async function machineClient(store: Store, unit: string, roles: readonly Role[]): Promise<string> {
  const clientId = `${unit}-program`;
  const client = {
    clientId,
    name: `${unit}的系统`,
    unit,
    roles,
    active: true,
    person: `machine-${clientId}`,
  };
  await writeMachineClient(store.em(), client);
  return clientId;
}
