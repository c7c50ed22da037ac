import { openDatabase } from "../../db/sqlite/open.ts";

/** `node … hold-lock.ts FILE MS`: holds the database's write lock for so long, as a backup tool gone wrong does. */
const [file = "", ms = "0"] = process.argv.slice(2);
const database = openDatabase(file);
database.inTransaction(() => {
  console.log("locked");
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ms));
});
database.close();
