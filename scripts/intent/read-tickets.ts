import { readFileSync } from "node:fs";
import { z } from "zod";
import { INTENTS, type Intent } from "../../src/domain/intent.ts";

/** One labelled ticket: any of `accepted` is right, those in `strict` without forgiveness. */
export interface LabelledTicket {
  subject: string;
  text: string;
  strict: readonly Intent[];
  accepted: readonly Intent[];
  /** All requests the text holds, or null when the file does not say. */
  requests: readonly (readonly Intent[])[] | null;
}

const Row = z.object({
  subject: z.string().nullish(),
  text: z.string(),
  our_intent: z.string(),
  our_intent_alt: z.array(z.string()).default([]),
  intents_from_text: z.array(z.string()).optional(),
});

/** Names under which collections of labelled tickets know our intents; a parcel that never came counts either way. */
const ALIASES: Readonly<Record<string, readonly Intent[]>> = {
  modify_order: ["change_order"],
  item_issue: ["damaged_item", "wrong_or_missing_item"],
  human_agent: ["human_request"],
  legal_chargeback: ["legal_threat"],
  payment_billing: ["payment"],
  order_status: ["order_status", "delivered_not_received"],
  delivered_not_received: ["order_status", "delivered_not_received"],
};

/** Reads one JSON object a line. Throws with the line's number when a row or a label is unknown. */
export function readTickets(path: string): LabelledTicket[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [toTicket(Row.parse(JSON.parse(line)))];
    } catch (cause) {
      throw new Error(`line ${index + 1} is no labelled ticket`, { cause });
    }
  });
}

function toTicket(row: z.infer<typeof Row>): LabelledTicket {
  const strict = intentsOf(row.our_intent);
  return {
    subject: row.subject ?? "",
    text: row.text,
    strict,
    accepted: [...strict, ...row.our_intent_alt.flatMap(intentsOf)],
    requests: row.intents_from_text?.map(intentsOf) ?? null,
  };
}

function intentsOf(label: string): readonly Intent[] {
  const known = ALIASES[label] ?? INTENTS.filter((intent) => intent === label);
  if (known.length === 0) throw new Error(`unknown label ${label}`);
  return known;
}
