import type { MachineClientEntry } from '../client/admin.ts';

/** The program of a department that starts and follows cases of the demo docket through the API. */
export const demoMachine: MachineClientEntry = {
  /** The demo's identity server knows it by this id (identity/clients.ts). */
  clientId: 'demo-machine',
  name: '民政业务系统（演示）',
  unit: 'wf-mzj',
  roles: ['clerk'],
  active: true,
};
