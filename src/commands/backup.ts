import { backupDatabase } from "../../db/sqlite/backup.ts";
import type { Config } from "../config.ts";
import { sizeText } from "./size-text.ts";

/**
 * Copies the database to a file while the service goes on, and says how large and how sound the copy is. Exit codes: 0
 * done, 2 no file named; a refusal is thrown. Neither migrates nor opens the database for writing, so that it also
 * works before an upgrade.
 */
export function backup(
  config: { core: Pick<Config["core"], "DATABASE_FILE"> },
  { out, force }: { out: string | undefined; force: boolean },
  print: (line: string) => void,
): number {
  if (out === undefined || out === "") {
    print("backup: name the file to write");
    return 2;
  }
  const bytes = backupDatabase(config.core.DATABASE_FILE, out, { overwrite: force });
  print(`${out}: ${sizeText(bytes)}, integrity ok`);
  return 0;
}
