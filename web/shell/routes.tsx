import { createBrowserRouter } from 'react-router';
import { RouteFault } from './fault.tsx';
import { Frame } from './frame.tsx';
import { Loading } from './states.tsx';
import { FirstPage } from './whose-page.tsx';

/**
 * Every page with its address. A page is a module that exports `Component`; it is fetched when it is first opened
 * (docs/how-to/add-a-page.md).
 */
export const router = createBrowserRouter([
  {
    path: '/sign-in',
    lazy: () => import('../sign-in/sign-in-page.tsx'),
    HydrateFallback: Loading,
    ErrorBoundary: RouteFault,
  },
  { path: '/signed-in', lazy: () => import('../sign-in/signed-in-page.tsx'), HydrateFallback: Loading },
  {
    path: '/public',
    lazy: () => import('../public-desk/public-frame.tsx'),
    HydrateFallback: Loading,
    ErrorBoundary: RouteFault,
    children: [
      { index: true, lazy: () => import('../public-desk/items-page.tsx') },
      { path: 'apply', lazy: () => import('../public-desk/apply-page.tsx') },
      { path: 'follow', lazy: () => import('../public-desk/follow-page.tsx') },
    ],
  },
  {
    path: '/',
    Component: Frame,
    HydrateFallback: Loading,
    ErrorBoundary: RouteFault,
    children: [
      {
        ErrorBoundary: RouteFault,
        children: [
          { index: true, Component: FirstPage },
          { path: 'cases', lazy: () => import('../cases/cases-page.tsx') },
          { path: 'cases/:ref', lazy: () => import('../case/case-page.tsx') },
          { path: 'new', lazy: () => import('../new-case/catalogue-page.tsx') },
          { path: 'new/:procedure', lazy: () => import('../new-case/new-case-page.tsx') },
          { path: 'catalogue/:code', lazy: () => import('../new-case/item-page.tsx') },
          { path: 'inbox', lazy: () => import('../inbox/inbox-page.tsx') },
          { path: 'calendar', lazy: () => import('../calendar/calendar-page.tsx') },
          { path: 'substitutions', lazy: () => import('../substitution/substitution-page.tsx') },
          { path: 'webhooks', lazy: () => import('../webhooks/webhooks-page.tsx') },
          { path: 'admin/register', lazy: () => import('../admin/register-page.tsx') },
          { path: 'admin/settings', lazy: () => import('../admin/settings-page.tsx') },
          { path: 'admin/roles', lazy: () => import('../admin/roles-page.tsx') },
          { path: 'admin/machines', lazy: () => import('../admin/machine-clients-page.tsx') },
          { path: 'admin/substitutions', lazy: () => import('../admin/substitutions-page.tsx') },
          { path: 'admin/audit', lazy: () => import('../admin/audit-page.tsx') },
          { path: 'board', lazy: () => import('../board/board-page.tsx') },
          { path: 'board/report', lazy: () => import('../board/report-page.tsx') },
        ],
      },
    ],
  },
]);
