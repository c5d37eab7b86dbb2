import type { Asker } from '../../client/admin.ts';
import type { Store } from '../../store/connection.ts';
import { writeRegisters } from '../../store/write-registers.ts';

export const SYSTEM: Asker = { person: 'system-admin' };
export const SECURITY: Asker = { person: 'security-admin' };
export const AUDITOR: Asker = { person: 'audit-admin' };

/** Adds the three administrators to the test registers. */
export function writeAdministrators(store: Store): Promise<void> {
  const duties = {
    [SYSTEM.person]: 'system',
    [SECURITY.person]: 'security',
    [AUDITOR.person]: 'audit',
  } as const;
  return writeRegisters(store, {
    people: Object.keys(duties).map((id) => ({ id, name: `管理员${id}` })),
    administrators: Object.entries(duties).map(([person, duty]) => ({ person, duty })),
  });
}
