import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Which addresses a webhook may be sent to. */
export interface AddressRules {
  /**
   * Addresses that are not on the open internet (loopback, private, link-local …), and plain http. A department's
   * network may need them; by default a webhook reaches nothing inside, whoever enters its address.
   */
  readonly allowPrivate: boolean;
}

/** Why a webhook can't be sent to an address, in Chinese; undefined when it can. Its name is looked up when it is sent. */
export function addressFault(url: string, { allowPrivate }: AddressRules): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !['https:', 'http:'].includes(parsed.protocol)) {
    return '回调地址应当是以 https:// 开头的完整网址。';
  }
  if (parsed.username || parsed.password) return '回调地址不能带用户名和密码，收件方以签名核实来源。';
  if (parsed.hash) return '回调地址不能带 # 片段。';
  if (allowPrivate) return undefined;
  if (parsed.protocol !== 'https:') return '回调地址应当使用 https。';
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) && !isPublic(host) ? '回调地址不能指向内部网络。' : undefined;
}

/** `address` of a socket is refused here, after the name was looked up: what it said a moment earlier counts for nothing. */
class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** Looks a host up for a connection, and gives only addresses that the rules allow. */
export function guardedLookup({ allowPrivate }: AddressRules): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '');
      const allowed = allowPrivate ? found : found.filter(({ address }) => isPublic(address));
      const [first] = allowed;
      if (!first) return callback(new PrivateAddressError(`'${hostname}' lies in a private network`), '');
      if (options.all) return callback(null, allowed);
      return callback(null, first.address, first.family);
    });
  };
}

function isPublic(address: string): boolean {
  // An IPv4 address in IPv6 clothes is what it is inside.
  return ipaddr.process(address).range() === 'unicast';
}
