import { fileURLToPath } from 'node:url';
import { MACHINE_CLIENT, WEB_CLIENT } from '../identity/clients.ts';
import { identitySecrets, machineSecretFile } from '../identity/secrets.ts';
import type { Stack } from '../stack/bring-up.ts';
import { type Crash, keepRunning } from '../stack/child-process.ts';
import { freePort } from '../stack/ports.ts';
import type { DemoIdentity } from './start.ts';

/** Preferred; a taken one is stepped around. */
const PORT = 8180;
const AUDIENCE = 'urn:data-docket:api';

/**
 * Starts the demo's identity server as a child, and keeps it running.
 * @param docket where the docket's own server is reached
 * @param folder where the docket keeps its state
 */
export async function startDemoIdentity(
  stack: Pick<Stack, 'env'>,
  docket: string,
  folder: string,
  log: string,
  onCrash: (crash: Crash) => void,
): Promise<DemoIdentity> {
  const issuer = `http://127.0.0.1:${await freePort(PORT)}`;
  const { webSecret } = await identitySecrets(folder);
  const shared = { DOCKET_DEMO: '1', OIDC_ISSUER: issuer, OIDC_AUDIENCE: AUDIENCE, DOCKET_ADDRESS: docket };
  const script = fileURLToPath(new URL('../identity/main.ts', import.meta.url));
  const child = await keepRunning({ script, env: { ...stack.env, ...shared }, log, onCrash });
  return {
    stop: child.stop,
    env: { ...shared, OIDC_CLIENT_ID: WEB_CLIENT, OIDC_CLIENT_SECRET: webSecret },
    machine: {
      clientId: MACHINE_CLIENT,
      secretFile: machineSecretFile(folder),
      tokenUrl: `${issuer}/token`,
    },
  };
}
