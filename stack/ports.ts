import { createServer } from 'node:net';

/**
 * A port of the loopback interface on which one can listen now.
 * @param preferred the port to take if it is free; 0 or none: any
 */
export async function freePort(preferred = 0): Promise<number> {
  // Only one number is tried before any free one is taken: a start must not depend on a lucky range.
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? failed();
}

/** @returns the port that was bound for a moment, or nothing when it is taken */
function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') done(undefined);
      else fail(error);
    });
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

function failed(): never {
  throw new Error('the system gave no free port on 127.0.0.1');
}
