import { randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessIdentity {
  /** Names this process in leases. */
  owner: string;
  /** Knows for sure that a lease's process is no more. Where it can't know, the lease just runs out. */
  isGone(owner: string): boolean;
}

/**
 * A process id means something only within one boot and one process namespace, so both are part of the name: two
 * containers on one file may both be process 1, and neither may take the other for dead.
 */
export function processIdentity(): ProcessIdentity {
  const world = `${hostname()}/${bootId()}/${namespaceId()}`;
  const token = randomBytes(6).toString("hex");
  const owner = `${world}:${process.pid}:${token}`;
  return {
    owner,
    isGone: (other) => {
      const [otherWorld, pid, otherToken] = other.split(":");
      if (otherWorld !== world || otherToken === token || world.includes(UNKNOWN)) return false;
      // Our own process id under another token: that process has ended, or we could not have its id.
      return Number(pid) === process.pid || !isAlive(Number(pid));
    },
  };
}

const UNKNOWN = "unknown";

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    // Not Linux.
    return UNKNOWN;
  }
}

function namespaceId(): string {
  try {
    // "pid:[4026531836]"; the colon is our own separator.
    return readlinkSync("/proc/self/ns/pid").replace(":", "");
  } catch {
    return UNKNOWN;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}
