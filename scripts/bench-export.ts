import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { openBenchFile } from "./bench/bench-file.ts";
import { EXPORT_CASES, type ExportCase, measureExport } from "./bench/measure-export.ts";

const USAGE = `usage: npm run bench:export -- [--rows N] [--file FILE] [--only CASE]

Exports N rationale rows (default 1,000,000) in each way, each in a process of its own, and prints time and memory at
every tenth. Memory must stay flat. --file FILE keeps the rows for next time. Cases: ${Object.keys(EXPORT_CASES).join(", ")}.`;

process.exitCode = await main();

/** Non-zero when memory grew in one of the cases. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: "string", default: "1000000" },
      file: { type: "string" },
      only: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { only, file: named } = values;
  const rows = Number(values.rows);
  if (values.help || !(rows > 0) || !(only === undefined || isCase(only))) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  if (only !== undefined && named !== undefined) return (await measureExport(named, only)) ? 0 : 1;
  const file = openBenchFile(rows, named);
  try {
    const failed = (only === undefined ? Object.keys(EXPORT_CASES) : [only]).filter(
      (name) => !isFlat(name, file.path),
    );
    console.log(failed.length === 0 ? "ok: memory stayed flat" : `NOT FLAT: ${failed.join(", ")}`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    file.remove();
  }
}

/** In a process of its own, so that no other case is in its memory. */
function isFlat(name: string, file: string): boolean {
  const { execPath, execArgv, argv } = process;
  const { status } = spawnSync(execPath, [...execArgv, argv[1] ?? "", "--file", file, "--only", name], {
    stdio: "inherit",
  });
  return status === 0;
}

function isCase(name: string): name is ExportCase {
  return Object.hasOwn(EXPORT_CASES, name);
}
