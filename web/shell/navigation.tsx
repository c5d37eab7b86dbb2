import {
  ApiOutlined,
  AuditOutlined,
  CalendarOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  InboxOutlined,
  PlusSquareOutlined,
  SafetyOutlined,
  SettingOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Session } from '../api/session.ts';
import type { zh } from '../strings/zh.ts';
import { AUDIENCES, type Audience } from './audience.ts';

/** A page in the navigation. */
interface Destination {
  readonly path: string;
  readonly label: keyof (typeof zh)['nav'];
  readonly icon: ReactNode;
  /** Who finds it there; anybody else is told whose it is. */
  readonly audience: Audience;
}

const DESTINATIONS: readonly Destination[] = [
  { path: '/inbox', label: 'inbox', icon: <InboxOutlined />, audience: 'members' },
  { path: '/new', label: 'newCase', icon: <PlusSquareOutlined />, audience: 'members' },
  { path: '/cases', label: 'cases', icon: <FileSearchOutlined />, audience: 'members' },
  { path: '/board', label: 'board', icon: <DashboardOutlined />, audience: 'supervisors' },
  { path: '/admin/register', label: 'register', icon: <TeamOutlined />, audience: 'system' },
  { path: '/admin/settings', label: 'settings', icon: <SettingOutlined />, audience: 'system' },
  { path: '/admin/roles', label: 'roles', icon: <SafetyOutlined />, audience: 'security' },
  { path: '/admin/machines', label: 'machines', icon: <ApiOutlined />, audience: 'security' },
  { path: '/admin/substitutions', label: 'substitutions', icon: <SwapOutlined />, audience: 'security' },
  { path: '/admin/audit', label: 'audit', icon: <AuditOutlined />, audience: 'audit' },
  { path: '/calendar', label: 'calendar', icon: <CalendarOutlined />, audience: 'everybody' },
  { path: '/substitutions', label: 'substitutions', icon: <SwapOutlined />, audience: 'members' },
  { path: '/webhooks', label: 'webhooks', icon: <ApiOutlined />, audience: 'heads' },
];

/** The pages that somebody finds in the bar. The first is where they begin. */
export function destinationsOf(session: Session): Destination[] {
  return DESTINATIONS.filter(({ audience }) => AUDIENCES[audience](session));
}

/** The page of the bar to which an address belongs. */
export function destinationAt(pathname: string): Destination | undefined {
  return DESTINATIONS.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}
