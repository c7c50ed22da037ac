import { z } from "zod";
import type { ExportKey } from "../../db/exports.ts";

const Parts = z.tuple([z.int(), z.string().min(1), z.string().min(1)]);

/** A row's place in the order of exports as one opaque word: everything after it is still to come. */
export function formatCursor({ createdAt, connection, ticketId }: ExportKey): string {
  return Buffer.from(JSON.stringify([createdAt.getTime(), connection, ticketId])).toString("base64url");
}

/** The same back; anything else is refused as a mistyped cursor. */
export const ExportCursor = z
  .string()
  .max(2_000)
  .transform((word, context): ExportKey => {
    const parts = Parts.safeParse(readJson(Buffer.from(word, "base64url").toString("utf8")));
    const createdAt = new Date(parts.data?.[0] ?? Number.NaN);
    if (!parts.success || Number.isNaN(createdAt.getTime())) {
      context.addIssue({ code: "custom", message: "not a cursor of an export" });
      return z.NEVER;
    }
    return { createdAt, connection: parts.data[1], ticketId: parts.data[2] };
  });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
