/**
 * Loaded into every program that the launcher starts. When the launcher is gone (also killed with -9), the channel to it
 * closes, and the program ends as if it had been asked to.
 */
const GRACE_MS = 15_000;

process.on('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
// Listening keeps the channel, and so the process, alive; a program that has finished shall end.
process.channel?.unref();
