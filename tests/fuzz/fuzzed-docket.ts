import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { ACTING_AS } from '../../server/identity.ts';
import { AUDITOR, SECURITY, SYSTEM, writeAdministrators } from '../support/administrators.ts';
import { testDocket } from '../support/docket.ts';
import { testApi } from '../support/http.ts';
import { writeMachine } from '../support/machines.ts';
import { caseAfter, TO_REFUSED, TO_USE } from '../support/share-request.ts';
import { tokenIssuer } from '../support/token-issuer.ts';

/** Whoever may ask, one of each kind, with the role in which they act. */
export const ASKERS: { readonly [asker: string]: string | null } = {
  nobody: null,
  'civil-clerk': 'civil/clerk',
  'police-head': 'police/head',
  'bureau-supervisor': 'bureau/supervisor',
  'civil-machine': 'civil/clerk',
  [SYSTEM.person]: null,
  [AUDITOR.person]: null,
  // The last, as the security administrator changes who the others are.
  [SECURITY.person]: null,
};

/** The API of a docket with some cases, on a port. */
export interface FuzzedDocket {
  readonly server: string;
  headersOf(asker: string): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** More than any run asks: what is looked at are the answers, and not the limits. */
const MANY = 1_000_000;

export async function fuzzedDocket(): Promise<FuzzedDocket> {
  const docket = await testDocket();
  const issuer = await tokenIssuer();
  await writeAdministrators(docket.store);
  await writeMachine(docket.store, { clientId: 'civil-machine', unit: 'civil' });
  const open = { read: MANY, follow: MANY, change: MANY, paper: MANY };
  const limits = { perAddress: MANY, perIdentity: MANY, public: open, behindProxy: false };
  const api = testApi(docket, { limits, issuer: issuer.url });
  const server = serve({ fetch: api.app.fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((listening) => server.once('listening', listening));
  for (const way of [[], ['approve'], ['approve', 'signIn'], TO_REFUSED, TO_USE] as const)
    await caseAfter(docket.client, way);
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async headersOf(asker) {
      const role = ASKERS[asker];
      const acting = role ? { [ACTING_AS]: role } : undefined;
      if (asker === 'nobody') return {};
      const signedIn = asker === 'civil-machine' ? issuer.headersOf(asker) : api.headersOf(asker);
      return { ...acting, ...(await signedIn) };
    },
    async close() {
      await new Promise((closed) => server.close(closed));
      issuer.close();
      await api.close();
      await docket.close();
    },
  };
}
