/** What the terminal, or whoever supervises us, has asked for so far. */
export interface StopRequest {
  /** Aborted at the first Ctrl-C (SIGINT), SIGTERM or SIGHUP. */
  signal: AbortSignal;
  /** Resolves at the first. */
  asked: Promise<void>;
  /** Takes no more requests: the process ends in the ordinary way. */
  close(): void;
}

/** One Ctrl-C comes twice: from the terminal, and passed on by npm. No hand is so quick. */
const SAME_REQUEST_MS = 1000;

/**
 * Listens for requests to stop. The first is for an orderly stop; at the second, patience is over.
 * @param hard called at the second request
 */
export function listenForStop(hard: () => void): StopRequest {
  const controller = new AbortController();
  const asked = new Promise<void>((done) => controller.signal.addEventListener('abort', () => done()));
  let firstAt = 0;
  const onSignal = () => {
    if (!controller.signal.aborted) {
      firstAt = performance.now();
      controller.abort();
    } else if (performance.now() - firstAt > SAME_REQUEST_MS) hard();
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of signals) process.on(name, onSignal);
  return {
    signal: controller.signal,
    asked,
    close() {
      for (const name of signals) process.off(name, onSignal);
    },
  };
}
