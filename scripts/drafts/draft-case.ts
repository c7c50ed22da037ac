import type { Action } from "../../src/domain/decision.ts";
import type { ShopData } from "../sandbox/shop-data.ts";

/** What a careful reader expects of the draft for one ticket of a `DraftFile`. */
export interface DraftCase {
  /** Of the ticket in the file's data. */
  ticketId: string;
  /** Orders that the ticket is about; empty = of none may be spoken; null where the file does not say. */
  orders: readonly string[] | null;
  /** One list for each thing that the customer wants: any of its actions answers it. Null where the file does not say. */
  wanted: readonly (readonly Action[])[] | null;
  /** `stranger`: the ticket names an order of somebody else, of which nothing may be told. */
  sender: "owner" | "stranger";
}

/** Tickets with their shop, as one sandbox can play them. */
export interface DraftFile {
  name: string;
  data: ShopData;
  cases: readonly DraftCase[];
  /** A policy of their own. */
  policyFile?: string;
}
