import { SandboxShop, SandboxTicket, type ShopData } from "../../../scripts/sandbox/shop-data.ts";

/** A shop without orders: what helpdesk adapters need of one is a clock and a currency. */
export function emptyShop(): ShopData {
  return {
    shop: SandboxShop.parse({ name: "Testshop", now: "2026-11-20T15:00:00Z" }),
    customers: [],
    orders: [],
    tickets: [],
  };
}

export function sandboxTicket(
  helpdesk: "gorgias" | "zendesk",
  overrides: Partial<(typeof SandboxTicket)["_zod"]["input"]> = {},
): SandboxTicket {
  return SandboxTicket.parse({
    id: "4001",
    helpdesk,
    subject: "Order #2087",
    from: { name: "Noor Haddad", email: "noor.haddad@example.com" },
    tags: ["vip"],
    messages: [{ text: "Where is my order #2087?" }],
    ...overrides,
  });
}
