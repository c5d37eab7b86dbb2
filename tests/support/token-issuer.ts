import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** For whom the tokens are. */
export const AUDIENCE = 'test';

/** An identity provider that machines have their access tokens from, as far as the docket asks one for it. */
export interface TokenIssuer {
  readonly url: URL;
  /** The headers of a machine that has shown its client id and secret (client credentials). */
  headersOf(clientId: string): Promise<{ readonly Authorization: string }>;
  close(): void;
}

export async function tokenIssuer(): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'test' }] };
  const server = createServer((request, response) => {
    const answer = request.url?.startsWith('/.well-known/') ? metadata() : keys;
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const metadata = () => ({ issuer, jwks_uri: `${issuer}/jwks` });
  return {
    url: new URL(issuer),
    async headersOf(clientId) {
      const token = await new SignJWT({ client_id: clientId })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setExpirationTime('1h')
        .sign(privateKey);
      return { Authorization: `Bearer ${token}` };
    },
    close: () => server.close(),
  };
}
