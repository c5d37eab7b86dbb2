import { once } from 'node:events';
import { homeFolder } from '../stack/home.ts';
import { startIdentityServer } from './run-identity.ts';

const { OIDC_ISSUER, DOCKET_ADDRESS, OIDC_AUDIENCE } = process.env;
const server = await startIdentityServer({
  issuer: new URL(OIDC_ISSUER ?? missing('OIDC_ISSUER')),
  docket: new URL(DOCKET_ADDRESS ?? missing('DOCKET_ADDRESS')),
  audience: OIDC_AUDIENCE ?? missing('OIDC_AUDIENCE'),
  folder: homeFolder(),
});
process.send?.('ready');
await once(process, 'SIGTERM');
await server.stop();

function missing(name: string): never {
  throw new Error(`${name} is not set: the identity server of a demo is started by docket start`);
}
