import { availableParallelism, loadavg } from "node:os";

/** How busy the machine was in the last minute: without it a time says little. */
export function loadText(): string {
  const [lastMinute = 0] = loadavg();
  return `load ${lastMinute.toFixed(1)} on ${availableParallelism()} cores`;
}

/** Processor time that this process took, all its threads together, in milliseconds: the same however busy the machine. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
