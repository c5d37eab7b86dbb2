// `docket start` with parts that only say when they are called: the subject of start-command.test.ts.
import { startCommand } from '../cli/start.ts';

const mark = (text: string) => console.log(`MARK ${text}`);

process.exitCode = await startCommand(
  { fresh: process.argv.includes('--fresh'), yes: process.argv.includes('--yes') },
  {
    searchAttributes: { DocketTest: 'Keyword' },
    async migrate() {
      mark('migrate');
      if (process.argv.includes('--broken')) throw new Error('a migration failed');
    },
    async startWorker(stack) {
      mark('worker starts');
      return {
        async stop() {
          mark('worker stops');
          for (const pid of [stack.temporal.pid, stack.database.pid]) {
            if (pid !== undefined) process.kill(pid, 0); // throws when the server was stopped before the worker
          }
        },
      };
    },
    async buildScreens() {},
    async startIdentity() {
      mark('identity starts');
      const machine = { clientId: 'machine', secretFile: '/secret', tokenUrl: 'http://127.0.0.1:1/token' };
      return { stop: async () => mark('identity stops'), env: {}, machine };
    },
    async startServer() {
      mark('server starts');
      return { stop: async () => mark('server stops') };
    },
    async seedDemo(_stack, signal) {
      mark('demo');
      if (!process.argv.includes('--long-demo')) return;
      // A real one has connections, which keep the process; this has a timer.
      const reason = setInterval(() => {}, 60_000);
      await new Promise((done) => signal.addEventListener('abort', done));
      clearInterval(reason);
      mark('demo ends');
    },
  },
);
