import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AtomicFile, openAtomicFile } from "../../src/export/atomic-file.ts";

describe("a file that is written whole or not at all", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sidenote-atomic-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const path = () => join(folder, "out");
  const files = () => readdirSync(folder).toSorted();
  const open = async (place: string | null): Promise<AtomicFile> => {
    const file = await openAtomicFile(path(), place);
    if (!file) throw new Error("there is no such part");
    return file;
  };
  const putAside = async (text: string, place: string) => {
    const file = await open(null);
    await file.write(text);
    return file.setAside(place);
  };

  it("goes on at a place, and takes the part away only when the whole is there", async () => {
    const part = await putAside("one\n", "a");
    const file = await open("a");
    await file.write("two\n");
    expect(readFileSync(part, "utf8")).toBe("one\n");
    await file.commit();
    expect(readFileSync(path(), "utf8")).toBe("one\ntwo\n");
    expect(files()).toEqual(["out"]);
  });

  it("keeps the part when what came after it is discarded", async () => {
    const part = await putAside("one\n", "a");
    const file = await open("a");
    await file.write("two\n");
    await file.discard();
    expect(files()).toHaveLength(1);
    expect(readFileSync(part, "utf8")).toBe("one\n");
  });

  it("replaces the part by a longer one", async () => {
    await putAside("one\n", "a");
    const file = await open("a");
    await file.write("two\n");
    const part = await file.setAside("b");
    expect(files()).toHaveLength(1);
    expect(readFileSync(part, "utf8")).toBe("one\ntwo\n");
    expect(await openAtomicFile(path(), "a")).toBeNull();
  });

  it("is not there for a place at which nothing was put aside, and touches nothing then", async () => {
    writeFileSync(path(), "whole");
    expect(await openAtomicFile(path(), "a")).toBeNull();
    expect(files()).toEqual(["out"]);
    expect(readFileSync(path(), "utf8")).toBe("whole");
  });
});
