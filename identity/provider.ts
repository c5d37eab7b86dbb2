import { errors, Provider } from 'oidc-provider';
import { accountOf } from './accounts.ts';
import { MACHINE_CLIENT, WEB_CLIENT } from './clients.ts';
import type { IdentitySecrets } from './secrets.ts';

export interface ProviderOptions {
  readonly issuer: string;
  /** Where the docket takes people back who have signed in, and where it lets them go when they have signed out. */
  readonly redirectUri: string;
  readonly signedOutUri: string;
  /** Whom access tokens of machines are for. */
  readonly audience: string;
  readonly secrets: IdentitySecrets;
}

const HOUR = 3600;

/** The OpenID provider of a demo docket. It asks for no password and for no consent. */
export function identityProvider(options: ProviderOptions): Provider {
  const { issuer, redirectUri, signedOutUri, audience, secrets } = options;
  return new Provider(issuer, {
    clients: [
      {
        client_id: WEB_CLIENT,
        client_secret: secrets.webSecret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [signedOutUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      {
        client_id: MACHINE_CLIENT,
        client_secret: secrets.machineSecret,
        redirect_uris: [],
        grant_types: ['client_credentials'],
        response_types: [],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [{ ...secrets.signingKey, kty: 'EC' }] },
    cookies: { keys: [secrets.cookieSecret] },
    // The name stands in the ID token: the docket asks no second time.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (_ctx, id) => {
      const account = accountOf(id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId,
        accountId: ctx.oidc.session?.accountId,
      });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => (ctx.oidc.client?.clientId === MACHINE_CLIENT ? audience : []),
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== audience) throw new errors.InvalidTarget();
          return { scope: '', audience, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } };
        },
      },
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: HOUR,
      ClientCredentials: HOUR,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
  });
}
