import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder whose disk can be filled. */
export interface QuotaDisk {
  folder: string;
  /** "a disk of its own", or how a full disk is imitated where none can be mounted. */
  how: "mounted" | "imitated";
  /** Only where mounted: not one block more can be written. */
  fill(on: boolean): void;
  remove(): void;
}

const SIZE = "2g";

/** In memory, with a size that can be changed while files are open; else a plain folder. */
export function createQuotaDisk(): QuotaDisk {
  const folder = mkdtempSync(join(tmpdir(), "sidenote-chaos-"));
  const isMounted = runs("mount", "-t", "tmpfs", "-o", `size=${SIZE},mode=0700`, "tmpfs", folder);
  const used = () => {
    const { blocks, bfree, bsize } = statfsSync(folder);
    return (blocks - bfree) * bsize;
  };
  return {
    folder,
    how: isMounted ? "mounted" : "imitated",
    fill: (on) => {
      // What is written between looking and setting makes the size too small for what is there, which is refused.
      for (let tries = 0; tries < 20; tries += 1) {
        if (runs("mount", "-o", `remount,size=${on ? used() : SIZE}`, folder)) return;
      }
      throw new Error("the disk could not be filled");
    },
    remove: () => {
      if (isMounted) runs("umount", "-l", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore", timeout: 10_000 });
    return true;
  } catch {
    // Not Linux, or without the right to mount.
    return false;
  }
}
