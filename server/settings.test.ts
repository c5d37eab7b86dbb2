import { expect, test } from 'vitest';
import { DEFAULT_RATE_LIMITS } from './guards/rate-limit.ts';
import { serverSettings } from './settings.ts';

test('what is not set has its default', () => {
  expect(serverSettings({})).toEqual({ origins: [], limits: DEFAULT_RATE_LIMITS });
});

test('an operator sets how often one may ask, also those who have not signed in', () => {
  const { limits } = serverSettings({
    DOCKET_RATE_LIMIT: '10',
    DOCKET_RATE_LIMIT_ADDRESS: '100',
    DOCKET_RATE_LIMIT_PUBLIC_CHANGE: '500',
    DOCKET_RATE_LIMIT_PUBLIC_FOLLOW: '3',
    DOCKET_BEHIND_PROXY: '1',
  });
  expect(limits).toEqual({
    perIdentity: 10,
    perAddress: 100,
    public: { read: 120, follow: 3, change: 500, paper: 40 },
    behindProxy: true,
  });
});

test.for(['0', '-1', '1.5', 'many'])('%s is no limit', (value) => {
  expect(() => serverSettings({ DOCKET_RATE_LIMIT_PUBLIC_PAPER: value })).toThrow(
    'DOCKET_RATE_LIMIT_PUBLIC_PAPER is a whole number from 1',
  );
});
