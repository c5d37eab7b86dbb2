import { expect, test } from 'vitest';
import { addressFault } from './address.ts';

const OUTSIDE = { allowPrivate: false };

test.for([
  ['https://hooks.example.gov.cn/docket', undefined],
  ['https://8.8.8.8/docket', undefined],
  ['http://hooks.example.gov.cn/docket', /https/],
  ['ftp://hooks.example.gov.cn/', /https/],
  ['hooks.example.gov.cn', /完整网址/],
  ['https://user:pass@hooks.example.gov.cn/', /用户名/],
  ['https://hooks.example.gov.cn/#x', /片段/],
  ['https://127.0.0.1/', /内部网络/],
  ['https://10.1.2.3/', /内部网络/],
  ['https://172.16.0.9/', /内部网络/],
  ['https://192.168.1.1/', /内部网络/],
  ['https://169.254.169.254/latest', /内部网络/],
  ['https://100.64.0.1/', /内部网络/],
  ['https://0.0.0.0/', /内部网络/],
  ['https://2130706433/', /内部网络/],
  ['https://0x7f.1/', /内部网络/],
  ['https://[::1]/', /内部网络/],
  ['https://[fd00::1]/', /内部网络/],
  ['https://[fe80::1]/', /内部网络/],
  ['https://[::ffff:10.0.0.1]/', /内部网络/],
] as const)('%s', ([url, says]) => {
  const fault = addressFault(url, OUTSIDE);
  if (says === undefined) expect(fault).toBeUndefined();
  else expect(fault).toMatch(says);
});

test('an authority may allow its own network, and plain http in it', () => {
  expect(addressFault('http://10.1.2.3:8080/hook', { allowPrivate: true })).toBeUndefined();
  expect(addressFault('file:///etc/passwd', { allowPrivate: true })).toMatch(/https/);
});
