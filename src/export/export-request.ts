import { z } from "zod";
import { Intent } from "../domain/intent.ts";
import { OUTCOMES } from "../domain/outcome.ts";
import { ExportCursor } from "./export-cursor.ts";

export const EXPORT_FORMATS = ["csv", "jsonl"] as const;

/** A day ("2026-11-01", in UTC) or a moment with its zone. */
export const Moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], { error: "not a date or time of ISO 8601" })
  .transform((text) => new Date(text));

/** What can be asked of an export, on the command line and over HTTP alike. */
export const ExportRequest = z.strictObject({
  format: z.enum(EXPORT_FORMATS).default("csv"),
  /** First seen at or after, and before. */
  since: Moment.optional(),
  until: Moment.optional(),
  intent: Intent.optional(),
  outcome: z.enum(OUTCOMES).optional(),
  store: z.string().min(1).max(200).optional(),
  redact: z
    .union([z.boolean(), z.enum(["true", "1", "false", "0", ""])])
    .transform((value) => value !== false && value !== "false" && value !== "0")
    .default(false),
  /** Only what comes after this place. */
  cursor: ExportCursor.optional(),
});
export type ExportRequest = z.infer<typeof ExportRequest>;
