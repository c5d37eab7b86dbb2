import type { Duty } from '../machines/administrator.ts';

/** An administrator of the demo docket. */
export interface DemoAdministrator {
  readonly id: string;
  readonly name: string;
  readonly duty: Duty;
}

/** 三员: the three administrators of the demo docket, invented like its people. None of them holds a role in a unit. */
export const demoAdministrators: readonly DemoAdministrator[] = [
  { id: 'p-admin-system-1', name: '邵启明', duty: 'system' },
  { id: 'p-admin-security-1', name: '乔守正', duty: 'security' },
  { id: 'p-admin-audit-1', name: '尹察微', duty: 'audit' },
];
