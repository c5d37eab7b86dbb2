import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { SignInSettings } from './settings.ts';

/** What a browser carries to the identity provider and back, in a cookie of its own. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to come back to. */
  readonly back: string;
}

/** The identity provider, as the docket needs it. */
export interface OpenId {
  /** Where to send a browser that wants to sign in. @param hint id of the person, if it is known */
  begin(back: string, hint: string | undefined): Promise<{ readonly url: URL; readonly attempt: Attempt }>;
  /**
   * The id of the person who has come back signed in.
   * @throws {SignInFailed}
   */
  finish(url: URL, attempt: Attempt): Promise<string>;
  /** Where to end the session of the provider too; null where it has no such page. */
  signOutUrl(): Promise<string | null>;
  /**
   * The client id that an access token was given to.
   * @throws {SignInFailed} for a token that is not sound, not for this docket, or not a machine's
   */
  machineOf(token: string): Promise<string>;
}

/** Somebody could not be signed in. The message is for people, in Chinese. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
  /** `provider-away` passes; the others do not by themselves. */
  readonly code: 'provider-away' | 'refused' | 'not-for-us';

  constructor(code: SignInFailed['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Only what no shared secret can forge. */
const ALGORITHMS = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512', 'EdDSA'];

/** An OpenID Connect provider that is found by its issuer. It is asked for its addresses once, when it is first needed. */
export function openIdAt(settings: SignInSettings): OpenId {
  const { issuer, clientId, clientSecret, address, personClaim, audience } = settings;
  const redirectUri = new URL('/api/v1/auth/callback', address).href;
  let found:
    | Promise<{ config: client.Configuration; keys: ReturnType<typeof createRemoteJWKSet> }>
    | undefined;

  const provider = () => {
    found ??= discover().catch((error: unknown) => {
      found = undefined;
      throw new SignInFailed('provider-away', '身份服务暂时没有答复，请稍后再试。', error);
    });
    return found;
  };

  async function discover() {
    const insecure = issuer.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
    const auth = client.ClientSecretBasic(clientSecret);
    const config = await client.discovery(issuer, clientId, clientSecret, auth, insecure);
    const { jwks_uri } = config.serverMetadata();
    if (jwks_uri === undefined) throw new Error('the provider names no jwks_uri');
    return { config, keys: createRemoteJWKSet(new URL(jwks_uri)) };
  }

  return {
    async begin(back, hint) {
      const { config } = await provider();
      const attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
        back,
      };
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid profile',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(hint !== undefined && { login_hint: hint }),
      });
      return { url, attempt };
    },
    async finish(url, { state, nonce, verifier }) {
      const { config } = await provider();
      // The address as the provider knows it, whatever stands between the browser and this server.
      const current = new URL(redirectUri);
      current.search = url.search;
      const tokens = await client
        .authorizationCodeGrant(config, current, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw new SignInFailed('refused', '身份服务没有确认本次登录，请重新登录。', error);
        });
      const person = tokens.claims()?.[personClaim];
      if (typeof person !== 'string' || person === '') {
        throw new SignInFailed(
          'not-for-us',
          `身份服务没有给出人员编号（${personClaim}），请联系系统管理员。`,
        );
      }
      return person;
    },
    async signOutUrl() {
      const { config } = await provider();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: address.href }).href;
    },
    async machineOf(token) {
      const { config, keys } = await provider();
      const options = {
        issuer: config.serverMetadata().issuer,
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: 5,
      };
      const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
        // That the provider did not answer says nothing of the token.
        if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout) {
          throw new SignInFailed('provider-away', '身份服务暂时没有答复，请稍后再试。', error);
        }
        throw new SignInFailed('refused', '访问令牌无效或者已过期，请重新取得。', error);
      });
      const { client_id, azp, scope, sid, auth_time } = payload;
      const machine = client_id ?? azp;
      // A person's token that was given to the same client is not the client itself.
      const isPersons =
        sid !== undefined ||
        auth_time !== undefined ||
        String(scope ?? '')
          .split(' ')
          .includes('openid');
      if (typeof machine !== 'string' || isPersons) {
        throw new SignInFailed('not-for-us', '请以客户端凭据（client_credentials）取得访问令牌。');
      }
      return machine;
    },
  };
}
