import { CalendarOutlined, DashboardOutlined, InboxOutlined, PlusSquareOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Session } from '../api/session.ts';
import type { zh } from '../strings/zh.ts';

/** A page in the navigation. */
interface Destination {
  readonly path: string;
  readonly label: keyof (typeof zh)['nav'];
  readonly icon: ReactNode;
  /** Who finds it there. What may be done is decided by the server; this only keeps the bar short. */
  readonly shownTo: (session: Session) => boolean;
}

const works = (session: Session) => session.acting !== null;
const supervises = (session: Session) => session.acting?.role === 'supervisor';

export const DESTINATIONS: readonly Destination[] = [
  { path: '/inbox', label: 'inbox', icon: <InboxOutlined />, shownTo: works },
  { path: '/new', label: 'newCase', icon: <PlusSquareOutlined />, shownTo: works },
  { path: '/board', label: 'board', icon: <DashboardOutlined />, shownTo: supervises },
  { path: '/calendar', label: 'calendar', icon: <CalendarOutlined />, shownTo: () => true },
];
