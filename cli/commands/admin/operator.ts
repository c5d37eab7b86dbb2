import { userInfo } from 'node:os';

/** Who runs the command: whoever has become root for it, or else the account itself. */
export function operator(): string {
  const { SUDO_USER } = process.env;
  return SUDO_USER || userInfo().username;
}
