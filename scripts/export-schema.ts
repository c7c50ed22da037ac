import { writeFileSync } from "node:fs";
import { exportJsonSchema } from "../src/export/export-row.ts";

/** Writes the JSON Schema of exported rows beside the database's schema. */
writeFileSync("db/rationale.v1.schema.json", exportJsonSchema());
