// Loaded into a child before its own program: when the docket is gone, however it went, the child asks itself
// to stop, as the docket would have. An orphaned worker would go on taking tasks with old code.

const LONG_ENOUGH_MS = 15_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), LONG_ENOUGH_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// The channel alone does not keep a child alive that has nothing left to do.
process.channel?.unref();
