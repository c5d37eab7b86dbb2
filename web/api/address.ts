const API = '/api/v1';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** @param path below /api/v1, such as '/tasks' */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${API}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}
