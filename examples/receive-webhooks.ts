// A receiver of webhooks: verifies, answers at once, and does the work afterwards, each message once.
//
//   WEBHOOK_SECRET=whsec_… node examples/receive-webhooks.ts
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '');
/** A real receiver keeps the ids in its database, in the transaction of the work. */
const seen = new Set<string>();

interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: { readonly sequence: number; readonly action?: string; readonly about?: string };
}

const server = createServer(async (request, response) => {
  const body = Buffer.concat(await Array.fromAsync(request)).toString();
  try {
    const event = webhook.verify(body, request.headers as Record<string, string>) as CaseEvent;
    response.writeHead(204).end();
    if (seen.has(event.id)) return;
    seen.add(event.id);
    const { sequence, action, about } = event.data;
    console.log(event.subject, sequence, action ?? about);
  } catch {
    // Not ours, or not signed with our secret: nothing is learned from it.
    response.writeHead(401).end();
  }
});
server.listen(Number(process.env.PORT ?? 9000), () => console.log('listening', server.address()));
