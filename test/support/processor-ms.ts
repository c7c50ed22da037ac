/**
 * Milliseconds of processor time since `process.cpuUsage()` answered `since`. What must not take long is held to this and
 * not to the clock: a machine that stands still for half a second makes nothing slow.
 */
export function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}
