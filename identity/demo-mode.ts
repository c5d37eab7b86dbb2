/** What keeps the demo's identity server from starting. */
class NotADemo extends Error {
  override readonly name = 'NotADemo';
}

/**
 * Lets only a demo docket on this machine pass. With this identity server anybody signs in as anybody by one click, so
 * it must never stand where real people work.
 * @throws {NotADemo} outside demo mode, and where others could reach it
 */
export function requireDemo(env: NodeJS.ProcessEnv, issuer: URL): void {
  const refuse = (why: string) => {
    throw new NotADemo(
      `演示用的身份服务只为演示案卷启动：${why}。正式使用请以 OIDC_ISSUER 指定单位的身份服务。`,
    );
  };
  if (env.DOCKET_DEMO !== '1') refuse('没有处于演示模式（DOCKET_DEMO=1）');
  if (env.NODE_ENV === 'production') refuse('NODE_ENV 是 production');
  if (env.OIDC_ISSUER && env.OIDC_ISSUER !== issuer.origin) refuse('OIDC_ISSUER 已指定另一身份服务');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)) refuse(`${issuer.host} 不是本机地址`);
}
