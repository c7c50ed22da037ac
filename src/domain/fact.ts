import { z } from "zod";
import { Money } from "./money.ts";

/**
 * A value read from a system of record, with its path and read time. Only facts that passed the identity gate exist
 * as facts; a sentence of a draft may state nothing that is not in the facts and clauses it cites.
 */
export const Fact = z.object({
  /**
   * Unique within one draft and stable for one order shape: "order.name", "fulfillment.0.delivered_at". Where a ticket
   * is about several orders, those of the second begin with "order2.", of the third with "order3.".
   */
  id: z.string(),
  /** What an agent calls it: "Delivered". */
  label: z.string(),
  value: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("date"), at: z.coerce.date() }),
    z.object({ kind: z.literal("money"), money: Money }),
    z.object({ kind: z.literal("count"), count: z.number().int() }),
    z.object({ kind: z.literal("url"), url: z.string() }),
    z.object({ kind: z.literal("text"), text: z.string() }),
  ]),
  /** "shopify", "gorgias copy" for attached data, or "policy" for a day that code counted by it. */
  source: z.string(),
  readAt: z.coerce.date(),
});
export type Fact = z.infer<typeof Fact>;
