import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import type { Action } from "../../src/domain/decision.ts";
import { SandboxCustomer, SandboxOrder, SandboxShop, SandboxTicket } from "../sandbox/shop-data.ts";
import type { DraftCase, DraftFile } from "./draft-case.ts";

/** The sandbox's now; files without dates get orders from the days before it. */
const NOW = "2026-11-20T15:00:00Z";
const PLACED = "2026-11-10T10:00:00Z";
const SHIPPED = "2026-11-12T10:00:00Z";
const DELIVERED = "2026-11-16T10:00:00Z";

const Row = z.object({
  text: z.string(),
  subject: z.string().nullish(),
  customer: z.object({ name: z.string().nullish(), email: z.string() }),
  orders_shopify: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      email: z.string(),
      financial_status: z.string(),
      fulfillment_status: z.string().nullable(),
      cancelled_at: z.string().nullable(),
      line_items: z
        .array(
          z.object({
            title: z.string(),
            variant_title: z.string().nullish(),
            quantity: z.number().int(),
            price: z.string(),
          }),
        )
        .min(1),
      fulfillments: z.array(
        z.object({ shipment_status: z.string().nullable(), tracking_numbers: z.array(z.string()) }),
      ),
    }),
  ),
  target_order_ids: z.array(z.string()),
  expected_actions: z.array(z.object({ name: z.string() })),
});
type Row = z.infer<typeof Row>;
type RowOrder = Row["orders_shopify"][number];

/** What the tools of such files do, in our actions. */
const WANTED: Readonly<Record<string, readonly Action[]>> = {
  return_delivered_order_items: ["return_label", "refund"],
  exchange_delivered_order_items: ["exchange", "replacement"],
  cancel_pending_order: ["cancel_order"],
  modify_pending_order_items: ["change_order", "exchange"],
  modify_pending_order_address: ["change_order"],
  modify_pending_order_payment: ["change_order", "ask_for_info"],
};

/**
 * One JSON object a line, each a ticket with its customer, their orders and the actions that solve it. All lines share
 * one shop. Throws with the line's number when a line is none, or wants what we have no action for.
 */
export function readTicketFile(path: string): DraftFile {
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, index) => (line.trim() === "" ? [] : [parse(line, index + 1)]));
  const customers = [...new Set(rows.map(({ customer }) => customer.email))];
  const orders = new Map(rows.flatMap((row) => row.orders_shopify).map((order) => [order.name, order]));
  return {
    name: basename(path),
    data: {
      shop: SandboxShop.parse({ name: "Evaluation", now: NOW }),
      customers: customers.map((email, index) =>
        SandboxCustomer.parse({ id: String(index + 1), name: email, email }),
      ),
      orders: [...orders.values()].map((order) => toOrder(order, customers)),
      tickets: rows.map(toTicket),
    },
    cases: rows.map(toCase),
  };
}

function parse(line: string, number: number): Row {
  try {
    return Row.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`line ${number} is no ticket with orders`, { cause });
  }
}

function toTicket({ subject, text, customer }: Row, index: number): SandboxTicket {
  return SandboxTicket.parse({
    id: idOf(index),
    // Zendesk's own limit on updates would make hundreds of tickets wait for minutes.
    helpdesk: "gorgias",
    subject: subject ?? "",
    from: { name: customer.name ?? null, email: customer.email },
    messages: [{ text }],
  });
}

function toCase({ expected_actions, target_order_ids }: Row, index: number): DraftCase {
  return {
    ticketId: idOf(index),
    orders: target_order_ids,
    wanted: [...new Set(expected_actions.map(({ name }) => name))].map(wantedFor),
    sender: "owner",
  };
}

function wantedFor(name: string): readonly Action[] {
  const actions = WANTED[name];
  if (!actions) throw new Error(`no action of ours does ${name}`);
  return actions;
}

function idOf(index: number): string {
  return String(100_001 + index);
}

function toOrder(order: RowOrder, customers: readonly string[]): SandboxOrder {
  const isCancelled = order.cancelled_at !== null;
  return SandboxOrder.parse({
    id: String(order.id),
    name: order.name,
    email: order.email,
    customer: String(customers.indexOf(order.email) + 1),
    placedAt: PLACED,
    cancelledAt: isCancelled ? SHIPPED : null,
    financialStatus: order.financial_status.toUpperCase(),
    items: order.line_items.map(({ title, variant_title, quantity, price }) => ({
      title,
      variant: variant_title ?? null,
      quantity,
      price,
    })),
    parcels: isCancelled || order.fulfillment_status === null ? [] : order.fulfillments.map(toParcel),
  });
}

function toParcel({ shipment_status, tracking_numbers }: RowOrder["fulfillments"][number]) {
  return {
    createdAt: SHIPPED,
    inTransitAt: SHIPPED,
    deliveredAt: shipment_status === "delivered" ? DELIVERED : null,
    events: [{ status: "IN_TRANSIT", happenedAt: "2026-11-19T10:00:00Z" }],
    tracking: tracking_numbers.map((number) => ({ company: "UPS", number })),
  };
}
