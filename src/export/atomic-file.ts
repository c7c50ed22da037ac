import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { copyFile, type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** A file that is there whole or not at all. */
export interface AtomicFile {
  /** Adds whole lines. Rejects when the disk refuses; what was there before is still whole then. */
  write(text: string): Promise<void>;
  /** Everything is on the disk, and under its name. */
  commit(): Promise<void>;
  /** Puts what was wholly written aside, where the same place finds it again; answers the name. */
  setAside(place: string): Promise<string>;
  /** Takes away what this run wrote; a part that was put aside earlier stays. */
  discard(): Promise<void>;
}

/**
 * Begins `file`, or goes on with what was put aside at a place (null = from the start): on a copy, so that whatever
 * happens the part is there until more than it is safe. Nobody but the owner may read it. Answers null when nothing
 * was put aside at that place.
 */
export async function openAtomicFile(file: string, place: string | null): Promise<AtomicFile | null> {
  const part = place === null ? null : partName(file, place);
  if (part !== null && !existsSync(part)) return null;
  const temporary = `${file}.${process.pid}.tmp`;
  await rm(temporary, { force: true });
  if (part !== null) await copyFile(part, temporary, constants.COPYFILE_FICLONE);
  const handle = await open(temporary, part === null ? "ax" : "a", 0o600);
  let { size } = await handle.stat();
  let isOpen = true;
  /** The part is worth nothing once `next` holds it and more. */
  const become = async (next: string) => {
    if (isOpen) await closeSynced(handle);
    isOpen = false;
    await rename(temporary, next);
    await syncFolder(dirname(file));
    if (part !== null && part !== next) await rm(part, { force: true });
  };
  return {
    write: async (text) => {
      await handle.appendFile(text);
      size += Buffer.byteLength(text);
    },
    commit: () => become(file),
    setAside: async (next) => {
      // A failed write may have left half a line.
      if (isOpen) await handle.truncate(size);
      await become(partName(file, next));
      return partName(file, next);
    },
    discard: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

function partName(file: string, place: string): string {
  return `${file}.${createHash("sha256").update(place).digest("hex").slice(0, 8)}.part`;
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
