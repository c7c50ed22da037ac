import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that is there whole or not at all. */
export interface AtomicFile {
  write(text: string): Promise<void>;
  /** Everything is on the disk, and under its name. */
  commit(): Promise<void>;
  /** Puts the unfinished file aside, under a name that only the same cursor finds again. */
  setAside(cursor: string): Promise<string>;
  discard(): Promise<void>;
}

/** Begins `file`, or goes on with what was put aside at `cursor`. Nobody but the owner may read it. */
export async function openAtomicFile(file: string, cursor: string | null): Promise<AtomicFile> {
  const aside = cursor === null ? null : asideName(file, cursor);
  const temporary = `${file}.${process.pid}.tmp`;
  if (aside !== null && existsSync(aside)) await rename(aside, temporary);
  else await rm(temporary, { force: true });
  const handle = await open(temporary, "a", 0o600);
  return {
    write: async (text) => handle.appendFile(text),
    commit: async () => {
      await closeSynced(handle);
      await rename(temporary, file);
      await syncFolder(dirname(file));
    },
    setAside: async (next) => {
      await closeSynced(handle);
      await rename(temporary, asideName(file, next));
      return asideName(file, next);
    },
    discard: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

function asideName(file: string, cursor: string): string {
  return `${file}.${createHash("sha256").update(cursor).digest("hex").slice(0, 8)}.part`;
}

async function closeSynced(handle: FileHandle): Promise<void> {
  await handle.sync();
  await handle.close();
}

/** The name is durable only when its folder is; systems that can't open folders (Windows) need no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await closeSynced(handle);
}
