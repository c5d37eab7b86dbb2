import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the demo's identity server signs with, and what its clients prove themselves by. */
export interface IdentitySecrets {
  /** Private; signs tokens. */
  readonly signingKey: JWK;
  readonly cookieSecret: string;
  /** Of the docket's own server. */
  readonly webSecret: string;
  /** Of the demo's machine client. */
  readonly machineSecret: string;
}

/** Where the secret of the demo's machine client lies by itself, for a script to read. */
export function machineSecretFile(folder: string): string {
  return join(folder, 'identity', 'demo-machine.secret');
}

/**
 * The secrets of a home, made when they are first asked for: tokens and clients outlive a restart. Only the owner may
 * read them.
 * @param folder where the docket keeps its state
 */
export async function identitySecrets(folder: string): Promise<IdentitySecrets> {
  const file = join(folder, 'identity', 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return JSON.parse(text) as IdentitySecrets;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const secret = () => randomBytes(32).toString('base64url');
  const made: IdentitySecrets = {
    signingKey: { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: secret().slice(0, 12) },
    cookieSecret: secret(),
    webSecret: secret(),
    machineSecret: secret(),
  };
  await mkdir(join(folder, 'identity'), { recursive: true, mode: 0o700 });
  await writeFile(machineSecretFile(folder), made.machineSecret, { mode: 0o600 });
  await writeFile(`${file}.part`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return made;
}
