#!/usr/bin/env node
// Plain JavaScript, so that Node runs it as it is: compiles src/ once into node_modules/.cache, and runs that.
// Loading the TypeScript through tsx instead takes 1.5 s and 60 MB more, for as long as the process lives.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "sidenote");

const compiled = await compile().catch(() => null);
if (compiled === null) {
  // Where nothing may be written, the source runs as it is.
  (await import("tsx/esm/api")).register();
  await import("./cli.ts");
} else {
  await import(pathToFileURL(join(compiled, "cli.mjs")).href);
}

/** Answers the folder that holds the compiled form of exactly these sources, made before or now. */
async function compile() {
  const folder = join(cache, fingerprint());
  if (existsSync(folder)) return folder;
  const { build, stop } = createRequire(import.meta.resolve("tsx"))("esbuild");
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  await build({
    entryPoints: [join(root, "src", "cli.ts")],
    outdir: unfinished,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: `node${process.versions.node}`,
    logLevel: "silent",
    plugins: [{ name: "own-places", setup: keepPlaces }],
  });
  await stop();
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  for (const name of readdirSync(cache)) {
    if (isLeftOver(join(cache, name), folder)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  return folder;
}

/** Files that lie beside a source are still found beside it. */
function keepPlaces(build) {
  build.onLoad({ filter: /[\\/](?:src|db)[\\/].*\.ts$/ }, ({ path }) => ({
    loader: "ts",
    contents: readFileSync(path, "utf8").replaceAll(
      "import.meta.url",
      JSON.stringify(pathToFileURL(path).href),
    ),
  }));
}

/** Of an earlier release. A running process may yet load a part of a young one. */
function isLeftOver(path, current) {
  // Gone meanwhile: another process has renamed what it compiled.
  const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return path !== current && Date.now() - mtimeMs > 30 * 86_400_000;
}

/** Of every source's name, size and time of change, the place they lie in and what compiles them. */
function fingerprint() {
  const hash = createHash("sha256").update(`${root} ${process.version}\n`);
  hash.update(readFileSync(new URL(import.meta.url)));
  for (const part of ["src", "db"]) {
    const names = readdirSync(join(root, part), { recursive: true }).filter((name) => name.endsWith(".ts"));
    for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
      const { size, mtimeMs } = statSync(join(root, part, name));
      hash.update(`${part}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex").slice(0, 16);
}
