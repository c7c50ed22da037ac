import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** Fails when db/tables.ts says something that no migration does: generating into a copy must add nothing. */
const copy = mkdtempSync(join(tmpdir(), "sidenote-migrations-"));
try {
  cpSync("db/migrations", copy, { recursive: true });
  const before = readdirSync(copy).sort().join();
  execFileSync(
    process.execPath,
    [
      "node_modules/drizzle-kit/bin.cjs",
      "generate",
      "--dialect=sqlite",
      "--schema=./db/sqlite/tables.ts",
      // drizzle-kit joins --out to the working directory, even when it is absolute.
      `--out=${relative(process.cwd(), copy)}`,
      "--name=drift",
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  if (readdirSync(copy).sort().join() !== before) {
    console.error(
      "db/tables.ts has changed without a migration: npm run db:generate <what_it_does> and commit",
    );
    process.exitCode = 1;
  } else {
    console.log("migrations match db/tables.ts");
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
