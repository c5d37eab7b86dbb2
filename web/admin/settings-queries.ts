import { queryOptions } from '@tanstack/react-query';
import type { SettingView } from '../../client/admin.ts';
import type { Page } from '../../client/views.ts';
import { request } from '../api/request.ts';
import { changing } from './admin-queries.ts';

export const settingsQuery = queryOptions({
  queryKey: ['admin', 'settings'],
  queryFn: async ({ signal }) => (await request<Page<SettingView>>('/admin/settings', { signal })).items,
});

const addressOf = (key: string) => `/admin/settings/${encodeURIComponent(key)}`;

/** @param basis the decision that it rests on */
export function changeSetting(key: string, value: unknown, basis: string): Promise<SettingView> {
  return changing(request(addressOf(key), { method: 'PUT', body: { value, basis } }));
}

/** Back to the default. */
export function resetSetting(key: string): Promise<SettingView> {
  return changing(request(addressOf(key), { method: 'DELETE' }));
}
