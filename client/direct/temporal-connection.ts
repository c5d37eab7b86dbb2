import { InterceptingCall, type Interceptor, Metadata, status } from '@grpc/grpc-js';
import {
  Connection,
  type ConnectionOptions,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';

/** A connection that is made when it is first needed, and its end. */
export interface LazyConnection {
  readonly connection: Connection;
  /** Calls under way, also those that wait for another attempt, end with an error. */
  close(): Promise<void>;
}

/**
 * Connects to Temporal with the retries that its client has by itself. Of its own, the client goes on with them after
 * `close`: the next attempt then throws out of a timer, where nobody can catch it, and ends the process.
 */
export function connectLazily(
  options: Pick<ConnectionOptions, 'address' | 'tls' | 'apiKey' | 'metadata'>,
): LazyConnection {
  let isClosed = false;
  // Below the retries: every attempt passes here.
  const untilClosed: Interceptor = (call, next) =>
    isClosed ? endedCall() : new InterceptingCall(next(call));
  const retries = makeGrpcRetryInterceptor(defaultGrpcRetryOptions());
  const connection = Connection.lazy({ ...options, interceptors: [retries, untilClosed] });
  return {
    connection,
    close: async () => {
      isClosed = true;
      await connection.close();
    },
  };
}

/** A call that ends as soon as it starts; CANCELLED is not tried again. */
function endedCall(): InterceptingCall {
  const ended = { code: status.CANCELLED, details: 'the connection was closed', metadata: new Metadata() };
  return new InterceptingCall({
    start: (_, listener) => listener?.onReceiveStatus?.(ended),
    sendMessage: () => undefined,
    sendMessageWithContext: () => undefined,
    startRead: () => undefined,
    halfClose: () => undefined,
    cancelWithStatus: () => undefined,
    getPeer: () => '',
    getAuthContext: () => null,
  });
}
