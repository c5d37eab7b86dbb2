// A department's system in Node: asks for a token as a machine client, submits a share request, and follows it until
// somebody has taken the next step. In a project of its own, `npm install @data-docket/client` brings what is imported here
// from the sources.
//
//   DOCKET_URL=http://127.0.0.1:8080 TOKEN_URL=http://127.0.0.1:8180/token \
//   CLIENT_ID=demo-machine CLIENT_SECRET=… node examples/department.ts
import { connectHttp, createDocketClient } from '../sdk/index.ts';

const { DOCKET_URL = 'http://127.0.0.1:8080', TOKEN_URL = 'http://127.0.0.1:8180/token' } = process.env;
const { CLIENT_ID = 'demo-machine', CLIENT_SECRET = '', UNIT = 'wf-mzj' } = process.env;

/** A token lives for some minutes: a fresh one is asked for shortly before it ends. */
let held = { token: '', until: 0 };
async function token(): Promise<string> {
  if (Date.now() < held.until) return held.token;
  const answer = await fetch(TOKEN_URL, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${CLIENT_ID}:${CLIENT_SECRET}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
  const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  held = { token: access_token, until: Date.now() + (expires_in - 30) * 1000 };
  return held.token;
}

const docket = createDocketClient(connectHttp({ baseUrl: DOCKET_URL, token }));
const system = { person: CLIENT_ID, unit: UNIT, role: 'clerk' } as const;

const submitted = await docket.submit({
  procedure: 'share-request',
  actor: system,
  // The number that the request has in your own system: sent again after a crash, it is still one case.
  requestId: process.argv[2] ?? crypto.randomUUID(),
  intake: {
    item: 'wf-gaj-001',
    basis: '《社会救助暂行办法》第十七条',
    scene: '社会救助家庭经济状况核对',
    scope: ['姓名', '户籍地址'],
    method: 'interface',
    until: '2027-12-31',
  },
});
if (!submitted.ok) {
  console.error(submitted.problem.kind, submitted.problem.message);
  process.exit(1);
}
console.log(`${submitted.value.caseNumber} 已提交，等待负责人审核……（Ctrl-C 结束）`);
for await (const step of docket.watch(submitted.value.caseId, system)) {
  if (step.ok) console.log(step.value.on, step.value.label, step.value.articles.join(' '));
}
